// One indicator: what is wanted and what is reached, the towns' parts as bars with their marks, and what does not agree.
import { Button } from 'antd'
import type { Target } from '../../api/targets.js'
import { grouped } from '../../records/value-words.js'
import { useLabels } from '../../shell/book.js'
import { Cites } from '../../shell/cites.js'
import { useSpeech } from '../../words/speak.js'
import { Bars } from '../registers/drawn.js'

const SIGNS = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '', qual: '' } as const

export function TargetLine({ target, report }: { readonly target: Target; readonly report: () => void }) {
  const { say, of } = useSpeech()
  const { town, unit } = useLabels()
  const amount = (value: string): string => `${grouped(bare(value))}${target.unit}`
  return (
    <li className={`target ${target.status}`} data-target={target.id} data-status={target.status}>
      <div className="what">
        <span className="marks">
          <b>{of(target.name)}</b> <Cites cites={target.cites} />
        </span>
        <small className="quiet">
          {[unit(target.owner), target.period, target.due ? say('target.due', { day: target.due }) : '']
            .filter(Boolean)
            .join(' · ')}
        </small>
        {target.note ? <small className="quiet">{of(target.note)}</small> : null}
        {target.partsAgree === null ? null : (
          <small className={target.partsAgree ? 'agrees' : 'differs'} data-parts={target.partsAgree}>
            {target.partsAgree ? '✓' : '✗'}{' '}
            {say(target.partsAgree ? 'target.partsAgree' : 'target.partsDiffer', { n: target.towns.length })}
          </small>
        )}
      </div>
      <div className="far">
        <Far target={target} amount={amount} />
        {target.elsewhere ? (
          <div className="sources" data-testid="elsewhere">
            <span>
              <small>{say('target.here')}</small>
              <b>{target.value === null ? '—' : `${SIGNS[target.comparator]}${amount(target.value)}`}</b>
            </span>
            {target.elsewhere.map((other) => (
              <span key={other.source + other.value}>
                <small>≠ {other.source}</small>
                <b>{grouped(other.value)}</b>
              </span>
            ))}
            <em className="differs">{say('target.elsewhere')}</em>
          </div>
        ) : null}
        {target.baseline ? (
          <p className="quiet side">
            {say(target.baseline.sameIndicator ? 'target.baseline' : 'target.otherBaseline', {
              value: `${grouped(target.baseline.value)}${target.baseline.unit}`,
              date: target.baseline.date,
            })}
          </p>
        ) : null}
        {target.towns.length > 0 ? (
          <details open={target.towns.some(({ reached }) => Number(reached) > 0)}>
            <summary>{say('target.byTown')}</summary>
            <Bars
              calm
              rows={target.towns.map((one) => ({
                key: one.town,
                name: town(one.town),
                value: Number(one.reached),
                goal: Number(one.wanted),
                said: `${grouped(bare(one.reached))} / ${grouped(bare(one.wanted))}`,
              }))}
            />
          </details>
        ) : null}
        {target.series.length > 1 ? (
          <details>
            <summary>{say('target.series', { n: target.series.length })}</summary>
            <Bars
              rows={target.series.map(({ period, value }) => ({
                key: period,
                name: period,
                value: Number(value),
                said: grouped(value),
              }))}
            />
          </details>
        ) : null}
      </div>
      <div className="do">
        <span className={`target-status ${target.status}`}>{say(`targetStatus.${target.status}`)}</span>
        {target.status === 'printed' ? null : (
          <Button size="small" onClick={report} data-report={target.id}>
            {say('target.report')}
          </Button>
        )}
        {target.waiting > 0 ? <small className="quiet">{say('target.waiting', { n: target.waiting })}</small> : null}
      </div>
    </li>
  )
}

/** 10.150000 → 10.15: how finely a register counts is not how finely a paper speaks. */
function bare(value: string): string {
  return value.includes('.') ? value.replace(/\.?0+$/, '') : value
}

function Far({ target, amount }: { readonly target: Target; readonly amount: (value: string) => string }) {
  const { say } = useSpeech()
  const share = target.share === null ? null : Math.min(100, Math.max(0, Number(target.share)))
  return (
    <>
      <p className="numbers">
        {target.reached === null ? null : (
          <>
            <b className="mono">{amount(target.reached)}</b>{' '}
          </>
        )}
        <span className="quiet">
          {target.value === null
            ? say('target.inWords')
            : target.status === 'printed'
              ? say('target.printed', { value: amount(target.value) })
              : say('target.wanted', { value: `${SIGNS[target.comparator]}${amount(target.value)}` })}
        </span>
      </p>
      {share === null ? null : (
        <span className="whole" aria-hidden="true">
          <i style={{ width: `${share}%` }} />
          <em className="mono">{target.share}%</em>
        </span>
      )}
    </>
  )
}
