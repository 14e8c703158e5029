// Two matters in one text, each named clearly by its own part: the decision proposes both, a leg on each side where the sides differ
// (clause 2). Rows of one family are not two matters: which of them it is, a fact decides (weigh.ts).
import type { Facts, HardPair } from '../instruments/pack.js'
import type { RankedMatter, Reading } from '../terms/reading.js'
import type { RoutingBook } from './book.js'
import { weigh } from './weigh.js'

/** A part that names its row less clearly than this is a detail of the other. */
const CLEARLY = 0.6

export interface Apart {
  /** In the order of the text, best of each part. */
  readonly rows: readonly RankedMatter[]
  /** Pair whose fact is still to be asked, of the first part that has one. */
  readonly open: HardPair | null
}

/** Who says that there are two, or that each side should do its own, means two, though the rows be of one family. */
const TWO_SAID =
  /两(?:件|桩|个|样)(?:事|问题|诉求|都|要)?|两头|两事|二一个|问题二|第二(?:桩|件|个|样)|二是|分头|分别(?:处理|交|查|转)|一个.{1,12}一个/

/** `parts`: each part of `text` read alone. `null` where they are one matter. */
export function mattersApart(text: string, parts: readonly Reading[], asked: Facts, book: RoutingBook): Apart | null {
  const rows = new Map<string, RankedMatter>()
  let open: HardPair | null = null
  for (const { ranked, facts, outside } of parts) {
    const first = ranked[0]
    if (!first || first.confidence < CLEARLY || outside) continue
    const known = { ...Object.fromEntries(Object.entries(facts).map(([id, one]) => [id, one.value])), ...asked }
    const weighed = weigh(ranked, known, asked, book)
    const row = weighed?.rows[0]
    if (!weighed || row === undefined || weighed.unclear || weighed.danger || rows.has(row)) continue
    rows.set(row, { ...first, ...ranked.find((one) => one.id === row), id: row })
    open ??= weighed.open
  }
  const ids = [...rows.keys()]
  const related = ids.some((id) =>
    book.pairsOf(id).some((pair) => ids.some((other) => other !== id && pair.rows.includes(other))),
  )
  const sides = new Set(ids.map((id) => book.matter(id)?.accepts))
  const meant = sides.size > 1 && TWO_SAID.test(text)
  return ids.length < 2 || (related && !meant) ? null : { rows: [...rows.values()], open }
}
