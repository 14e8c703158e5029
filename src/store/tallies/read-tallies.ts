// The tallies of a sheet, true to the moment they are asked for: what has changed is counted in first, for a little while (task 8).
import { boundsOf } from '../../reports/periods.js'
import type { SheetBook } from '../../reports/sheet-book.js'
import type { Tally } from '../../reports/tally.js'
import type { Instant } from '../../terms/time.js'
import type { KeptTallies, TallyQuestion } from '../assessment-port.js'
import type { Workshop } from '../workshop.js'

const MOST_TOLD = 1_000

interface Row {
  readonly mark: string
  readonly digest: string
  readonly state: 'building' | 'kept' | 'former'
  readonly body: SheetBook
  readonly done: number
  readonly total: number
  readonly as_of: Instant | null
  readonly behind: number
  /** Everything received since the first of the periods has been counted. */
  readonly covers: boolean
  readonly parts: readonly { readonly period: string; readonly group: string; readonly tally: Tally }[] | null
}

/** One statement, one view of the data: a book that changes meanwhile cannot mix with another. */
export async function readTallies(
  { pool, tenant }: Workshop,
  book: SheetBook,
  { by, periods, group }: TallyQuestion,
): Promise<KeptTallies | undefined> {
  const { rows } = await pool.query<Row>({
    name: 'read-tallies',
    text: `select b.mark, b.digest, b.state, b.body, b.done, b.total, b.as_of,
        b.state <> 'building' or b.upto_at < $5 as covers,
        (select count(*) from (select from facts_due d where d.tenant = $1 limit ${MOST_TOLD}) x)::integer as behind,
        case when b.state = 'building' and b.upto_at >= $5 then null else
          (select json_agg(json_build_object('period', t.period, 'group', t.group_key, 'tally', t.figures))
            from tallies t where t.tenant = $1 and t.book = b.mark and t.grouping = $2 and t.period = any($3::text[])
              and ($4::text is null or t.group_key = $4)) end as parts
      from tally_books b where b.tenant = $1`,
    values: [tenant, by, periods, group ?? null, startOf(periods, book.zone)],
  })
  const building = rows.find(({ state }) => state === 'building')
  // Building goes from the newest back: what lies behind it is whole already.
  const whole = rows.find(({ covers, state, digest }) => covers && state !== 'former' && digest === book.digest)
  const former = rows.find(({ state }) => state === 'former')
  const answers = whole ?? (building?.digest === book.digest ? former : undefined)
  if (answers === undefined) return undefined
  return {
    book: answers.body,
    mark: answers.mark,
    asOf: answers.as_of,
    behind: answers.behind,
    building:
      whole === undefined && building !== undefined
        ? { digest: building.digest, state: 'building', done: building.done, total: building.total }
        : null,
    parts: answers.parts ?? [],
  }
}

function startOf(periods: readonly string[], zone: string): Instant {
  const first = periods.toSorted()[0] ?? ''
  const day = first.length === '2026-11'.length ? `${first}-01` : first
  return boundsOf({ from: day, to: day }, zone)[0]
}
