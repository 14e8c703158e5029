// Everything that happened, in order: who, when, what in plain words, and the clause behind it.
import { Spin } from 'antd'
import { useTimeline } from '../../api/reads.js'
import type { Action, CaseFile } from '../../api/shapes.js'
import { useLabels } from '../../shell/book.js'
import { Cites } from '../../shell/cites.js'
import { ErrorNote } from '../../shell/error-note.js'
import { ResponsibleLine } from '../../shell/responsible-line.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'
import { useFactWords } from './fact-words.js'

export function Timeline({ file }: { readonly file: CaseFile }) {
  const { say } = useSpeech()
  const timeline = useTimeline(file.id)
  const actions = timeline.data ?? []
  return (
    <section className="panel timeline" aria-labelledby="timeline-title">
      <header>
        <h2 id="timeline-title">{say('case.timeline')}</h2>
        <small className="quiet">{say('case.actions', { n: actions.length })}</small>
      </header>
      <ErrorNote error={timeline.error} retry={() => void timeline.refetch()} />
      {timeline.isLoading ? <Spin /> : null}
      <ol data-testid="timeline">
        {actions.map((action) => (
          <Step key={action.seq} action={action} file={file} />
        ))}
      </ol>
    </section>
  )
}

/** Bookkeeping that follows from the step before it; kept in sight, out of the way. */
const MINOR: readonly string[] = ['one_key_counted', 'order_clock_followed', 'peer_message_crossed', 'desk_opened']

function Step({ action, file }: { readonly action: Action; readonly file: CaseFile }) {
  const { language } = useSpeech()
  const labels = useLabels()
  const factsOf = useFactWords()
  const leg = file.legs.find(({ id }) => id === action.legId)
  const facts = factsOf(action.body)
  return (
    <li
      className={`by-${action.by.account === 'clock' ? 'clock' : action.by.platform} ${MINOR.includes(action.kind) ? 'minor' : ''}`}
      data-kind={action.kind}
    >
      <time dateTime={action.at} className="mono">
        {momentInWords(action.at, language)}
      </time>
      <div>
        <p>
          <b>{labels.word('actions', action.kind)}</b>
          {leg ? <span className="plate">{labels.word('legKinds', leg.kind)}</span> : null}
          <span className="quiet">
            <Who action={action} />
          </span>
          <Cites cites={action.cites} />
        </p>
        <ResponsibleLine of={action.signed} />
        {facts.length > 0 ? (
          <dl>
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        ) : null}
      </div>
    </li>
  )
}

function Who({ action: { by } }: { readonly action: Action }) {
  const { say } = useSpeech()
  const labels = useLabels()
  if (by.account === 'clock') return say('case.byClock')
  if (by.account === 'triage') return say('case.byTriage')
  if (by.account === 'citizen') return say('case.byCitizen')
  if (by.account === 'exchange') return say('case.byExchange', { platform: labels.platformName(by.platform) })
  const where = by.unit ? labels.unit(by.unit) : labels.platformName(by.platform)
  return `${where} ${by.account}（${labels.word('roles', by.role)}）`
}
