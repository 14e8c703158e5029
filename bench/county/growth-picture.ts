// docs/images/growth.svg: p95 of each kind of question over the number of case files, both axes by powers of ten, words in both languages.
import type { Measured } from './measure.js'

export interface SizeMeasured {
  readonly size: number
  readonly bare: Measured
  readonly kinds: readonly Measured[]
  readonly incoming: {
    readonly done: number
    readonly failed: number
    readonly perSecond: number
    readonly p50: number
    readonly p95: number
  }
  readonly load: { readonly least: number; readonly most: number; readonly cores: number }
  readonly builtIn: number | null
  readonly bytes: number
}

interface Line {
  readonly zh: string
  readonly en: string
  readonly colour: string
  readonly dash?: string
  readonly of: (one: SizeMeasured) => number
}

const WIDTH = 920
const HEIGHT = 560
const LEFT = 76
const RIGHT = 640
const TOP = 64
const BOTTOM = 480

const worst =
  (...groups: readonly string[]) =>
  (one: SizeMeasured) =>
    Math.max(...one.kinds.filter(({ group, asked }) => groups.includes(group) && asked > 0).map(({ p95 }) => p95))
const kind = (name: string) => (one: SizeMeasured) => one.kinds.find((each) => each.kind === name)?.p95 ?? Number.NaN

const LINES: readonly Line[] = [
  { zh: '看板（最慢一种）', en: 'boards (slowest kind)', colour: '#8a3ffc', of: worst('board') },
  { zh: '考核表与明细（最慢一种）', en: 'sheets and rows (slowest kind)', colour: '#b8501b', of: worst('sheet') },
  { zh: '检索·常用词', en: 'search, common words', colour: '#005d5d', of: kind('common words') },
  { zh: '检索·错字', en: 'search, wrong character', colour: '#1192e8', of: kind('wrong character') },
  { zh: '检索·少见词', en: 'search, rare words', colour: '#1192e8', dash: '5 4', of: kind('rare words') },
  { zh: '列表（最慢一种）', en: 'lists (slowest kind)', colour: '#198038', of: worst('list') },
  { zh: '总览', en: 'overview', colour: '#6f6f6f', of: worst('overview') },
  { zh: '裸索引查询', en: 'bare indexed select', colour: '#161616', dash: '2 4', of: (one) => one.bare.p95 },
]

export function growthPicture(sizes: readonly SizeMeasured[]): string {
  const [least, most] = [Math.min(...sizes.map(({ size }) => size)), Math.max(...sizes.map(({ size }) => size))]
  const x = (size: number) =>
    LEFT + ((RIGHT - LEFT) * Math.log10(size / least)) / Math.max(Math.log10(most / least), 0.01)
  const y = (ms: number) => BOTTOM - ((BOTTOM - TOP) * Math.log10(Math.max(ms, 0.1) / 0.1)) / 5
  const rule = (ms: number, zh: string, en: string) =>
    `<line x1="${LEFT}" x2="${RIGHT}" y1="${y(ms)}" y2="${y(ms)}" stroke="#da1e28" stroke-dasharray="8 5"/><text x="${LEFT + 6}" y="${y(ms) - 5}" fill="#da1e28">${zh} ${en}</text>`
  const grid = [0.1, 1, 10, 100, 1_000, 10_000].map(
    (ms) =>
      `<line x1="${LEFT}" x2="${RIGHT}" y1="${y(ms)}" y2="${y(ms)}" stroke="#e0e0e0"/><text x="${LEFT - 8}" y="${y(ms) + 4}" text-anchor="end">${ms.toLocaleString('en')}</text>`,
  )
  const ticks = sizes.map(
    ({ size }) =>
      `<line x1="${x(size)}" x2="${x(size)}" y1="${TOP}" y2="${BOTTOM}" stroke="#e0e0e0"/><text x="${x(size)}" y="${BOTTOM + 20}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="'Noto Sans CJK SC','Noto Sans SC','Microsoft YaHei',sans-serif" font-size="13" role="img" aria-label="95 分位用时随办件数的增长 p95 over the number of case files">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="${LEFT}" y="26" font-size="17" font-weight="600">用时随办件数的增长 · How the cost grows</text>
<text x="${LEFT}" y="46" fill="#525252">95 分位毫秒，经 HTTP，同时每秒进 20 件 · p95 in ms over HTTP, 20 new cases a second meanwhile</text>
${[...grid, ...ticks].join('\n')}
${rule(150, '列表、检索上限', 'limit of lists and searches')}
${rule(1_000, '考核表、看板上限', 'limit of sheets and boards')}
${labelled(LINES.map((line) => ({ line, points: sizes.map((one) => [x(one.size), y(line.of(one)), line.of(one)] as const).filter(([, , ms]) => Number.isFinite(ms)) })))}
<text x="${(LEFT + RIGHT) / 2}" y="${BOTTOM + 44}" text-anchor="middle">办件数 · case files</text>
</svg>
`
}

type Drawn = { readonly line: Line; readonly points: readonly (readonly [number, number, number])[] }

/** Labels stand where their lines end, moved down as far as needed not to cover each other. */
function labelled(lines: readonly Drawn[]): string {
  let free = TOP
  return lines
    .filter(({ points }) => points.length > 0)
    .sort((a, b) => (a.points.at(-1)?.[1] ?? 0) - (b.points.at(-1)?.[1] ?? 0))
    .map(({ line, points }) => {
      const at = Math.max(points.at(-1)?.[1] ?? 0, free)
      free = at + 32
      const dash = line.dash === undefined ? '' : ` stroke-dasharray="${line.dash}"`
      const dots = points.map(
        ([px, py, ms]) =>
          `<circle cx="${px}" cy="${py}" r="3.5" fill="${line.colour}"><title>${line.zh} ${line.en}: ${ms} ms</title></circle>`,
      )
      return (
        `<polyline points="${points.map(([px, py]) => `${px},${py}`).join(' ')}" fill="none" stroke="${line.colour}" stroke-width="2"${dash}/>${dots.join('')}` +
        `<line x1="${RIGHT + 4}" x2="${RIGHT + 14}" y1="${points.at(-1)?.[1] ?? at}" y2="${at}" stroke="${line.colour}"/>` +
        `<text x="${RIGHT + 18}" y="${at + 1}" fill="${line.colour}">${line.zh} <tspan font-weight="600">${points.at(-1)?.[2]} ms</tspan></text><text x="${RIGHT + 18}" y="${at + 15}" fill="${line.colour}" font-size="11">${line.en}</text>`
      )
    })
    .join('\n')
}
