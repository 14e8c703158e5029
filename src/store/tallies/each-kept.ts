// Every file received in a stretch of time with its actions and what was kept of it: for the recomputation, which trusts the actions
// alone and says which file was kept otherwise (task 8).
import type { Id } from '../../terms/ids.js'
import type { Instant } from '../../terms/time.js'
import type { KeptFile } from '../assessment-port.js'
import type { Workshop } from '../workshop.js'

const BATCH = 300

export async function eachKept(
  { pool, tenant }: Workshop,
  from: Instant,
  to: Instant,
  each: (file: KeptFile) => void,
): Promise<number> {
  let count = 0
  let place: readonly [Instant, Id] = [from, '']
  for (;;) {
    const { rows } = await pool.query<KeptFile & { at: Instant }>({
      name: 'each-kept',
      text: `select c.id as "caseId", c.number, c.received_at as at,
          (select json_agg(a.body order by a.seq) from actions a where a.tenant = c.tenant and a.case_id = c.id) as actions,
          case when f.case_id is null then null else
            json_build_object('version', f.version, 'facts', f.facts, 'book', f.book) end as kept
        from case_files c left join case_facts f on f.tenant = c.tenant and f.case_id = c.id
        where c.tenant = $1 and (c.received_at, c.id) > ($2, $3) and c.received_at >= $2 and c.received_at < $4
        order by c.received_at, c.id limit ${BATCH}`,
      values: [tenant, place[0], place[1], to],
    })
    for (const row of rows) each(row)
    count += rows.length
    const last = rows.at(-1)
    if (last === undefined || rows.length < BATCH) return count
    place = [last.at, last.caseId]
  }
}
