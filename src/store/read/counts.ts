// How many legs and files there are of each kind: the numbers at the top of the supervisor's screen. What is open is counted each time;
// what has ended is most of the store and hardly changes, so a count that took long is remembered for some minutes and renewed behind the scenes.
import type { CaseStore } from '../port.js'
import type { Workshop } from '../workshop.js'
import { remembered } from './remembered.js'

type LegCounts = Awaited<ReturnType<CaseStore['counts']>>
type CaseCounts = Awaited<ReturnType<CaseStore['caseCounts']>>

export function createCounts(shop: Workshop): Pick<CaseStore, 'counts' | 'caseCounts'> {
  const legs = (open: boolean): Promise<LegCounts> => countLegs(shop, open)
  const files = (open: boolean): Promise<CaseCounts> => countFiles(shop, open)
  const endedLegs = remembered(() => legs(false))
  const endedFiles = remembered(() => files(false))
  return {
    async counts() {
      const [open, ended] = await Promise.all([legs(true), endedLegs()])
      return [...open, ...ended].sort((a, b) => inOrder([a.kind, a.state], [b.kind, b.state]))
    },
    async caseCounts() {
      const [open, ended] = await Promise.all([files(true), endedFiles()])
      return [...open, ...ended].sort((a, b) => inOrder([a.state, a.origin], [b.state, b.origin]))
    },
  }
}

async function countLegs(shop: Workshop, open: boolean): Promise<LegCounts> {
  const { rows } = await shop.pool.query<LegCounts[number]>({
    name: open ? 'count-open-legs' : 'count-ended-legs',
    text: `select kind, state, open, count(*), count(*) filter (where ticking and due_at < $2) as overdue
      from legs where tenant = $1 and ${open ? 'open' : 'not open'} group by kind, state, open`,
    values: [shop.tenant, shop.now()],
  })
  return rows
}

async function countFiles(shop: Workshop, open: boolean): Promise<CaseCounts> {
  const { rows } = await shop.pool.query<CaseCounts[number]>({
    name: open ? 'count-open-files' : 'count-ended-files',
    text: `select state, origin, count(*) from case_files where tenant = $1 and state ${open ? '=' : '<>'} 'open'
      group by state, origin`,
    values: [shop.tenant],
  })
  return rows
}

function inOrder(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [one.join(' '), other.join(' ')]
  return a < b ? -1 : a > b ? 1 : 0
}
