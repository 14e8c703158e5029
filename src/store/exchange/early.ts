// Messages that came before their predecessors. They wait here and are taken in when the gap is filled.
import type { Platform } from '../../terms/platform.js'
import type { Sql } from '../connection.js'
import type { IncomingMessage } from '../port.js'
import type { Workshop } from '../workshop.js'
import type { Filed } from './inbox.js'

export async function keepEarly(shop: Workshop, sql: Sql, incoming: IncomingMessage): Promise<void> {
  const { sealed, digest, ...message } = incoming
  await sql.query({
    text: `insert into early_messages (tenant, peer, seq, digest, sealed, message, received_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [shop.tenant, message.from, message.seq, digest, sealed, JSON.stringify(message), shop.now()],
  })
}

export async function findEarly(sql: Sql, tenant: string, peer: Platform, seq: number): Promise<Filed | undefined> {
  const { rows } = await sql.query<Filed>({
    text: 'select digest, null as code from early_messages where tenant = $1 and peer = $2 and seq = $3',
    values: [tenant, peer, seq],
  })
  return rows[0]
}

/** The waiting message whose turn it is. */
export async function findNextEarly(sql: Sql, tenant: string, peer: Platform): Promise<IncomingMessage | undefined> {
  const { rows } = await sql.query<{
    digest: string
    sealed: string
    message: Omit<IncomingMessage, 'digest' | 'sealed'>
  }>({
    name: 'find-next-early',
    text: `select e.digest, e.sealed, e.message from early_messages e
      where e.tenant = $1 and e.peer = $2
        and e.seq = 1 + coalesce((select applied_to from peers where tenant = $1 and peer = $2), 0)`,
    values: [tenant, peer],
  })
  const [row] = rows
  return row && { ...row.message, digest: row.digest, sealed: row.sealed }
}

/** Forgets what is taken in, by whichever way it came. */
export async function dropEarly(sql: Sql, tenant: string, peer: Platform, upTo: number): Promise<void> {
  await sql.query({
    name: 'drop-early',
    text: 'delete from early_messages where tenant = $1 and peer = $2 and seq <= $3',
    values: [tenant, peer, upTo],
  })
}
