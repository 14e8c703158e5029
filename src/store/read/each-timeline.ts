// All actions of the files received in a period, file by file, a few hundred files at a time.
import type { Action } from '../../cases/action.js'
import type { Instant } from '../../terms/time.js'
import type { Workshop } from '../workshop.js'

const BATCH = 300

export async function eachTimeline(
  { pool, tenant }: Workshop,
  from: Instant,
  to: Instant,
  each: (actions: readonly Action[]) => void,
): Promise<number> {
  let count = 0
  let place: readonly [Instant, string] = [from, '']
  for (;;) {
    const { rows } = await pool.query<{ id: string; at: Instant; actions: readonly Action[] }>({
      name: 'each-timeline',
      text: `select c.id, c.received_at as at,
          (select json_agg(a.body order by a.seq) from actions a where a.tenant = c.tenant and a.case_id = c.id) as actions
        from case_files c
        where c.tenant = $1 and (c.received_at, c.id) > ($2, $3) and c.received_at >= $2 and c.received_at < $4
        order by c.received_at, c.id limit ${BATCH}`,
      values: [tenant, place[0], place[1], to],
    })
    for (const { actions } of rows) each(actions)
    count += rows.length
    const last = rows.at(-1)
    if (last === undefined || rows.length < BATCH) return count
    place = [last.at, last.id]
  }
}
