// Beside the timeline: the words, the requester, what was decided at the start, duties, supervision, follow-ups, the export.
import { Button } from 'antd'
import type { CaseView } from '../../api/shapes.js'
import type { Opening } from '../../commands/command-dialog.js'
import { useLabels } from '../../shell/book.js'
import { Cites } from '../../shell/cites.js'
import { Due } from '../../shell/due.js'
import { OversightPanel } from '../../shell/oversight-panel.js'
import { RequesterLine } from '../../shell/requester-line.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'
import { AlikeToCase } from '../alike/alike-to-case.js'
import { DecidedBefore } from '../meetings/decided-before.js'
import { BandStrip } from '../seat/band-strip.js'
import { CallJournal } from '../seat/call-journal.js'
import { Verdict } from '../seat/verdict.js'
import { Why } from '../seat/why.js'
import { ExportButton } from './export-button.js'

interface Props {
  readonly view: CaseView
  readonly open: (opening: Opening) => void
}

export function CaseSide({ view, open }: Props) {
  const { say, of, language } = useSpeech()
  const labels = useLabels()
  const { case: file, allowed } = view
  // What comes first on each open leg; the whole ladder stands on the supervisor's screen.
  const nextSteps = file.legs.flatMap((leg) => {
    const first = view.ahead.find(({ legId }) => legId === leg.id)
    return first ? [{ leg, ...first }] : []
  })
  const at = (moment: string): string => momentInWords(moment, language)
  return (
    <aside className="side">
      <AlikeToCase key={file.id} view={view} />
      <section className="panel">
        <h2>{say('case.words')}</h2>
        <blockquote className="said">{file.text}</blockquote>
        {file.supplements.map((supplement) => (
          <blockquote className="said" key={supplement.at}>
            <small className="quiet">
              {at(supplement.at)} {supplement.by}
            </small>
            <br />
            {supplement.text}
          </blockquote>
        ))}
        <dl className="facts">
          <div>
            <dt>{say('case.requester')}</dt>
            <dd>
              <RequesterLine file={file} mayUnmask={allowed.includes('unmask')} />
            </dd>
          </div>
          <div>
            <dt>{say('seat.address')}</dt>
            <dd>
              {[labels.town(file.place.town), file.place.address].filter(Boolean).join(' ') || say('common.unset')}
            </dd>
          </div>
          {file.petitioners.length > 0 ? (
            <div>
              <dt>{say('case.petitioners')}</dt>
              <dd>{file.petitioners.map(({ number }) => number).join('、')}</dd>
            </div>
          ) : null}
          {file.exclusions.length > 0 ? (
            <div>
              <dt>{say('field.exclusions')}</dt>
              <dd>{file.exclusions.map((id) => labels.word('exclusions', id)).join('、')}</dd>
            </div>
          ) : null}
        </dl>
        {allowed.includes('export') ? <ExportButton file={file} /> : null}
      </section>
      {file.duties.length > 0 || file.calls.length > 0 ? (
        <section className="panel">
          <h2>{say('case.duties')}</h2>
          <CallJournal file={file} />
          {file.duties.map((duty) => (
            <p key={duty.id} className="duty">
              <b>{say('case.callBack')}</b>{' '}
              {duty.doneAt ? (
                <span className="quiet">
                  {at(duty.doneAt)} {duty.note}
                </span>
              ) : (
                <>
                  <Due dueAt={duty.dueAt} />
                  {allowed.includes('settle-duty') ? (
                    <Button
                      size="small"
                      onClick={() => open({ caseId: file.id, deed: 'settle-duty', aim: { dutyId: duty.id } })}
                    >
                      {labels.word('commands', 'settle-duty')}
                    </Button>
                  ) : null}
                </>
              )}
            </p>
          ))}
        </section>
      ) : null}
      <OversightPanel view={view} open={open} />
      {nextSteps.length > 0 ? (
        <section className="panel">
          <h2>{say('case.supervisions')}</h2>
          {nextSteps.map(({ leg, step, at: when }) => (
            <p key={leg.id} className="duty quiet">
              {say('case.ahead')} ·{' '}
              {say('case.nextOn', {
                who: `${labels.word('legKinds', leg.kind)} · ${labels.holder(leg.holder)}`,
                step: labels.step(step),
                at: at(when),
              })}
            </p>
          ))}
        </section>
      ) : null}
      {file.followUps.length > 0 ? (
        <section className="panel">
          <h2>{say('case.followUps')}</h2>
          {file.followUps.map((one) => (
            <p key={one.at} className="duty">
              <span className="mono">{at(one.at)}</span> {one.by} ·{' '}
              {one.reached
                ? [
                    one.resolved ? say(`resolved.${one.resolved}`) : '',
                    one.satisfied ? say(`satisfied.${one.satisfied}`) : '',
                  ]
                    .filter(Boolean)
                    .join('、')
                : say('case.notReached')}
              <br />
              {one.note}
            </p>
          ))}
        </section>
      ) : null}
      {file.state === 'open' && file.decision.matters[0] ? <DecidedBefore row={file.decision.matters[0].id} /> : null}
      <section className="panel">
        <h2>{say('case.decidedAtStart')}</h2>
        <Verdict decision={file.decision} />
        <BandStrip decision={file.decision} />
        <Why decision={file.decision} text={file.text} />
        <p>
          <Cites cites={file.decision.cites} />
        </p>
        <details className="steps">
          <summary>{say('decision.steps', { n: file.decision.steps.length })}</summary>
          <ol>
            {file.decision.steps.map((step) => (
              <li key={step.zh}>{of(step)}</li>
            ))}
          </ol>
        </details>
        <p className="quiet">
          {say('case.pack')} {file.packVersion}
        </p>
      </section>
    </aside>
  )
}
