// A web page, or what a Word file was turned into → lines: a paragraph a line, a table row a line of cells behind tabulators.
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import type { Span } from './issue.js'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

const SKIPPED = new Set(['script', 'style', 'template', 'head', 'noscript', 'nav', 'iframe', 'svg'])
const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol section article main header footer blockquote pre dl dt dd center hr'.split(' '),
)
/** Deeper than any page a person wrote. */
const DEEPEST = 400

export function htmlToLines(html: string): { readonly lines: readonly string[]; readonly grids: readonly Span[] } {
  const lines: string[] = []
  const grids: Span[] = []
  let open = ''
  const flush = (): void => {
    const text = open.replace(/[\t\n\r ]+/g, ' ').trim()
    if (text !== '') lines.push(text, '')
    open = ''
  }
  const walk = (node: Node, depth: number): void => {
    if (depth > DEEPEST) return
    if (node.nodeName === '#text' && 'value' in node) open += node.value
    if (!('childNodes' in node) || SKIPPED.has(node.nodeName)) return
    if (node.nodeName === 'table' && isGrid(node as Element)) {
      flush()
      const rows = rowsOf(node as Element)
      const from = lines.length + 1
      for (const row of rows) lines.push(`\t${row.join('\t')}`)
      grids.push({ from, to: lines.length })
      lines.push('')
      return
    }
    const block = BLOCKS.has(node.nodeName) || node.nodeName === 'tr' || node.nodeName === 'td'
    if (block || node.nodeName === 'br') flush()
    for (const child of node.childNodes) walk(child, depth + 1)
    if (block) flush()
  }
  walk(parse(html), 0)
  flush()
  return { lines, grids }
}

/** A table of one column lays out a page; it is no table of the paper. */
function isGrid(table: Element): boolean {
  return rowsOf(table).some((row) => row.length > 1)
}

/** Cells that reach over several rows or columns leave empty ones behind, as merged cells do in print. */
function rowsOf(table: Element): readonly (readonly string[])[] {
  const rows: string[][] = []
  const reaching: { column: number; left: number }[] = []
  for (const tr of descendants(table, 'tr', 'table')) {
    const row: string[] = []
    const covered = (): boolean => {
      const over = reaching.find(({ column, left }) => column === row.length && left > 0)
      if (over === undefined) return false
      over.left--
      row.push('')
      return true
    }
    for (const cell of tr.childNodes) {
      if (cell.nodeName !== 'td' && cell.nodeName !== 'th') continue
      while (covered());
      const spans = reachOf(cell as Element)
      if (spans.rows > 1)
        for (let i = 0; i < spans.columns; i++) reaching.push({ column: row.length + i, left: spans.rows - 1 })
      row.push(
        textOf(cell, 0)
          .replace(/[\s\u00a0]+/g, ' ')
          .trim(),
      )
      for (let i = 1; i < spans.columns; i++) row.push('')
    }
    while (covered());
    rows.push(row)
  }
  return rows
}

function reachOf(cell: Element): { rows: number; columns: number } {
  const read = (name: string): number => {
    const value = Number(cell.attrs.find((attr) => attr.name === name)?.value ?? 1)
    return Number.isInteger(value) && value >= 1 && value <= 1_000 ? value : 1
  }
  return { rows: read('rowspan'), columns: Math.min(read('colspan'), 100) }
}

function descendants(element: Element, name: string, until: string, depth = 0): readonly Element[] {
  if (depth > DEEPEST) return []
  return element.childNodes.flatMap((child): readonly Element[] => {
    if (!('childNodes' in child) || child.nodeName === until) return []
    const found = child as Element
    return child.nodeName === name ? [found] : descendants(found, name, until, depth + 1)
  })
}

function textOf(node: Node, depth: number): string {
  if (depth > DEEPEST) return ''
  if (node.nodeName === '#text' && 'value' in node) return node.value
  if (!('childNodes' in node) || SKIPPED.has(node.nodeName)) return ''
  const text = node.childNodes.map((child) => textOf(child, depth + 1)).join('')
  return node.nodeName === 'p' || node.nodeName === 'br' ? `${text} ` : text
}
