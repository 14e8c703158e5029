// How many legs and files there are of each kind: the numbers at the top of the supervisor's screen.
import type { CaseStore } from '../port.js'
import type { Workshop } from '../workshop.js'

type LegCounts = Awaited<ReturnType<CaseStore['counts']>>
type CaseCounts = Awaited<ReturnType<CaseStore['caseCounts']>>

export async function countLegs(shop: Workshop): Promise<LegCounts> {
  const { rows } = await shop.pool.query<LegCounts[number]>({
    name: 'count-legs',
    text: `select kind, state, open, count(*), count(*) filter (where ticking and due_at < $2) as overdue
      from legs where tenant = $1 group by kind, state, open order by kind, state, open`,
    values: [shop.tenant, shop.now()],
  })
  return rows
}

export async function countCases(shop: Workshop): Promise<CaseCounts> {
  const { rows } = await shop.pool.query<CaseCounts[number]>({
    name: 'count-cases',
    text: 'select state, origin, count(*) from case_files where tenant = $1 group by state, origin order by state, origin',
    values: [shop.tenant],
  })
  return rows
}
