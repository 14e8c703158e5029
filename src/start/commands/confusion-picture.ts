// A picture of what is mistaken for what: one square for each pair of truth and answer, darker the larger its share of the truth's row.
// Plain SVG, readable without a program: every square carries its count, and a title for those who listen.

export interface Answered {
  readonly truth: string
  readonly answer: string
}

const MOST_LABELS = 30
const OTHERS = '其余 others'
const SQUARE = 26
const MARGIN = 8

export function confusionPicture(title: string, answered: readonly Answered[]): string {
  const labels = commonLabels(answered)
  const known = new Set(labels)
  const named = (label: string) => (known.has(label) ? label : OTHERS)
  const counts = new Map<string, number>()
  const sums = new Map<string, number>()
  for (const { truth, answer } of answered) {
    const pair = `${named(truth)}\u0000${named(answer)}`
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
    sums.set(named(truth), (sums.get(named(truth)) ?? 0) + 1)
  }
  const widest = Math.max(0, ...labels.map(widthOf))
  const left = MARGIN + widest + 44
  const top = 64 + widest
  const size = labels.length * SQUARE
  const squares = labels.flatMap((truth, row) =>
    labels.flatMap((answer, column) => {
      const count = counts.get(`${truth}\u0000${answer}`) ?? 0
      if (count === 0) return []
      return [squareOf({ truth, answer, count, share: count / (sums.get(truth) ?? 1), row, column, left, top })]
    }),
  )
  const right = answered.filter(({ truth, answer }) => truth === answer).length
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${left + size + MARGIN} ${top + size + MARGIN}" font-family="sans-serif" font-size="12">`,
    `<title>${escaped(title)}</title>`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    `<text x="${MARGIN}" y="22" font-size="15" font-weight="600">${escaped(title)}</text>`,
    `<text x="${MARGIN}" y="42" fill="#555">行：应为 rows: truth · 列：判为 columns: answer · ${right}/${answered.length} = ${((100 * right) / Math.max(1, answered.length)).toFixed(1)} %</text>`,
    ...labels.map(
      (label, at) =>
        `<text x="${left - 40}" y="${top + at * SQUARE + 17}" text-anchor="end">${escaped(label)}</text><text x="${left - 6}" y="${top + at * SQUARE + 17}" text-anchor="end" fill="#777">${sums.get(label) ?? 0}</text>`,
    ),
    ...labels.map(
      (label, at) =>
        `<text transform="translate(${left + at * SQUARE + 17} ${top - 6}) rotate(-90)">${escaped(label)}</text>`,
    ),
    ...labels.map((_, at) => grid(left, top, at, size)),
    ...squares,
    '</svg>',
    '',
  ].join('\n')
}

interface Square {
  readonly truth: string
  readonly answer: string
  readonly count: number
  /** Of the truth's texts. */
  readonly share: number
  readonly row: number
  readonly column: number
  readonly left: number
  readonly top: number
}

/** Right answers in green, mistakes in red; the number is dark on light squares and light on dark ones. */
function squareOf({ truth, answer, count, share, row, column, left, top }: Square): string {
  const [x, y] = [left + column * SQUARE, top + row * SQUARE]
  const [fill, opacity] = [truth === answer ? '#2e7d32' : '#c62828', 0.12 + 0.88 * share]
  const said = `${truth} → ${answer}: ${count} (${(100 * share).toFixed(0)} %)`
  return [
    `<g><title>${escaped(said)}</title>`,
    `<rect x="${x + 1}" y="${y + 1}" width="${SQUARE - 2}" height="${SQUARE - 2}" fill="${fill}" fill-opacity="${opacity.toFixed(2)}"/>`,
    `<text x="${x + SQUARE / 2}" y="${y + 17}" text-anchor="middle" font-size="11" fill="${opacity > 0.55 ? '#fff' : '#222'}">${count}</text></g>`,
  ].join('')
}

function grid(left: number, top: number, at: number, size: number): string {
  const y = top + at * SQUARE + SQUARE
  return `<path d="M${left} ${y}h${size}" stroke="#eee"/>`
}

/** In the order of their names; the rarest are shown together. */
function commonLabels(answered: readonly Answered[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { truth, answer } of answered) {
    counts.set(truth, (counts.get(truth) ?? 0) + 2)
    counts.set(answer, (counts.get(answer) ?? 0) + 1)
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([label]) => label)
  const shown = ranked.slice(0, MOST_LABELS).sort()
  return ranked.length > MOST_LABELS ? [...shown, OTHERS] : shown
}

/** A Chinese character is as wide as it is high, a Latin one about half. */
function widthOf(label: string): number {
  return [...label].reduce((sum, char) => sum + (char > '\u2e7f' ? 12 : 7), 0)
}

/** What XML forbids even when escaped. */
const FORBIDDEN = /[^\P{Cc}\n\t]|\p{Surrogate}|[\ufffe\uffff]/gu

function escaped(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
