// The supervision ladder across all files: a lane for each step with what still waits, the units' sums beside it, and every request to be
// left out of the assessment with who decided. Every figure of a unit narrows the lanes to it. Clause 8.
import './ladder-board.css'
import { Select, Spin } from 'antd'
import { useState } from 'react'
import type { OversightView } from '../../../http/contract/oversight.js'
import { useBeat } from '../../api/live.js'
import { useOversight } from '../../api/oversight.js'
import { go } from '../../route.js'
import { useLabels } from '../../shell/book.js'
import { Due } from '../../shell/due.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'
import { STEP_FIGURES, type StepFigure, StepsBehind } from './steps-behind.js'

const DAYS = 30

function numberOf(line: OversightView['units'][number], figure: StepFigure): number {
  if (figure === 'inTime') return line.answeredInTime
  return figure === 'sum' ? line.points : line[figure]
}

export function LadderBoard({ mine = null }: { readonly mine?: string | null }) {
  const { say, language } = useSpeech()
  const labels = useLabels()
  const [unit, setUnit] = useState<string | null>(mine)
  const [figure, setFigure] = useState<StepFigure | null>(null)
  const open = (of: string, wanted: StepFigure): void => {
    setUnit(of)
    setFigure(wanted)
  }
  const view = useOversight(DAYS, unit, useBeat())
  const data = view.data
  const steps = data?.steps ?? []
  return (
    <section className="panel ladder-board" aria-labelledby="ladder-title" data-testid="ladder-board">
      <header>
        <h2 id="ladder-title">{say(mine ? 'ladder.mine' : 'ladder.title')}</h2>
        {mine ? null : (
          <Select
            size="small"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={say('supervise.unit')}
            placeholder={say('supervise.unit')}
            value={unit}
            onChange={(id: string | undefined) => setUnit(id ?? null)}
            options={labels.book.units.map(({ id }) => ({ value: id, label: labels.unit(id) }))}
          />
        )}
      </header>
      <ErrorNote error={view.error} retry={() => void view.refetch()} />
      {data || view.error ? null : <Spin />}
      <div className="ladder-lanes">
        {labels.book.procedure.escalation.map(({ step }) => {
          const waiting = steps.filter((row) => row.step.step === step && row.step.open)
          if (waiting.length === 0) return null
          return (
            <div key={step} className="ladder-lane" data-step={step}>
              <h3>
                {labels.step(step)} <b className="mono">{waiting.length}</b>
              </h3>
              <ul className="plain">
                {waiting.map((row) => (
                  <li key={row.step.id}>
                    <button type="button" onClick={() => go(`/case/${row.caseId}`)}>
                      <span className="mono">{row.number}</span>
                      <span>{row.step.unit ? labels.unit(row.step.unit) : ''}</span>
                      <em>{labels.legState('supervision', row.step.state ?? '')}</em>
                      {row.step.clock?.dueAt ? (
                        <Due dueAt={row.step.clock.dueAt} amberAt={row.step.clock.amberAt} />
                      ) : null}
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
        {data && !steps.some((row) => row.step.open) ? <p className="quiet">{say('ladder.none')}</p> : null}
      </div>
      {mine || !data || data.units.length === 0 ? null : (
        <table>
          <caption>{say('ladder.units')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('ladder.unit')}</th>
              {(['orders', 'opened', 'inTime', 'closed', 'reversed', 'sum', 'asked', 'granted', 'share'] as const).map(
                (head) => (
                  <th scope="col" key={head}>
                    {say(`ladder.${head}`)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {data.units.map((line) => (
              <tr key={line.unit}>
                <th scope="row">
                  <button type="button" className="link" onClick={() => setUnit(line.unit)}>
                    {labels.unit(line.unit)}
                  </button>
                </th>
                <td className="mono">{line.orders}</td>
                {STEP_FIGURES.map((one) => (
                  <td className="mono" key={one}>
                    <button
                      type="button"
                      className="link"
                      aria-label={`${labels.unit(line.unit)} ${say(`ladder.${one}`)} ${numberOf(line, one)}`}
                      data-figure={one}
                      onClick={() => open(line.unit, one)}
                    >
                      {one === 'reversed' && line.reversed > 0 ? <s>{line.reversed}</s> : numberOf(line, one)}
                    </button>
                  </td>
                ))}
                <td className="mono">{line.asked}</td>
                <td className="mono">{line.granted}</td>
                <td className="mono">
                  {line.orders > 0 ? `${Math.round((line.granted / line.orders) * 1000) / 10}%` : '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {figure !== null && unit !== null && !mine ? <StepsBehind unit={unit} figure={figure} steps={steps} /> : null}
      {data && data.setAsides.length > 0 ? (
        <>
          <h3>{say('setAside.title')}</h3>
          <ul className="plain">
            {data.setAsides.map(({ caseId, number, setAside: one }) => (
              <li key={one.id}>
                <button type="button" onClick={() => go(`/case/${caseId}`)}>
                  <span className="mono">{number}</span>
                  <span>{labels.unit(one.unit)}</span>
                  <span>{labels.ground(one.ground)}</span>
                  <em>{labels.legState('set_aside', one.state)}</em>
                  <span className="quiet">
                    {momentInWords(one.askedAt, language)}{' '}
                    {[one.first, one.second, one.final].flatMap((ruling) => (ruling ? [ruling.by] : [])).join(' · ')}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
