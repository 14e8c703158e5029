// The chronicle of a gazette (大事记): one event per paragraph, dated by month and day. The year stands in the heading, and when the
// heading contradicts everything else in the issue, the issue is believed.
import type { ChronicleEvent, Span } from './issue.js'
import { bare, lineAt, type Paper } from './paper.js'
import { EVENT } from './split-issue.js'

export interface Chronicle {
  readonly events: readonly ChronicleEvent[]
  /** The heading with the period, and the year it gives; null where there is no period. */
  readonly heading: { readonly line: number; readonly year: number; readonly text: string } | null
  /** The year the events were given. */
  readonly year: number | null
  readonly lines: readonly { readonly text: string; readonly line: number }[]
}

/** `years`: of the instruments' days and numbers, as often as they occur. */
export function readChronicle(paper: Paper, span: Span | null, years: readonly number[]): Chronicle {
  if (span === null) return { events: [], heading: null, year: null, lines: [] }
  const lines: { text: string; line: number }[] = []
  let heading: Chronicle['heading'] = null
  for (let n = span.from; n <= span.to; n++) {
    const text = bare(lineAt(paper, n))
    if (text === '') continue
    if (EVENT.test(text)) lines.push({ text, line: n })
    else if (lines.length === 0) {
      const year = /(\d{4})年\d{1,2}月/.exec(text)?.[1]
      if (year !== undefined) heading = { line: n, year: Number(year), text }
    } else {
      // A paragraph without a date goes on with the event above.
      const last = lines.at(-1)
      if (last !== undefined) lines[lines.length - 1] = { ...last, text: `${last.text}${text}` }
    }
  }
  const year = settleYear(heading?.year, years, lines.map(({ text }) => text).join(''))
  const events = lines.flatMap(({ text, line }): ChronicleEvent[] => {
    const [, printedDate, ownYear, month, date] = EVENT.exec(text) ?? []
    const inYear = ownYear === undefined ? year : Number(ownYear)
    if (printedDate === undefined || month === undefined || date === undefined || inYear === null) return []
    const on = `${inYear}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    return [{ on, printedDate, text: text.replace(/^[·•●◆■*-]\s*/, ''), line }]
  })
  return { events, heading, year, lines }
}

/**
 * The heading's year, unless most instruments of the issue are of one other year and the events themselves never speak of a later
 * time than that: 2023 in the heading of 2022 is a slip, an issue in January telling of December is not.
 */
function settleYear(told: number | undefined, years: readonly number[], text: string): number | null {
  const counts = new Map<number, number>()
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1)
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])
  if (told === undefined) return most?.[0] ?? null
  if (most === undefined || most[0] === told || most[1] * 2 <= years.length) return told
  const speaksOf = (year: number): number => text.split(`${year}年`).length - 1
  return speaksOf(most[0]) > speaksOf(told) ? most[0] : told
}
