// Where each paper of the graph stands in a picture: the papers of the house in one column by number, those that are only mentioned in a
// second one beside whoever mentions them, lines between the columns, arcs on the left among the house's own.

import type { PaperGraph } from './paper-graph.js'
import { byNumber } from './paper-number.js'

export interface PaperPicture {
  readonly width: number
  readonly height: number
  readonly boxes: readonly {
    readonly key: string
    readonly x: number
    readonly y: number
    readonly w: number
    readonly h: number
  }[]
  /** SVG path of each edge, in the order of the graph's edges. */
  readonly paths: readonly string[]
}

const LEFT = 130
const WIDE = 380
const GAP = 170
const TALL = 38
const STEP = 48
const TOP = 12

export function paperPicture({ nodes, edges }: PaperGraph): PaperPicture {
  const house = nodes.filter(({ inHouse }) => inHouse).sort((a, b) => byNumber(a.key, b.key))
  const rowOf = new Map(house.map(({ key }, row) => [key, row]))
  const outside = nodes
    .filter(({ inHouse }) => !inHouse)
    .map((node) => ({
      node,
      weight: middle(
        edges.filter(({ from, to }) => from === node.key || to === node.key),
        rowOf,
      ),
    }))
    .sort((a, b) => a.weight - b.weight || (a.node.key < b.node.key ? -1 : 1))
  const rows = Math.max(house.length, outside.length, 1)
  const box = (key: string, x: number, row: number, count: number) => {
    // The shorter column is spread over the height of the longer one.
    const y = TOP + ((row + 0.5) * rows * STEP) / Math.max(count, 1) - TALL / 2
    return { key, x, y: Math.round(y), w: WIDE, h: TALL }
  }
  const boxes = [
    ...house.map(({ key }, row) => box(key, LEFT, row, house.length)),
    ...outside.map(({ node }, row) => box(node.key, LEFT + WIDE + GAP, row, outside.length)),
  ]
  const byKey = new Map(boxes.map((one) => [one.key, one]))
  const paths = edges.map(({ from, to }) => {
    const [a, b] = [byKey.get(from), byKey.get(to)]
    if (a === undefined || b === undefined) return ''
    const [ya, yb] = [a.y + TALL / 2, b.y + TALL / 2]
    if (a.x === b.x) {
      const x = a.x === LEFT ? a.x : a.x + WIDE
      const out = (a.x === LEFT ? -1 : 1) * Math.min(30 + Math.abs(ya - yb) / 3, LEFT - 14)
      return `M${x} ${ya}C${x + out} ${ya} ${x + out} ${yb} ${x} ${yb}`
    }
    const [xa, xb] = a.x < b.x ? [a.x + WIDE, b.x] : [a.x, b.x + WIDE]
    const half = (xa + xb) / 2
    return `M${xa} ${ya}C${half} ${ya} ${half} ${yb} ${xb} ${yb}`
  })
  const width = LEFT + WIDE + (outside.length > 0 ? GAP + WIDE : 0) + 12
  return { width, height: TOP * 2 + rows * STEP, boxes, paths }
}

function middle(edges: PaperGraph['edges'], rowOf: ReadonlyMap<string, number>): number {
  const rows = edges.flatMap(({ from, to }) => rowOf.get(from) ?? rowOf.get(to) ?? [])
  return rows.length === 0 ? 0 : rows.reduce((sum, row) => sum + row, 0) / rows.length
}
