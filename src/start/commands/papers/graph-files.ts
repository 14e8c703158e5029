// The graph of papers as a file: DOT for Graphviz, or a drawing.
import type { PaperGraphView } from '../../../http/contract/papers.js'
import { cut } from './wide.js'
import { RELATION, STATUS } from './words.js'

const COLOURS: Readonly<Record<string, string>> = {
  repeals: '#b42318',
  annuls: '#b42318',
  replaces: '#b42318',
  contradicts: '#b54708',
}
const GONE = new Set(['repealed', 'annulled', 'replaced', 'expired'])

export function graphDot({ asOf, nodes, edges }: PaperGraphView): string {
  const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
  const lines = [
    `digraph papers {`,
    `  label=${quoted(`${asOf}`)}; rankdir=LR; node [shape=box, fontname="Noto Sans CJK SC"]; edge [fontname="Noto Sans CJK SC", fontsize=9];`,
    ...nodes.map(
      ({ key, title, status, inHouse }) =>
        `  ${quoted(key)} [label=${quoted(`${key}\n${cut(title, 40)}\n${STATUS[status]}`)}${inHouse ? '' : ', style=dashed'}${GONE.has(status) ? ', fontcolor=gray40' : ''}];`,
    ),
    ...edges.map(
      ({ from, to, type }) =>
        `  ${quoted(from)} -> ${quoted(to)} [label=${quoted(RELATION[type][0])}, color="${COLOURS[type] ?? '#44546a'}"];`,
    ),
    '}',
  ]
  return `${lines.join('\n')}\n`
}

export function graphSvg({ asOf, nodes, edges, picture }: PaperGraphView): string {
  const at = new Map(picture.boxes.map((box) => [box.key, box]))
  const lines = edges.map(({ type }, n) => {
    const colour = COLOURS[type] ?? '#7a8794'
    return `<path d="${picture.paths[n] ?? ''}" fill="none" stroke="${colour}" stroke-width="1.4"><title>${escaped(RELATION[type][0])}</title></path>`
  })
  const boxes = nodes.flatMap(({ key, title, status, inHouse }) => {
    const box = at.get(key)
    if (box === undefined) return []
    const gone = GONE.has(status)
    return [
      `<g><title>${escaped(`${key} ${title} ${STATUS[status]}`)}</title><rect x="${box.x}" y="${box.y}" width="${box.w}" height="${box.h}" rx="5" fill="${gone ? '#f2f4f7' : '#fff'}" stroke="${gone ? '#98a2b3' : '#0a4a8f'}"${inHouse ? '' : ' stroke-dasharray="5 3"'}/><text x="${box.x + 9}" y="${box.y + 16}" font-weight="600">${escaped(cut(`${key} · ${STATUS[status]}`, 58))}</text><text x="${box.x + 9}" y="${box.y + 31}" fill="#475467">${escaped(title === key ? '' : cut(title, 58))}</text></g>`,
    ]
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${picture.width} ${picture.height + 22}" width="${picture.width}" font-family="Noto Sans CJK SC, sans-serif" font-size="12" fill="#101828"><rect width="100%" height="100%" fill="#fff"/><text x="12" y="14">${asOf}</text><g transform="translate(0 20)">${lines.join('')}${boxes.join('')}</g></svg>\n`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
