// The facts of every file received in a period: as kept where they are of the file's present version and shape, else read from its
// actions. Nothing is written: kept facts belong to the tallies they are counted in (task 8).
import type { Action } from '../../cases/action.js'
import { demandFacts } from '../../reports/demand-facts.js'
import { type DemandFacts, FACTS_SHAPE } from '../../reports/facts.js'
import type { Instant } from '../../terms/time.js'
import type { Workshop } from '../workshop.js'

const BATCH = 1_000

interface Row {
  readonly id: string
  readonly at: Instant
  readonly version: number
  readonly kept: number | null
  readonly facts: DemandFacts | null
}

export async function eachFacts(
  shop: Workshop,
  from: Instant,
  to: Instant,
  each: (facts: DemandFacts) => void,
): Promise<number> {
  let count = 0
  let place: readonly [Instant, string] = [from, '']
  for (;;) {
    const { rows } = await shop.pool.query<Row>({
      name: 'each-facts',
      text: `select c.id, c.received_at as at, c.version, case when f.shape = ${FACTS_SHAPE} then f.version end as kept, f.facts
        from case_files c left join case_facts f on f.tenant = c.tenant and f.case_id = c.id
        where c.tenant = $1 and (c.received_at, c.id) > ($2, $3) and c.received_at >= $2 and c.received_at < $4
        order by c.received_at, c.id limit ${BATCH}`,
      values: [shop.tenant, place[0], place[1], to],
    })
    const stale = rows.filter((row) => row.kept !== row.version)
    const fresh = stale.length === 0 ? new Map<string, DemandFacts | null>() : await readAnew(shop, stale)
    for (const row of rows) {
      const facts = fresh.has(row.id) ? fresh.get(row.id) : row.facts
      if (facts) each(facts)
    }
    count += rows.length
    const last = rows.at(-1)
    if (last === undefined || rows.length < BATCH) return count
    place = [last.at, last.id]
  }
}

async function readAnew({ pool, tenant }: Workshop, stale: readonly Row[]): Promise<Map<string, DemandFacts | null>> {
  const { rows } = await pool.query<{ id: string; actions: readonly Action[] }>({
    name: 'actions-of-files',
    text: `select case_id as id, json_agg(body order by seq) as actions from actions
      where tenant = $1 and case_id = any($2::text[]) group by case_id`,
    values: [tenant, stale.map(({ id }) => id)],
  })
  return new Map(rows.map(({ id, actions }) => [id, demandFacts(actions) ?? null]))
}
