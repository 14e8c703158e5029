// One row per peer: how far numbering and applying have come. Locking it is what makes both of them one at a time.
import type { Platform } from '../../terms/platform.js'
import type { Instant } from '../../terms/time.js'
import type { Sql } from '../connection.js'
import type { PeerState } from '../port.js'
import type { Workshop } from '../workshop.js'

export interface PeerRow {
  readonly numbered_to: number
  readonly applied_to: number
}

/** Held until the end of the transaction. */
export async function lockPeer(sql: Sql, tenant: string, peer: Platform): Promise<PeerRow> {
  await sql.query({
    name: 'ensure-peer',
    text: 'insert into peers (tenant, peer, numbered_to, applied_to) values ($1, $2, 0, 0) on conflict (tenant, peer) do nothing',
    values: [tenant, peer],
  })
  const { rows } = await sql.query<PeerRow>({
    name: 'lock-peer',
    text: 'select numbered_to, applied_to from peers where tenant = $1 and peer = $2 for update',
    values: [tenant, peer],
  })
  return rows[0] ?? { numbered_to: 0, applied_to: 0 }
}

export async function advance(sql: Sql, tenant: string, peer: Platform, seq: number): Promise<void> {
  await sql.query({
    name: 'advance-peer',
    text: 'update peers set applied_to = $3 where tenant = $1 and peer = $2',
    values: [tenant, peer, seq],
  })
}

interface StateRow {
  readonly numbered_to: number | null
  readonly applied_to: number | null
  readonly last_heard_at: Instant | null
  readonly last_sent_at: Instant | null
  readonly last_error: string | null
  readonly sealed_to: number | null
  readonly first_open: number | null
  readonly waiting: number
  readonly early: number
  readonly quarantined: number
}

export async function readPeer({ pool, tenant }: Workshop, peer: Platform): Promise<PeerState> {
  const { rows } = await pool.query<StateRow>({
    name: 'read-peer',
    text: `select p.numbered_to, p.applied_to, p.last_heard_at, p.last_sent_at, p.last_error,
        (select seq from outbox where tenant = $1 and peer = $2 and seq is not null and sealed is not null
          order by seq desc limit 1) as sealed_to,
        (select min(seq) from outbox where tenant = $1 and peer = $2 and seq is not null and receipt is null) as first_open,
        (select count(*) from outbox where tenant = $1 and peer = $2 and seq is null)
          + (select count(*) from outbox where tenant = $1 and peer = $2 and seq is not null and receipt is null) as waiting,
        (select count(*) from early_messages where tenant = $1 and peer = $2) as early,
        (select count(*) from quarantine where tenant = $1 and peer = $2) as quarantined
      from (select 1) one left join peers p on p.tenant = $1 and p.peer = $2`,
    values: [tenant, peer],
  })
  const row = rows[0]
  return {
    peer,
    sealedTo: row?.sealed_to ?? 0,
    receiptedTo: row?.first_open != null ? row.first_open - 1 : (row?.numbered_to ?? 0),
    appliedTo: row?.applied_to ?? 0,
    waiting: row?.waiting ?? 0,
    early: row?.early ?? 0,
    quarantined: row?.quarantined ?? 0,
    lastHeardAt: row?.last_heard_at ?? null,
    lastSentAt: row?.last_sent_at ?? null,
    lastError: row?.last_error ?? null,
  }
}

/** Notes when the peer was heard or written to, or what went wrong. */
export async function notePeer(
  { pool, tenant }: Workshop,
  peer: Platform,
  note: { readonly heardAt?: Instant; readonly sentAt?: Instant; readonly error?: string },
): Promise<void> {
  await pool.query({
    name: 'note-peer',
    text: `insert into peers as p (tenant, peer, numbered_to, applied_to, last_heard_at, last_sent_at, last_error)
      values ($1, $2, 0, 0, $3, $4, $5)
      on conflict (tenant, peer) do update set
        last_heard_at = greatest(p.last_heard_at, excluded.last_heard_at),
        last_sent_at = coalesce(excluded.last_sent_at, p.last_sent_at),
        last_error = case when $4::timestamptz is null then coalesce($5, p.last_error) end`,
    values: [tenant, peer, note.heardAt ?? null, note.sentAt ?? null, note.error?.slice(0, 1_000) ?? null],
  })
}
