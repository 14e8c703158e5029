// What runs on a paper: the parts of its own pack, and every part of another pack that cites it. When the paper goes, these go or need a
// new footing. Reads the packs as plain data, so that a kind of part invented later is found without a change here.
import type { Bilingual } from '../../terms/text.js'
import type { Day } from '../../terms/time.js'
import type { Book, Pack } from '../pack.js'
import type { PaperEntry } from './paper-entry.js'
import { paperKey } from './paper-number.js'

export interface Standing {
  readonly pack: string
  readonly version: Day
  /** Number of the paper whose pack the part is in. */
  readonly paper: string
  /** Part of the pack, e.g. `matters`, `rules`, `limits`, `procedure`. */
  readonly part: string
  readonly id: string
  readonly name: Bilingual | null
  /** Anchors and rows of the asked paper that it cites; empty where the whole part is the paper's own. */
  readonly clauses: readonly string[]
  /** False where it is another paper's part that cites this one. */
  readonly own: boolean
}

/** Says of the paper what it is; nothing runs on it. */
const NOT_RUNNING = new Set(['id', 'document', 'clauses', 'gaps', 'scopes', 'words', 'utterances'])

export function whatStandsOn(book: Pick<Book, 'packs'>, paper: Pick<PaperEntry, 'key'>): readonly Standing[] {
  return book.packs.flatMap((pack) => {
    const own = paperKey(pack.document.number) === paper.key
    return itemsOf(pack).flatMap(({ part, id, name, item }) => {
      const clauses = [...citedIn(item, paper.key)].sort()
      if (!own && clauses.length === 0) return []
      const { number, version } = pack.document
      return [{ pack: pack.id, version, paper: paperKey(number), part, id, name, clauses, own }]
    })
  })
}

interface Item {
  readonly part: string
  readonly id: string
  readonly name: Bilingual | null
  readonly item: unknown
}

function itemsOf(pack: Pack): readonly Item[] {
  return Object.entries(pack).flatMap(([part, value]: [string, unknown]): Item[] => {
    if (NOT_RUNNING.has(part) || value === null || value === undefined) return []
    if (!Array.isArray(value)) return isRecord(value) ? [{ part, id: part, name: nameOf(value), item: value }] : []
    return value.map((item: unknown, at) => ({ part, id: idOf(item, at), name: nameOf(item), item }))
  })
}

function idOf(item: unknown, at: number): string {
  if (isRecord(item)) {
    for (const key of ['id', 'ground', 'kind'] as const) if (typeof item[key] === 'string') return item[key]
  }
  return String(at + 1)
}

function nameOf(item: unknown): Bilingual | null {
  if (!isRecord(item)) return null
  for (const key of ['title', 'name', 'question'] as const) {
    const found = item[key]
    if (isRecord(found) && typeof found.zh === 'string' && typeof found.en === 'string') {
      return { zh: found.zh, en: found.en }
    }
  }
  return null
}

/** Citations anywhere inside: `{ instrument, clause | row }`. */
function citedIn(value: unknown, key: string, found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) for (const one of value) citedIn(one, key, found)
  else if (isRecord(value)) {
    const { instrument, clause, row } = value
    if (typeof instrument === 'string' && paperKey(instrument) === key) {
      found.add(typeof clause === 'string' ? clause : typeof row === 'string' ? row : '*')
    }
    for (const one of Object.values(value)) if (typeof one === 'object') citedIn(one, key, found)
  }
  return found
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
