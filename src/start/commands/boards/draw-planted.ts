// docs/images/boards-planted.svg: of planted events, how many were found and after how many hours, by kind and size, words in both
// languages. Drawn from what `boards measure --planted` counted, nothing else.
import type { Line } from './measure-planted.js'
import { EVENT_KINDS, type EventKind } from './plant.js'

const NAMES: Readonly<Record<EventKind, string>> = {
  burst: '一处突发 burst at one place',
  slow: '一处缓升 slow rise at one place',
  scattered: '全区零散 scattered over the district',
  gathering: '群体聚集 gathering',
  new: '无条目新题 new topic without a row',
}
const LEFT = 250
const CELL = 150
const ROW = 62
const TOP = 76

export function plantedPicture(lines: readonly Line[], what: string): string {
  const sizes = [...new Set(lines.map(({ size }) => size))].sort((a, b) => a - b)
  const width = LEFT + sizes.length * CELL + 10
  const height = TOP + EVENT_KINDS.length * ROW + 34
  const heads = sizes.map(
    (size, at) => `<text x="${LEFT + at * CELL}" y="58" font-weight="600">${size} 人 voices</text>`,
  )
  const rows = EVENT_KINDS.map((kind, row) => {
    const y = TOP + row * ROW
    const cells = sizes.map((size, at) => {
      const line = lines.find((one) => one.kind === kind && one.size === size)
      return line === undefined ? '' : cell(line, LEFT + at * CELL, y)
    })
    return `<text x="10" y="${y + 16}">${NAMES[kind]}</text>${cells.join('')}`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-labelledby="t">
<title id="t">四板：埋设事件找到几成、多久找到 What the four boards found of planted events, and how soon</title>
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="10" y="24" font-size="16" font-weight="600">埋设事件：找到几成、中位时延（九成） Planted events: found, median delay (p90)</text>
<text x="10" y="${height - 10}" fill="#525252">${what}</text>
${heads.join('\n')}
${rows.join('\n')}
</svg>
`
}

function cell({ planted, found, median, p90 }: Line, x: number, y: number): string {
  if (planted === 0) return `<text x="${x}" y="${y + 16}" fill="#525252">—</text>`
  const width = CELL - 24
  const bar = Math.round((width * found) / planted)
  const delay = median === null ? '未发现 not found' : `${median.toFixed(0)} h (${(p90 ?? median).toFixed(0)} h)`
  return `<rect x="${x}" y="${y + 4}" width="${width}" height="14" fill="#e0e0e0"/><rect x="${x}" y="${y + 4}" width="${bar}" height="14" fill="#0f62fe"/><text x="${x}" y="${y + 34}">${found} / ${planted}</text><text x="${x}" y="${y + 50}" fill="#525252">${delay}</text>`
}
