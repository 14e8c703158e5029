// From when to when, and by what: the few choices an assessment sheet has (task 8), with the usual stretches one click away.
import type { By, SheetWish } from '../../api/assessment.js'
import { useSpeech } from '../../words/speak.js'

export const BYS: readonly By[] = ['unit', 'town', 'station', 'row', 'seat', 'desk']
const STRETCHES = ['today', 'week', 'month', 'lastMonth', 'year'] as const
const DAY_MS = 86_400_000
/** China has one zone and no summer time; the server counts the days by the place's own. */
const AHEAD_MS = 8 * 3_600_000

export function isBy(word: string): word is By {
  return (BYS as readonly string[]).includes(word)
}

export function daysBack(days: number): string {
  return dayText(Date.now() + AHEAD_MS - days * DAY_MS)
}

const dayText = (at: number): string => new Date(at).toISOString().slice(0, 10)

function stretch(name: (typeof STRETCHES)[number]): Pick<SheetWish, 'from' | 'to'> {
  const to = daysBack(0)
  const month = `${to.slice(0, 7)}-01`
  if (name === 'today') return { from: to, to }
  if (name === 'week') return { from: daysBack(6), to }
  if (name === 'month') return { from: month, to }
  if (name === 'year') return { from: `${to.slice(0, 4)}-01-01`, to }
  const end = dayText(Date.parse(month) - DAY_MS)
  return { from: `${end.slice(0, 7)}-01`, to: end }
}

export function Pickers({ wish, set }: { readonly wish: SheetWish; readonly set: (wish: SheetWish) => void }) {
  const { say } = useSpeech()
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <span className="stretches">
        {STRETCHES.map((name) => {
          const { from, to } = stretch(name)
          const pressed = from === wish.from && to === wish.to
          return (
            <button key={name} type="button" aria-pressed={pressed} onClick={() => set({ ...wish, from, to })}>
              {say(`assess.stretch.${name}`)}
            </button>
          )
        })}
      </span>
      <DayField label={say('assess.from')} value={wish.from} set={(from) => set({ ...wish, from })} />
      <DayField label={say('assess.to')} value={wish.to} set={(to) => set({ ...wish, to })} />
      <label>
        {say('assess.by')}{' '}
        <select value={wish.by} onChange={({ target }) => set({ ...wish, by: target.value as By })}>
          {BYS.map((by) => (
            <option key={by} value={by}>
              {say(`assess.by.${by}`)}
            </option>
          ))}
        </select>
      </label>
    </form>
  )
}

interface DayFieldProps {
  readonly label: string
  readonly value: string
  readonly set: (day: string) => void
}

function DayField({ label, value, set }: DayFieldProps) {
  return (
    <label>
      {label} <input type="date" value={value} onChange={({ target }) => target.value && set(target.value)} />
    </label>
  )
}
