// The inbox: one row per number of theirs that counts as taken in. Rows are only ever added.
import type { Id } from '../../terms/ids.js'
import type { Platform } from '../../terms/platform.js'
import type { Sql } from '../connection.js'
import type { IncomingMessage } from '../port.js'
import type { Workshop } from '../workshop.js'

export interface InboxEntry {
  readonly message: Omit<IncomingMessage, 'data'>
  readonly outcome: 'applied' | 'refused' | 'quarantined'
  readonly code: string | null
  readonly caseId: Id | null
}

export async function fileInInbox(shop: Workshop, sql: Sql, entry: InboxEntry): Promise<void> {
  const { message, outcome, code, caseId } = entry
  const { from, seq, id, type, demandId, at, digest, sealed } = message
  await sql.query({
    name: 'file-in-inbox',
    text: `insert into inbox (tenant, peer, seq, id, type, demand_id, at, received_at, digest, sealed, outcome, code, case_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    values: [shop.tenant, from, seq, id, type, demandId || null, at, shop.now(), digest, sealed, outcome, code, caseId],
  })
}

export interface Filed {
  readonly digest: string
  readonly code: string | null
}

export async function findFiled(sql: Sql, tenant: string, peer: Platform, seq: number): Promise<Filed | undefined> {
  const { rows } = await sql.query<Filed>({
    name: 'find-filed',
    text: 'select digest, code from inbox where tenant = $1 and peer = $2 and seq = $3',
    values: [tenant, peer, seq],
  })
  return rows[0]
}
