// What leaves for the other platform. Rows come unnumbered out of the business transactions; numbers are given here, after
// the commit, under one row lock: a counter touched by every transaction would make them all queue up (measured: a quarter).
import { createHash } from 'node:crypto'
import type { Platform } from '../../terms/platform.js'
import type { Sql } from '../connection.js'
import { inTransaction } from '../connection.js'
import type { ExchangeStore, OutboxRow } from '../port.js'
import type { Workshop } from '../workshop.js'
import { lockPeer, notePeer } from './peers.js'

type Outbox = Pick<
  ExchangeStore,
  'numberNext' | 'seal' | 'dueForSending' | 'sealedAfter' | 'receipted' | 'sendingFailed' | 'enqueue'
>

const COLUMNS = 'id, peer as "to", seq, type, demand_id as "demandId", at, data, sealed, attempts, receipt'
const OF_PEER = 'tenant = $1 and peer = $2 and seq is not null'

export function createOutbox(shop: Workshop): Outbox {
  const { pool, tenant } = shop
  const read = async (sql: Sql, name: string, rest: string, values: unknown[]) => {
    const { rows } = await sql.query<OutboxRow>({
      name,
      text: `select ${COLUMNS} from outbox where ${OF_PEER} and ${rest}`,
      values: [tenant, ...values],
    })
    return rows
  }
  const readUnsealed = (sql: Sql, peer: Platform, limit: number) =>
    read(sql, 'read-unsealed', 'sealed is null order by seq limit $3', [peer, limit])

  return {
    async numberNext(peer, limit) {
      const { rows } = await pool.query<{ some: boolean }>({
        name: 'any-unnumbered',
        text: 'select exists (select from outbox where tenant = $1 and peer = $2 and seq is null) as some',
        values: [tenant, peer],
      })
      if (!rows[0]?.some) return readUnsealed(pool, peer, limit)
      return inTransaction(pool, async (sql) => {
        const { numbered_to } = await lockPeer(sql, tenant, peer)
        await numberUnnumbered(sql, tenant, peer, numbered_to, limit)
        return readUnsealed(sql, peer, limit)
      })
    },
    async seal(rows) {
      await pool.query({
        name: 'seal',
        text: `update outbox o set sealed = x.sealed from json_to_recordset($2::json) as x(id text, sealed text)
          where o.tenant = $1 and o.id = x.id and o.sealed is null`,
        values: [tenant, JSON.stringify(rows)],
      })
    },
    dueForSending: (peer, now, limit) =>
      read(
        pool,
        'due-for-sending',
        'receipt is null and sealed is not null and (next_at is null or next_at <= $3) order by seq limit $4',
        [peer, now, limit],
      ),
    sealedAfter: (peer, afterSeq, limit) =>
      read(pool, 'sealed-after', 'sealed is not null and seq > $3 order by seq limit $4', [peer, afterSeq, limit]),
    async receipted(peer, receipts) {
      await pool.query({
        name: 'receipted',
        text: `update outbox o set receipt = x.receipt, attempts = o.attempts + 1, next_at = null
          from json_to_recordset($3::json) as x(seq bigint, receipt jsonb)
          where o.tenant = $1 and o.peer = $2 and o.seq = x.seq and o.receipt is null`,
        values: [tenant, peer, JSON.stringify(receipts)],
      })
      await notePeer(shop, peer, { sentAt: shop.now() })
    },
    async sendingFailed(peer, seqs, error, retryAt) {
      await pool.query({
        name: 'sending-failed',
        text: `update outbox set attempts = attempts + 1, next_at = $4
          where ${OF_PEER} and seq = any($3::bigint[]) and receipt is null`,
        values: [tenant, peer, seqs, retryAt],
      })
      await notePeer(shop, peer, { error })
    },
    async enqueue({ to, type, data, at, key }) {
      await pool.query({
        text: `insert into outbox (tenant, id, peer, type, case_seq, ordinal, at, data) values ($1, $2, $3, $4, 0, 0, $5, $6)
          on conflict (tenant, id) do nothing`,
        values: [tenant, idOfKey(`${to} ${key}`), to, type, at, JSON.stringify(data)],
      })
    },
  }
}

// Messages of one case file must keep its order even where the clock went back between two commands: within a file the
// time of a message counts as no earlier than that of the one before it.
async function numberUnnumbered(
  sql: Sql,
  tenant: string,
  peer: Platform,
  numberedTo: number,
  limit: number,
): Promise<void> {
  const { rows } = await sql.query<{ given: number }>({
    name: 'number-outbox',
    text: `with open as (
        select id, row_number() over (order by ripe, line, case_seq, ordinal) as place from (
          select id, case_seq, ordinal, coalesce(case_id, id) as line,
            max(at) over (partition by coalesce(case_id, id) order by case_seq, ordinal) as ripe
          from outbox where tenant = $1 and peer = $2 and seq is null
        ) unnumbered order by place limit $4
      ), numbered as (
        update outbox o set seq = $3::bigint + open.place from open
        where o.tenant = $1 and o.id = open.id and o.seq is null returning 1
      ) update peers set numbered_to = $3::bigint + (select count(*) from numbered)
        where tenant = $1 and peer = $2 returning numbered_to - $3::bigint as given`,
    values: [tenant, peer, numberedTo, limit],
  })
  if (rows[0] === undefined) throw new Error(`The row of peer ${peer} vanished while it was locked.`)
}

/** The same key gives the same id, so that putting in a message twice puts it in once. */
function idOfKey(key: string): string {
  const h = createHash('sha256').update(key).digest('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`
}
