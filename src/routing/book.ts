// What routing looks up: rows by id, pairs by row, cards by row, and how the instrument is cited.
import type { HardPair, KnowledgeCard, Matter, Pack } from '../instruments/pack.js'
import type { Citation } from '../terms/citation.js'
import type { Day } from '../terms/time.js'

export interface RoutingBook {
  readonly pack: Pack
  matter(id: string): Matter | undefined
  pairsOf(row: string): readonly HardPair[]
  cardsOf(row: string, day: Day): readonly KnowledgeCard[]
  clause(clause: string): Citation
  row(row: string): Citation
  /** The meeting that changed the row, beside the row itself; none where the paper's own line stands. */
  changed(row: string): readonly Citation[]
}

const books = new WeakMap<Pack, RoutingBook>()

export function routingBook(pack: Pack): RoutingBook {
  const known = books.get(pack)
  if (known) return known
  const matters = new Map(pack.matters.map((matter) => [matter.id, matter]))
  const { number: instrument, version } = pack.document
  const book: RoutingBook = {
    pack,
    matter: (id) => matters.get(id),
    pairsOf: (row) => pack.pairs.filter((pair) => pair.rows.includes(row)),
    cardsOf: (row, day) => pack.knowledge.filter((card) => card.rows.includes(row) && card.validUntil >= day),
    clause: (clause) => ({ instrument, version, clause }),
    row: (row) => ({ instrument, version, clause: '2', row }),
    changed: (row) => {
      const by = matters.get(row)?.changed
      if (!by) return []
      const source = `联席会议${by.meeting}议题${by.item}，变更${by.number}，${by.from}起`
      return [{ instrument, version, row, notSetByInstrument: true, source }]
    },
  }
  books.set(pack, book)
  return book
}
