// Numbered paragraphs → a tree of clauses with anchors that stay the same however the paper is reprinted: 二(三)1(1), 第三条(一), 附件一.
import type { Clause } from './issue.js'
import { leadOf, looksLikeHeading } from './markers.js'
import type { Para } from './paragraphs.js'

/** Text before the first heading: what the paper is for and what it rests on. */
export const PREFACE = '正文'

interface Open {
  readonly level: number
  readonly anchor: string
  readonly marker: string | null
  readonly supplied: boolean
  readonly heading: string
  readonly paragraphs: string[]
  readonly from: number
  to: number
  readonly children: Open[]
}

export interface Part {
  /** Empty for the body; 附件, 附件2 for an annex. */
  readonly prefix: string
  readonly title: string
  /** Line of the annex heading; the body has none. */
  readonly line: number | undefined
  readonly paras: readonly Para[]
  /** Lines inside tables: they belong to the clause above them. */
  readonly tableLines: readonly number[]
}

export function buildClauses(parts: readonly Part[]): readonly Clause[] {
  const taken = new Map<string, number>()
  return parts.flatMap((part) => buildPart(part, taken))
}

function buildPart({ prefix, title, line, paras, tableLines }: Part, taken: Map<string, number>): readonly Clause[] {
  const tops: Open[] = []
  const stack: Open[] = []
  const once = (anchor: string): string => {
    const count = (taken.get(anchor) ?? 0) + 1
    taken.set(anchor, count)
    return count === 1 ? anchor : `${anchor}·${count}`
  }
  const add = (clause: Open): void => {
    const parent = stack.at(-1)
    ;(parent?.children ?? tops).push(clause)
    stack.push(clause)
    for (const open of stack) open.to = Math.max(open.to, clause.to)
  }
  if (line !== undefined) {
    const anchor = once(prefix)
    add({
      level: -1,
      anchor,
      marker: null,
      supplied: false,
      heading: title,
      paragraphs: [],
      from: line,
      to: line,
      children: [],
    })
  }
  const stretch = (to: number): void => {
    for (const open of stack) open.to = Math.max(open.to, to)
  }
  let tableAt = 0
  for (const para of paras) {
    for (; (tableLines[tableAt] ?? Number.POSITIVE_INFINITY) < para.line; tableAt++) stretch(tableLines[tableAt] ?? 0)
    const { marker } = para
    if (marker === undefined) {
      if (stack.length === 0) {
        const { line: at } = para
        add({
          level: 9,
          anchor: once(PREFACE),
          marker: null,
          supplied: false,
          heading: '',
          paragraphs: [],
          from: at,
          to: at,
          children: [],
        })
      }
      stack.at(-1)?.paragraphs.push(para.text)
      stretch(para.line)
      continue
    }
    while ((stack.at(-1)?.level ?? -2) >= marker.level) stack.pop()
    // Articles are numbered through all chapters: 第三条 is one place, whatever chapter it stands in.
    const parent = stack.at(-1)
    const own = marker.label.startsWith('第') ? prefix : (parent?.anchor ?? prefix)
    const bare = looksLikeHeading(marker.rest) || /^[^。；;]{1,45}$/.test(marker.rest)
    add({
      ...{ level: marker.level, anchor: once(`${own}${marker.label}`), marker: para.supplied ? null : marker.printed },
      ...{ supplied: para.supplied, heading: bare ? marker.rest : leadOf(marker.rest) },
      ...{ paragraphs: bare || marker.rest === '' ? [] : [marker.rest], from: para.line, to: para.line, children: [] },
    })
  }
  for (; tableAt < tableLines.length; tableAt++) stretch(tableLines[tableAt] ?? 0)
  return tops.map(close)
}

function close({ anchor, marker, supplied, heading, paragraphs, from, to, children }: Open): Clause {
  return { anchor, marker, supplied, heading, paragraphs, span: { from, to }, children: children.map(close) }
}

/** Every clause of a tree, parents before their children. */
export function eachClause(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.flatMap((clause) => [clause, ...eachClause(clause.children)])
}

/** The innermost clause a line belongs to. */
export function clauseAtLine(clauses: readonly Clause[], line: number): Clause | undefined {
  const at = clauses.find(({ span }) => line >= span.from && line <= span.to)
  return at && (clauseAtLine(at.children, line) ?? at)
}
