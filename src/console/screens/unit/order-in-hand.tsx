// The order in hand: what is asked, by when, who asked; sign for it, report on it, or say why it is not ours.
import { Button, Spin } from 'antd'
import { useState } from 'react'
import { usePerform } from '../../api/perform.js'
import { useCase } from '../../api/reads.js'
import type { CommandName } from '../../api/shapes.js'
import { CommandDialog, type Opening } from '../../commands/command-dialog.js'
import { go } from '../../route.js'
import { useLabels } from '../../shell/book.js'
import { Cites } from '../../shell/cites.js'
import { Due } from '../../shell/due.js'
import { ErrorNote } from '../../shell/error-note.js'
import { OversightPanel } from '../../shell/oversight-panel.js'
import { RequesterLine } from '../../shell/requester-line.js'
import { TwoClocks } from '../../shell/two-clocks.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'
import { ReportForm } from './report-form.js'

const ASIDE: readonly CommandName[] = ['return-order', 'request-extension', 'supplement', 'raise-danger']
const ON_LEG: readonly CommandName[] = ['return-order', 'request-extension']

export function OrderInHand({ caseId, legId }: { readonly caseId: string; readonly legId: string }) {
  const { say, language } = useSpeech()
  const labels = useLabels()
  const view = useCase(caseId)
  const { perform, busy, error } = usePerform()
  const [opening, setOpening] = useState<Opening | null>(null)
  if (!view.data) {
    return (
      <section className="panel">
        {view.error ? <ErrorNote error={view.error} retry={() => void view.refetch()} /> : <Spin />}
      </section>
    )
  }
  const { case: file, allowedOn } = view.data
  const leg = file.legs.find(({ id }) => id === legId)
  if (!leg) return <section className="panel">{say('unit.pick')}</section>
  const may = new Set<string>([
    ...(allowedOn[legId] ?? []),
    ...view.data.allowed.filter((deed) => !ON_LEG.includes(deed as CommandName)),
  ])
  const onLeg = new Set<string>(allowedOn[legId] ?? [])
  const returnUntil =
    leg.dispatchedAt && onLeg.has('return-order') ? labels.book.procedure.returning.withinMinutes / 60 : null
  return (
    <section className="panel in-hand" aria-labelledby="in-hand-title" data-testid="in-hand" data-state={leg.state}>
      <header>
        <div>
          <h2 id="in-hand-title">{file.title}</h2>
          <p className="quiet">
            <span className="mono">{file.number}</span> · {labels.word('requestTypes', file.requestType)} ·{' '}
            {labels.legState('order', leg.state)} · {say(leg.role === 'assisting' ? 'leg.assisting' : 'leg.lead')}
          </p>
        </div>
        <div className="clock">
          <Due
            dueAt={leg.clock.dueAt}
            amberAt={leg.clock.amberAt}
            paused={leg.clock.paused !== null}
            stopped={!leg.open}
            provisional={leg.clock.provisional}
          />
          {leg.clock.dueAt ? (
            <small className="quiet">{say('due.at', { at: momentInWords(leg.clock.dueAt, language) })}</small>
          ) : null}
          <TwoClocks firstContactAt={file.firstContactAt} clock={leg.clock} />
        </div>
      </header>
      {file.danger.present ? (
        <p className="danger-banner">
          <strong>{say('decision.danger')}</strong> {file.danger.words.join('、')}
        </p>
      ) : null}
      <blockquote className="said">{file.text}</blockquote>
      {file.supplements.map((supplement) => (
        <blockquote className="said" key={supplement.at}>
          <small className="quiet">{momentInWords(supplement.at, language)}</small> {supplement.text}
        </blockquote>
      ))}
      <dl className="facts">
        <div>
          <dt>{say('seat.address')}</dt>
          <dd>{[labels.town(file.place.town), file.place.address].filter(Boolean).join(' ') || say('common.unset')}</dd>
        </div>
        <div>
          <dt>{say('case.requester')}</dt>
          <dd>
            <RequesterLine file={file} mayUnmask={view.data.allowed.includes('unmask')} />
          </dd>
        </div>
        <div>
          <dt>{say('unit.matters')}</dt>
          <dd>
            <Cites
              cites={leg.matters.map((row) => ({
                instrument: labels.book.instrument.number,
                version: file.packVersion,
                row,
              }))}
            />
          </dd>
        </div>
        {leg.note ? (
          <div>
            <dt>{say('field.dispatchNote')}</dt>
            <dd>{leg.note}</dd>
          </div>
        ) : null}
      </dl>
      {leg.request ? (
        <p className="due soon">
          {say(leg.request.kind === 'return' ? 'unit.returnAsked' : 'unit.extensionAsked')}
          {leg.request.kind === 'return' ? labels.ground(leg.request.ground) : ''} {leg.request.note}
        </p>
      ) : null}
      {leg.adjudicated ? <p className="quiet">{say('unit.adjudicated')}</p> : null}
      {leg.state === 'reported' && leg.result ? (
        <blockquote className="said">
          <small className="quiet">{say('unit.reported')}</small> {leg.result.text}
        </blockquote>
      ) : null}
      <ErrorNote error={error} />
      {onLeg.has('sign-for') ? (
        <p>
          <Button
            type="primary"
            size="large"
            loading={busy}
            data-testid="sign-for"
            onClick={() => void perform({ caseId, name: 'sign-for', body: { legId } }).catch(() => undefined)}
          >
            {labels.word('commands', 'sign-for')}
          </Button>
        </p>
      ) : null}
      {onLeg.has('report-result') ? <ReportForm file={file} leg={leg} /> : null}
      <div className="deeds">
        {ASIDE.filter((deed) => may.has(deed)).map((deed) => (
          <Button
            key={deed}
            danger={deed === 'raise-danger'}
            onClick={() => setOpening({ caseId, deed, aim: ON_LEG.includes(deed) ? { legId } : {} })}
          >
            {labels.word('commands', deed)}
            {deed === 'return-order' && returnUntil ? (
              <small className="quiet">（{say('unit.returnWithin', { n: returnUntil })}）</small>
            ) : null}
          </Button>
        ))}
        <Button onClick={() => go(`/case/${caseId}`)}>{say('taken.openCase')}</Button>
      </div>
      <OversightPanel view={view.data} open={setOpening} unit={leg.unit} />
      <CommandDialog opening={opening} onClose={() => setOpening(null)} />
    </section>
  )
}
