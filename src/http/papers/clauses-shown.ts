// The clauses of a paper with our gist and the printed text side by side. Packs and readers may count a clause differently (1 in the pack
// is 二1 in print where the paper numbers on within a part), so a gist looks for its clause by the whole anchor first and by its end then.
import type { Clause as PrintedClause } from '../../gazette/issue.js'
import type { Clause } from '../../instruments/pack.js'
import type { PaperClauseView } from '../contract/papers.js'

const NUMERALS = '零一二三四五六七八九'

export function clausesShown(gists: readonly Clause[], printed: readonly PrintedClause[] | null): PaperClauseView[] {
  if (printed === null) return gists.map((one) => withGist(one, null, 0))
  const lines = flat(printed)
  const byAnchor = new Map<string, Clause>()
  const apart: Clause[] = []
  for (const gist of gists) {
    const anchor = anchorOf(
      gist.id,
      lines.map(({ clause }) => clause.anchor),
      byAnchor,
    )
    if (anchor === undefined) apart.push(gist)
    else byAnchor.set(anchor, gist)
  }
  // A gist may be finer than the print's numbering, e.g. one body's duties within 四: it stands under the clause it belongs to.
  const under = new Map<string, Clause[]>()
  for (const gist of apart) {
    const parent =
      lines
        .map(({ clause }) => clause.anchor)
        .filter((anchor) => gist.id.startsWith(anchor))
        .at(-1) ?? ''
    under.set(parent, [...(under.get(parent) ?? []), gist])
  }
  return [
    ...lines.flatMap(({ clause, depth }) => {
      const gist = byAnchor.get(clause.anchor)
      const own = gist === undefined ? printedAlone(clause, depth) : withGist(gist, clause, depth)
      return [own, ...(under.get(clause.anchor) ?? []).map((one) => withGist(one, null, depth + 1))]
    }),
    ...(under.get('') ?? []).map((one) => withGist(one, null, 0)),
  ]
}

/** The printed text of one clause with everything under it; null when it is not printed here. */
export function printedText(id: string, printed: readonly PrintedClause[]): readonly string[] | null {
  const lines = flat(printed)
  const anchor = anchorOf(
    id,
    lines.map(({ clause }) => clause.anchor),
    new Map(),
  )
  const found = lines.find(({ clause }) => clause.anchor === anchor)
  return found === undefined ? null : flat([found.clause]).flatMap(({ clause }) => textOf(clause))
}

function anchorOf(id: string, anchors: readonly string[], taken: ReadonlyMap<string, unknown>): string | undefined {
  const free = anchors.filter((anchor) => !taken.has(anchor))
  const wanted = [id, inPrint(id)]
  for (const one of wanted) if (free.includes(one)) return one
  for (const one of wanted) {
    const fits = free.find((anchor) => anchor.endsWith(one) && !/[\d.]$/u.test(anchor.slice(0, -one.length)))
    if (fits !== undefined) return fits
  }
  return undefined
}

/** `3.1` → `三1`, a part and an item in it; `五.1` → `五1`; `A` → `附件一`, a list named by a letter. */
function inPrint(id: string): string {
  return id
    .replace(/^[A-H]$/u, (letter) => `附件${NUMERALS[letter.charCodeAt(0) - 64] ?? letter}`)
    .replace(/^(\d)\.(?=\d)/u, (_, part: string) => NUMERALS[Number(part)] ?? part)
    .replace(/^(\p{Script=Han}+)\.(?=\d)/u, '$1')
}

function withGist({ id, title, gist }: Clause, clause: PrintedClause | null, depth: number): PaperClauseView {
  const printed = clause === null ? null : [...clause.paragraphs]
  return {
    anchor: id,
    depth,
    marker: clause?.marker ?? null,
    title,
    gist,
    heading: clause && headingOf(clause),
    printed,
  }
}

function printedAlone(clause: PrintedClause, depth: number): PaperClauseView {
  const { anchor, marker, heading } = clause
  const title = { zh: heading, en: heading }
  return { anchor, depth, marker, title, gist: null, heading: headingOf(clause), printed: [...clause.paragraphs] }
}

/** The reader also calls the first sentence of a numbered paragraph its heading; that one stands in the text already. */
function headingOf({ heading, paragraphs }: PrintedClause): string | null {
  return heading === '' || paragraphs.some((one) => one.includes(heading)) ? null : heading
}

function textOf(clause: PrintedClause): readonly string[] {
  const heading = headingOf(clause)
  return heading === null ? clause.paragraphs : [heading, ...clause.paragraphs]
}

function flat(clauses: readonly PrintedClause[], depth = 0): readonly { clause: PrintedClause; depth: number }[] {
  return clauses.flatMap((clause) => [{ clause, depth }, ...flat(clause.children, depth + 1)])
}
