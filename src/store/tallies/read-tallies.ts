// The tallies of a sheet, true to the moment they are asked for: what has changed is counted in first, for a little while (task 8).
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
        (select count(*) from (select from facts_due d where d.tenant = $1 limit ${MOST_TOLD}) x)::integer as behind,
        case when b.state = 'building' then null else
          (select json_agg(json_build_object('period', t.period, 'group', t.group_key, 'tally', t.figures))
            from tallies t where t.tenant = $1 and t.book = b.mark and t.grouping = $2 and t.period = any($3::text[])
              and ($4::text is null or t.group_key = $4)) end as parts
      from tally_books b where b.tenant = $1`,
    values: [tenant, by, periods, group ?? null],
  })
  const building = rows.find(({ state }) => state === 'building')
  const whole = rows.find(({ state, digest }) => state === 'kept' && digest === book.digest)
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
