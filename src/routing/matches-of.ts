// The rows a decision shows, with what was heard of each: those decided on lead, then whatever else is worth a look.
import type { RankedMatter } from '../terms/reading.js'
import type { RoutingBook } from './book.js'
import type { MatterMatch } from './decision.js'

/** Rows beneath this share are not shown beside the first. */
const WORTH_SHOWING = 0.03
const SHOWN = 6

/** `several`: rows named by parts of the text, with what was heard of them there. */
export function matchesOf(
  rows: readonly string[],
  ranked: readonly RankedMatter[],
  several: readonly RankedMatter[],
  book: RoutingBook,
): readonly MatterMatch[] {
  const heard = new Map([...ranked, ...several].map((one) => [one.id, one]))
  const others = ranked.filter((one) => !rows.includes(one.id) && one.confidence >= WORTH_SHOWING)
  return [...rows, ...others.map((one) => one.id)].slice(0, SHOWN).flatMap((id) => {
    const matter = book.matter(id)
    if (!matter) return []
    const said = heard.get(id)
    return [
      {
        id,
        accepts: matter.accepts,
        title: matter.subjects.join('、') || matter.subclass,
        subclass: matter.subclass || matter.class,
        version: book.pack.document.version,
        confidence: said?.confidence ?? 0,
        words: said?.words ?? [],
        ...(said?.over ? { over: said.over } : {}),
        unit: matter.unit,
      },
    ]
  })
}
