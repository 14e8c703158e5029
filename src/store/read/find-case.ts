// One case file, found by its id, its number or the demand both platforms know; and its timeline.
import type { Action } from '../../cases/action.js'
import type { CaseFile } from '../../cases/case-file.js'
import type { Id } from '../../terms/ids.js'
import type { Workshop } from '../workshop.js'

export async function findCase(
  shop: Workshop,
  by: 'id' | 'number' | 'demand_id',
  value: string,
): Promise<CaseFile | undefined> {
  const { rows } = await shop.pool.query<{ file: CaseFile }>({
    name: `find-case-by-${by}`,
    text: `select file from case_files where tenant = $1 and ${by} = $2`,
    values: [shop.tenant, value],
  })
  return rows[0]?.file
}

export async function readTimeline(shop: Workshop, caseId: Id): Promise<readonly Action[]> {
  const { rows } = await shop.pool.query<{ body: Action }>({
    name: 'read-timeline',
    text: 'select body from actions where tenant = $1 and case_id = $2 order by seq',
    values: [shop.tenant, caseId],
  })
  return rows.map((row) => row.body)
}

interface OpenCall {
  readonly caseId: Id
  readonly opId: Id
  readonly adapter: string
  readonly callRef: string
}

/** Voice operations asked for and not ended, oldest first. */
export async function listOpenCalls(shop: Workshop): Promise<readonly OpenCall[]> {
  const { rows } = await shop.pool.query<OpenCall & { requestedAt: string }>({
    text: `select c.id as "caseId", call ->> 'opId' as "opId", call ->> 'adapter' as adapter, call ->> 'callRef' as "callRef"
      from case_files c, jsonb_array_elements(c.file -> 'calls') call
      where c.tenant = $1 and c.open_call and call ->> 'state' in ('requested', 'connected')
      order by call ->> 'requestedAt', c.id`,
    values: [shop.tenant],
  })
  return rows
}
