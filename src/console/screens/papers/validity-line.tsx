// From when to when a paper stands, as a line with the chosen day on it.
import type { PaperView } from '../../api/papers.js'
import { useSpeech } from '../../words/speak.js'

const DAY_MS = 86_400_000
const WIDE = 600

export function ValidityLine({ view: { asOf, paper, relations } }: { readonly view: PaperView }) {
  const { say } = useSpeech()
  const from = paper.versions[0]?.from ?? paper.signedOn
  if (!paper.inHouse || from === null || from === undefined) return null
  const ends = relations.filter(
    ({ direction, type }) => direction === 'in' && ['repeals', 'annuls', 'replaces'].includes(type),
  )
  const days = [paper.versions.at(-1)?.to, ...ends.map((one) => one.from)]
    .filter((day): day is string => Boolean(day))
    .sort()
  const to = days[0] ?? null
  const at = (day: string) => Date.parse(day) / DAY_MS
  const [first, last] = [
    Math.min(at(from), at(asOf)) - 60,
    Math.max(to === null ? at(from) + 730 : at(to), at(asOf)) + 60,
  ]
  const x = (day: number) => Math.round(((day - first) / (last - first)) * WIDE)
  const [start, end, now] = [x(at(from)), to === null ? WIDE : x(at(to)), x(at(asOf))]
  const words = `${say('papers.from', { day: from })}，${to === null ? say('papers.open') : say('papers.until', { day: to })}`
  return (
    <figure className="validity">
      <svg viewBox={`0 0 ${WIDE} 26`} role="img" aria-label={words} preserveAspectRatio="none">
        <line x1="0" x2={WIDE} y1="13" y2="13" stroke="#cfd6de" strokeWidth="2" />
        <line x1={start} x2={end} y1="13" y2="13" stroke="#17693f" strokeWidth="8" />
        {paper.tasksEnd ? (
          <line x1={x(at(paper.tasksEnd))} x2={end} y1="13" y2="13" stroke="#b7791f" strokeWidth="8" />
        ) : null}
        <line x1={now} x2={now} y1="1" y2="25" stroke="#b42318" strokeWidth="2" />
      </svg>
      <figcaption>{words}</figcaption>
    </figure>
  )
}
