// What was kept of some files, and the actions of those it is no longer true of (task 8).
import type { Action } from '../../cases/action.js'
import type { DemandFacts } from '../../reports/facts.js'
import type { Id } from '../../terms/ids.js'
import type { Instant } from '../../terms/time.js'
import type { Sql } from '../connection.js'

export interface Known {
  readonly id: Id
  readonly received_at: Instant
  readonly version: number | null
  readonly shape: number | null
  readonly facts: DemandFacts | null
  readonly groups: readonly string[] | null
  readonly book: string | null
  readonly present: number
}

export async function readKnown(sql: Sql, tenant: string, ids: readonly Id[]): Promise<readonly Known[]> {
  const { rows } = await sql.query<Known>({
    name: 'known-facts',
    text: `select c.id, c.received_at, c.version as present, f.version, f.shape, f.facts, f.groups, f.book
      from case_files c left join case_facts f on f.tenant = c.tenant and f.case_id = c.id
      where c.tenant = $1 and c.id = any($2::text[])`,
    values: [tenant, ids],
  })
  return rows
}

export async function readActions(sql: Sql, tenant: string, ids: readonly Id[]): Promise<Map<Id, readonly Action[]>> {
  if (ids.length === 0) return new Map()
  // As text and in the order of the key: json_agg took half as long again.
  const { rows } = await sql.query<{ id: Id; body: string }>({
    name: 'actions-of-files-as-text',
    text: `select case_id as id, body::text as body from actions
      where tenant = $1 and case_id = any($2::text[]) order by case_id, seq`,
    values: [tenant, ids],
  })
  const actions = new Map<Id, Action[]>()
  for (const { id, body } of rows) {
    const those = actions.get(id) ?? []
    actions.set(id, those)
    those.push(JSON.parse(body) as Action)
  }
  return actions
}
