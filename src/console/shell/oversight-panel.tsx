// Oversight of one case file: every step of the ladder with its ground, unit, answer and appeal, and every request to be left out of the
// assessment. What is asked of the reader stands beside it as one key. Reversed steps stay to be read, struck out. Clause 8.
import './oversight-panel.css'
import { Button } from 'antd'
import type { CaseFile, CaseView, CommandName } from '../api/shapes.js'
import type { Opening } from '../commands/command-dialog.js'
import { useSpeech } from '../words/speak.js'
import { momentInWords } from '../words/time.js'
import { useLabels } from './book.js'
import { Due } from './due.js'

type Step = CaseFile['supervisions'][number]
type Request = NonNullable<CaseFile['setAsides']>[number]

interface Props {
  readonly view: CaseView
  readonly open: (opening: Opening) => void
  /** Only what is laid against this unit; its own requests. */
  readonly unit?: string | null
}

/** Which deeds a step in this state takes; what the account may do is said by the server. */
const ON_STEP: Readonly<Record<string, readonly CommandName[]>> = {
  open: ['answer-supervision', 'appeal-supervision', 'close-supervision'],
  answered: ['appeal-supervision', 'close-supervision'],
  appealed: ['decide-supervision-appeal'],
  closed: ['appeal-supervision'],
}
const ON_REQUEST: Readonly<Record<string, readonly CommandName[]>> = {
  asked: ['decide-set-aside'],
  passed: ['decide-set-aside'],
  appealed: ['decide-set-aside'],
  refused: ['appeal-set-aside'],
  granted: ['revoke-set-aside'],
}

export function OversightPanel({ view, open, unit }: Props) {
  const { say } = useSpeech()
  const { word } = useLabels()
  const { case: file, allowed } = view
  const mine = (of: string | null | undefined): boolean => unit === undefined || unit === null || of === unit
  const steps = file.supervisions.filter((one) => mine(one.unit))
  const requests = (file.setAsides ?? []).filter((one) => mine(one.unit))
  const legId = file.legs.filter((leg) => leg.kind === 'order' && mine(leg.unit)).at(-1)?.id
  const start: readonly CommandName[] = ['open-supervision', 'ask-set-aside']
  const may = start.filter((deed) => allowed.includes(deed) && (deed !== 'ask-set-aside' || legId !== undefined))
  if (steps.length + requests.length + may.length === 0) return null
  return (
    <section className="panel oversight" aria-label={say('ladder.title')} data-testid="oversight">
      <h2>{say('ladder.title')}</h2>
      {steps.length > 0 ? (
        <ol className="steps">
          {steps.map((one) => (
            <StepLine key={one.id} one={one} view={view} open={open} />
          ))}
        </ol>
      ) : null}
      {requests.length > 0 ? <h3>{say('setAside.title')}</h3> : null}
      {requests.map((one) => (
        <RequestLine key={one.id} one={one} view={view} open={open} />
      ))}
      <p className="deeds">
        {may.map((deed) => (
          <Button
            key={deed}
            size="small"
            onClick={() => open({ caseId: file.id, deed, aim: deed === 'ask-set-aside' && legId ? { legId } : {} })}
          >
            {word('commands', deed)}
          </Button>
        ))}
      </p>
    </section>
  )
}

function StepLine({ one, view, open }: { readonly one: Step } & Pick<Props, 'view' | 'open'>) {
  const { say, language } = useSpeech()
  const labels = useLabels()
  const state = one.state ?? (one.closedAt ? 'closed' : 'old')
  const deeds: readonly CommandName[] = one.state === undefined ? ['close-supervision'] : (ON_STEP[state] ?? [])
  const may = deeds.filter(
    (deed) => view.allowed.includes(deed) && !(deed === 'appeal-supervision' && one.appeal) && one.closedAt === null,
  )
  const reversed = state === 'reversed'
  return (
    <li className={reversed ? 'reversed' : ''} data-state={state}>
      <span className="line">
        <b>{reversed ? <s>{labels.step(one.step)}</s> : labels.step(one.step)}</b>
        <span className="quiet">{momentInWords(one.openedAt, language)}</span>
        {one.ground ? <span>{labels.ground(one.ground)}</span> : null}
        {one.unit ? <span>{say('ladder.against', { unit: labels.unit(one.unit) })}</span> : null}
        {one.state ? <em>{labels.legState('supervision', state)}</em> : null}
        {one.points ? <span className="mono">{say('ladder.points', { n: one.points })}</span> : null}
        {one.open && one.clock?.dueAt ? <Due dueAt={one.clock.dueAt} amberAt={one.clock.amberAt} /> : null}
      </span>
      {one.arriveBy && one.open ? (
        <small>{say('ladder.arriveBy', { at: momentInWords(one.arriveBy, language) })}</small>
      ) : null}
      {one.answer ? (
        <small>
          {say('ladder.answered', { text: one.answer.measures })}
          {one.answer.arrivedAt ? ` · ${momentInWords(one.answer.arrivedAt, language)} · ${one.answer.division}` : ''}
        </small>
      ) : null}
      {one.appeal ? <small>{say('ladder.appealed', { text: one.appeal.reason })}</small> : null}
      {reversed ? <small>{say('ladder.struck', { reason: one.appealDecided?.reason ?? '' })}</small> : null}
      {one.note ? <small className="quiet">{one.note}</small> : null}
      <Keys deeds={may} press={(deed) => open({ caseId: view.case.id, deed, aim: { supervisionId: one.id } })} />
    </li>
  )
}

function RequestLine({ one, view, open }: { readonly one: Request } & Pick<Props, 'view' | 'open'>) {
  const { say, language } = useSpeech()
  const labels = useLabels()
  const may = (ON_REQUEST[one.state] ?? []).filter(
    (deed) => view.allowed.includes(deed) && !(deed === 'appeal-set-aside' && one.appeal),
  )
  const rulings = (['first', 'second', 'final'] as const).flatMap((turn) => {
    const ruling = one[turn]
    return ruling ? [{ turn, ...ruling }] : []
  })
  return (
    <div className="request" data-state={one.state}>
      <span className="line">
        <b>{labels.legState('set_aside', one.state)}</b>
        <span>{say(`setAside.${one.subject}`)}</span>
        <span>{labels.unit(one.unit)}</span>
        <span>{labels.ground(one.ground)}</span>
        {one.open && one.clock.dueAt ? <Due dueAt={one.clock.dueAt} amberAt={one.clock.amberAt} /> : null}
      </span>
      <small>{one.reason}</small>
      {rulings.map(({ turn, at, by, granted, reason }) => (
        <small key={turn} className="quiet">
          {say(`setAside.${turn}`)} {momentInWords(at, language)} {by} {say(granted ? 'setAside.yes' : 'setAside.no')}{' '}
          {reason}
        </small>
      ))}
      <Keys deeds={may} press={(deed) => open({ caseId: view.case.id, deed, aim: { setAsideId: one.id } })} />
    </div>
  )
}

function Keys({
  deeds,
  press,
}: {
  readonly deeds: readonly CommandName[]
  readonly press: (deed: CommandName) => void
}) {
  const { word } = useLabels()
  return deeds.length === 0 ? null : (
    <span className="keys">
      {deeds.map((deed, at) => (
        <Button key={deed} size="small" type={at === 0 ? 'primary' : 'default'} onClick={() => press(deed)}>
          {word('commands', deed)}
        </Button>
      ))}
    </span>
  )
}
