// The states of a procedure as a line: what was passed and when, where it stands, what may come.
import type { RecordFile, Register } from '../../api/register-shapes.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'

export function StatePath({ record, register }: { readonly record: RecordFile; readonly register: Register }) {
  const { say, of, language } = useSpeech()
  const entered = enteredAt(record)
  const next = new Set(register.moves.filter(({ from }) => from.includes(record.state)).map(({ to }) => to))
  return (
    <ol className="path" data-testid="path">
      {inOrder(register.states, entered, record.state).map(({ id, name, open }) => {
        const here = id === record.state
        const at = entered.get(id)
        const kind = here ? 'here' : at ? 'passed' : record.open && next.has(id) ? 'next' : 'far'
        return (
          <li key={id} className={`${kind} ${open ? '' : 'end'}`} aria-current={here ? 'step' : undefined}>
            <b>{of(name)}</b>
            <small>{at ? momentInWords(at, language) : kind === 'next' ? say('record.mayCome') : ' '}</small>
          </li>
        )
      })}
    </ol>
  )
}

/** Ends are alternatives: those that were reached come first, in the order they were, so that the line leads to the present. */
function inOrder(states: Register['states'], entered: ReadonlyMap<string, string>, here: string): Register['states'] {
  const rank = (id: string): string => (id === here ? '3' : `2${entered.get(id) ?? ''}`)
  const ends = states.filter(({ open }) => !open)
  const reached = ends.filter(({ id }) => id === here || entered.has(id))
  return [
    ...states.filter(({ open }) => open),
    ...reached.sort((one, other) => (rank(one.id) < rank(other.id) ? -1 : 1)),
    ...ends.filter((end) => !reached.includes(end)),
  ]
}

/** State → when it was entered last. */
function enteredAt(record: RecordFile): Map<string, string> {
  const entered = new Map<string, string>()
  let state = ''
  for (const { body, at } of record.timeline) {
    const change = body.change as { state?: unknown } | undefined
    if (typeof change?.state !== 'string' || change.state === state) continue
    state = change.state
    entered.set(state, at)
  }
  return entered
}
