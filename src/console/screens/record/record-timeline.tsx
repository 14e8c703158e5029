// Everything that happened to a record, in order: who, when, by which clause, and what it changed (old → new).
import type { RecordFile, Register } from '../../api/register-shapes.js'
import type { Action } from '../../api/shapes.js'
import { useNames } from '../../records/use-names.js'
import { isEmpty, type Names, valueInWords } from '../../records/value-words.js'
import { useLabels } from '../../shell/book.js'
import { Cites } from '../../shell/cites.js'
import { ResponsibleLine } from '../../shell/responsible-line.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'
import type { Word } from '../../words/zh.js'

interface Props {
  readonly record: RecordFile
  readonly register: Register
}

const KINDS: Readonly<Record<string, Word>> = {
  record_opened: 'recordAction.record_opened',
  corrected: 'recordAction.corrected',
  demand_opened: 'recordAction.demand_opened',
  demand_ended: 'recordAction.demand_ended',
  round_opened: 'recordAction.round_opened',
}

export function RecordTimeline({ record, register }: Props) {
  const { say, of, language } = useSpeech()
  const names = useNames()
  const steps = withBefore(record.timeline)
  return (
    <section className="panel timeline" aria-labelledby="timeline-title">
      <header>
        <h2 id="timeline-title">{say('case.timeline')}</h2>
        <small className="quiet">{say('case.actions', { n: steps.length })}</small>
      </header>
      <ol data-testid="timeline">
        {steps.map(({ action, changed }) => {
          const move = register.moves.find(({ id }) => id === action.kind)
          const word = KINDS[action.kind]
          const state = stateOf(action)
          return (
            <li
              key={action.seq}
              data-kind={action.kind}
              className={MACHINES.includes(action.by.account) ? 'by-clock' : `by-${action.by.platform}`}
            >
              <time dateTime={action.at} className="mono">
                {momentInWords(action.at, language)}
              </time>
              <div>
                <p>
                  <b>{move ? of(move.name) : word ? say(word) : action.kind}</b>
                  {state ? (
                    <span className="plate">{of(register.states.find(({ id }) => id === state)?.name) || state}</span>
                  ) : null}
                  <span className="quiet">
                    <Who action={action} />
                  </span>
                  <Cites cites={action.cites} />
                </p>
                <ResponsibleLine of={action.signed} />
                <Said action={action} />
                <Changes changed={changed} register={register} names={names} record={record} first={action.seq === 1} />
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** Not a person. */
const MACHINES: readonly string[] = ['clock', 'system', 'paper']

function Who({ action: { by } }: { readonly action: Action }) {
  const { say } = useSpeech()
  const labels = useLabels()
  if (by.account === 'paper') return say('record.byPaper')
  if (by.account === 'clock') return say('case.byClock')
  if (by.account === 'citizen') return say('case.byCitizen')
  if (by.role === 'system') return say('record.bySystem')
  return `${by.unit ? labels.unit(by.unit) : labels.platformName(by.platform)} ${by.account}（${labels.word('roles', by.role)}）`
}

/** What was written beside the move: a note, a reason, the result of a demand. */
function Said({ action: { body } }: { readonly action: Action }) {
  const said = [body.note, body.reason, body.number, body.result].filter(
    (one): one is string => typeof one === 'string' && one !== '',
  )
  return said.length === 0 ? null : <p className="said-beside">{said.join(' · ')}</p>
}

interface ChangesProps extends Props {
  readonly changed: readonly Changed[]
  readonly names: Names
  readonly first: boolean
}

function Changes({ changed, register, names, record, first }: ChangesProps) {
  const { say, of } = useSpeech()
  const rows = changed.flatMap((change) => {
    const field = register.fields.find(({ id }) => id === change.field)
    return field ? [{ ...change, field }] : []
  })
  if (rows.length === 0) return null
  const link: Names['link'] = (field, id) => (record.fields[field] === id ? record.links[field]?.headline : undefined)
  const told = rows.map(({ field, was, now }) => (
    <div key={field.id}>
      <dt>{of(field.name)}</dt>
      <dd>
        {isEmpty(was) ? null : (
          <>
            <del>{valueInWords(field, was, { ...names, link })}</del> →{' '}
          </>
        )}
        {valueInWords(field, now, { ...names, link })}
      </dd>
    </div>
  ))
  // What was entered at the beginning stands beside the timeline already.
  return first ? (
    <details>
      <summary>{say('record.enteredFields', { n: rows.length })}</summary>
      <dl>{told}</dl>
    </details>
  ) : (
    <dl>{told}</dl>
  )
}

interface Changed {
  readonly field: string
  readonly was: unknown
  readonly now: unknown
}

function withBefore(timeline: readonly Action[]): { action: Action; changed: Changed[] }[] {
  const values: Record<string, unknown> = {}
  return timeline.map((action) => {
    const fields = (action.body.change as { fields?: Record<string, unknown> } | undefined)?.fields ?? {}
    const changed = Object.entries(fields)
      .filter(([field, now]) => JSON.stringify(values[field] ?? null) !== JSON.stringify(now ?? null))
      .map(([field, now]) => ({ field, was: values[field], now }))
    Object.assign(values, fields)
    return { action, changed }
  })
}

function stateOf({ body }: Action): string | null {
  const state = (body.change as { state?: unknown } | undefined)?.state
  return typeof state === 'string' && state !== body.from ? state : null
}
