// The text of a paper as Akoma Ntoso 3.0: number, title and issuer in the preface; parts, items and paragraphs as a hierarchy whose
// eIds are counted by place, so that they stay the same when a heading is mended.
import type { AknClause, AknPaper } from './akn-paper.js'
import { el, text, type Xml } from './xml.js'

/** Element and eId word of each depth; deeper ones are points within points. */
const LEVELS = [
  ['section', 'sec'],
  ['subsection', 'subsec'],
  ['paragraph', 'para'],
  ['subparagraph', 'subpara'],
] as const
const DEEPER = ['point', 'point'] as const

interface Node {
  readonly clause: AknClause
  readonly children: Node[]
}

export function aknPreface({ number, title, issuer, signedOn }: AknPaper): Xml {
  const line = (name: string, value: string, more: Readonly<Record<string, string>> = {}) =>
    el('p', {}, el(name, more, text(value)))
  return el(
    'preface',
    {},
    number === null ? null : line('docNumber', number),
    line('docTitle', title),
    line('docAuthority', issuer),
    signedOn === null ? null : line('docDate', signedOn, { date: signedOn }),
  )
}

export function aknBody(paper: AknPaper): Xml {
  const parts = treeOf(paper.clauses).map((node, at) => hierarchy(node, 0, '', at + 1))
  const tables = paper.tables.map(({ name, columns, rows }, at) => {
    const id = `hcontainer_${at + 1}`
    return el(
      'hcontainer',
      { eId: id, name: 'table' },
      el('heading', { eId: `${id}__heading` }, text(name)),
      el('content', { eId: `${id}__content` }, table(`${id}__content__table_1`, columns, rows)),
    )
  })
  const annexes = paper.annexes.map(({ title, printed }, at) => {
    const id = `hcontainer_${tables.length + at + 1}`
    const status = printed ? null : 'incomplete'
    return el(
      'hcontainer',
      { eId: id, name: 'annex', status },
      el('heading', { eId: `${id}__heading` }, text(title)),
      printed ? null : el('content', { eId: `${id}__content` }, el('p', { status: 'editorial' }, text('未刊登'))),
    )
  })
  const all = [...parts, ...tables, ...annexes]
  // A main body is never empty: a paper of which only the title is known says so.
  const nothing = el('p', { status: 'editorial' }, text('正文未刊登'))
  return el('mainBody', {}, ...(all.length > 0 ? all : [nothing]))
}

function treeOf(clauses: readonly AknClause[]): readonly Node[] {
  const roots: Node[] = []
  const open: Node[] = []
  for (const clause of clauses) {
    const node: Node = { clause, children: [] }
    while (open.length > 0 && (open.at(-1)?.clause.depth ?? 0) >= clause.depth) open.pop()
    const above = open.at(-1)
    if (above === undefined) roots.push(node)
    else above.children.push(node)
    open.push(node)
  }
  return roots
}

function hierarchy({ clause, children }: Node, depth: number, above: string, at: number): Xml {
  const [name, word] = LEVELS[depth] ?? DEEPER
  const eId = `${above === '' ? '' : `${above}__`}${word}_${at}`
  const status = clause.editorial ? 'editorial' : null
  const paragraphs = clause.paragraphs.filter((one) => one !== '').map((one) => el('p', { status }, text(one)))
  const below = children.map((child, place) => hierarchy(child, depth + 1, eId, place + 1))
  const inside = below.length > 0 ? 'intro' : 'content'
  return el(
    name,
    { eId },
    clause.marker === null ? null : el('num', { eId: `${eId}__num` }, text(clause.marker)),
    clause.heading === '' ? null : el('heading', { eId: `${eId}__heading`, status }, text(clause.heading)),
    paragraphs.length === 0 ? null : el(inside, { eId: `${eId}__${inside}` }, ...paragraphs),
    ...below,
  )
}

function table(eId: string, columns: readonly string[], rows: readonly (readonly string[])[]): Xml {
  const row = (cell: 'th' | 'td', cells: readonly string[]) =>
    el('tr', {}, ...cells.map((one) => el(cell, {}, el('p', {}, text(one)))))
  const head = columns.length === 0 ? [] : [row('th', columns)]
  const told = rows.filter((cells) => cells.length > 0).map((cells) => row('td', cells))
  return el('table', { eId }, ...(head.length + told.length === 0 ? [row('td', [''])] : [...head, ...told]))
}
