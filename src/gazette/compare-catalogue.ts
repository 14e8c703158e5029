// The annex tables of a paper as printed against the catalogue of its pack: every row, class and subclass, and by digest the wording of
// the matter itself, which the pack does not hold.
import { createHash } from 'node:crypto'
import type { Matter } from '../instruments/pack.js'
import type { PrintedTable, TableRow } from './issue.js'

export type DifferenceKind = 'class' | 'subclass' | 'wording' | 'only_printed' | 'only_in_pack' | 'table_missing'

export interface Difference {
  readonly kind: DifferenceKind
  /** Row of the catalogue; null where the pack has none. */
  readonly row: string | null
  readonly table: string
  /** Line of the printed row; null where nothing is printed. */
  readonly line: number | null
  readonly printed: string | null
  readonly pack: string | null
}

export interface CatalogueComparison {
  readonly rows: number
  readonly tables: readonly { readonly name: string; readonly printed: number; readonly pack: number }[]
  /** Rows whose wording could be compared: the pack keeps a digest of it. */
  readonly worded: number
  readonly differences: readonly Difference[]
}

type Row = Pick<Matter, 'id' | 'accepts' | 'class' | 'subclass'>

/** `digests`: catalogue row → digest of its printed wording, as `wordingDigest` makes it; empty where none are kept. */
export function compareCatalogue(
  tables: readonly PrintedTable[],
  catalogue: readonly Row[],
  digests: ReadonlyMap<string, string>,
): CatalogueComparison {
  const lists = listsOf(catalogue)
  const matching = tables.filter(({ columns }) => columns.length === 3)
  const differences: Difference[] = []
  let worded = 0
  for (const [i, list] of lists.entries()) {
    const table = matching[i]
    if (table === undefined) {
      differences.push({
        kind: 'table_missing',
        row: null,
        table: list.name,
        line: null,
        printed: null,
        pack: String(list.rows.length),
      })
      continue
    }
    for (const [printed, row] of align(table.rows, list.rows)) {
      differences.push(...rowDifferences(table.name, printed, row, digests))
      if (printed !== undefined && row !== undefined && digests.has(row.id)) worded++
    }
  }
  const sizes = lists.map(({ name, rows }, i) => ({
    name: matching[i]?.name ?? name,
    printed: matching[i]?.rows.length ?? 0,
    pack: rows.length,
  }))
  return { rows: sizes.reduce((sum, { printed }) => sum + printed, 0), tables: sizes, worded, differences }
}

/** Each accepting platform has its own list, in the order of the catalogue; the tables stand in that order too. */
function listsOf(catalogue: readonly Row[]): readonly { name: string; rows: readonly Row[] }[] {
  const names = [...new Set(catalogue.map(({ accepts }) => accepts))]
  return names.map((name) => ({ name, rows: catalogue.filter(({ accepts }) => accepts === name) }))
}

function rowDifferences(
  table: string,
  printed: TableRow | undefined,
  row: Row | undefined,
  digests: ReadonlyMap<string, string>,
): readonly Difference[] {
  if (printed === undefined) {
    if (row === undefined) return []
    return [
      { kind: 'only_in_pack', row: row.id, table, line: null, printed: null, pack: `${row.class} / ${row.subclass}` },
    ]
  }
  const [kind = '', subclass = '', wording = ''] = printed.cells
  const line = printed.span.from
  if (row === undefined) {
    return [{ kind: 'only_printed', row: null, table, line, printed: `${kind} / ${subclass}`, pack: null }]
  }
  const found: Difference[] = []
  if (plain(kind) !== plain(row.class))
    found.push({ kind: 'class', row: row.id, table, line, printed: kind, pack: row.class })
  if (plain(subclass) !== plain(row.subclass)) {
    found.push({ kind: 'subclass', row: row.id, table, line, printed: subclass, pack: row.subclass })
  }
  const known = digests.get(row.id)
  if (known !== undefined && known !== wordingDigest(wording)) {
    found.push({ kind: 'wording', row: row.id, table, line, printed: wording, pack: null })
  }
  return found
}

/** Catalogue row → digest, for the tables a pack was made from. */
export function wordingDigests(
  tables: readonly PrintedTable[],
  catalogue: readonly Row[],
): ReadonlyMap<string, string> {
  const matching = tables.filter(({ columns }) => columns.length === 3)
  return new Map(
    listsOf(catalogue).flatMap(({ rows }, i) =>
      align(matching[i]?.rows ?? [], rows).flatMap(([printed, row]): [string, string][] =>
        printed === undefined || row === undefined ? [] : [[row.id, wordingDigest(printed.cells[2] ?? '')]],
      ),
    ),
  )
}

/** Blanks, widths of signs and a last stop do not make another wording. */
export function wordingDigest(wording: string): string {
  return createHash('sha256')
    .update(plain(wording).replace(/[。.；;]$/, ''))
    .digest('hex')
    .slice(0, 16)
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}

/**
 * Pairs printed rows with rows of the pack by their longest common order of class and subclass, so that a row left out does not shift
 * all that follow. Between two matches rows are paired as they stand.
 */
function align(
  printed: readonly TableRow[],
  rows: readonly Row[],
): readonly (readonly [TableRow | undefined, Row | undefined])[] {
  const left = printed.map(({ cells }) => `${plain(cells[0] ?? '')} ${plain(cells[1] ?? '')}`)
  const right = rows.map((row) => `${plain(row.class)} ${plain(row.subclass)}`)
  const pairs: [TableRow | undefined, Row | undefined][] = []
  let a = 0
  let b = 0
  const fill = (toA: number, toB: number): void => {
    for (; a < toA || b < toB; a = Math.min(a + 1, toA), b = Math.min(b + 1, toB)) {
      pairs.push([a < toA ? printed[a] : undefined, b < toB ? rows[b] : undefined])
    }
  }
  for (const [i, j] of commonOrder(left, right)) {
    fill(i, j)
    pairs.push([printed[i], rows[j]])
    a = i + 1
    b = j + 1
  }
  fill(printed.length, rows.length)
  return pairs
}

/** Places of a longest common subsequence. */
function commonOrder(left: readonly string[], right: readonly string[]): readonly (readonly [number, number])[] {
  const width = right.length + 1
  const best = new Uint32Array((left.length + 1) * width)
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const here = i * width + j
      const below = best[here + width] ?? 0
      const beside = best[here + 1] ?? 0
      best[here] = left[i] === right[j] ? (best[here + width + 1] ?? 0) + 1 : Math.max(below, beside)
    }
  }
  const places: [number, number][] = []
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) places.push([i++, j++])
    else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i++
    else j++
  }
  return places
}
