// What is set aside for a person to look at. It must never itself fail on what it keeps.
import { newId } from '../../terms/ids.js'
import { Fault } from '../../terms/refusal.js'
import { inTransaction, type Sql } from '../connection.js'
import type { ExchangeStore } from '../port.js'
import type { Workshop } from '../workshop.js'
import { dropEarly } from './early.js'
import { fileInInbox } from './inbox.js'
import { advance, lockPeer } from './peers.js'

type SetAside = Parameters<ExchangeStore['quarantine']>[0]
type Quarantine = Pick<ExchangeStore, 'quarantine' | 'listQuarantine'>

// Enough to see what it was; a flood of huge forgeries must not fill the disk.
const KEPT = 262_144

export function createQuarantine(shop: Workshop): Quarantine {
  const { pool, tenant } = shop
  return {
    quarantine: (row) =>
      inTransaction(pool, async (sql) => {
        if (row.passOver) await passOver(shop, sql, row)
        await setAside(shop, sql, row)
      }),
    async listQuarantine(limit) {
      const { rows } = await pool.query({
        text: 'select id, peer, seq, code, detail, at from quarantine where tenant = $1 order by id desc limit $2',
        values: [tenant, Math.min(Math.max(limit, 1), 1_000)],
      })
      return rows
    },
  }
}

async function setAside({ tenant }: Workshop, sql: Sql, row: SetAside): Promise<void> {
  const { peer, seq, code, detail, raw, at } = row
  await sql.query({
    text: 'insert into quarantine (tenant, id, peer, seq, code, detail, raw, at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    values: [tenant, newId(), peer, seq, code, storable(detail), storable(raw.slice(0, KEPT)), at],
  })
}

// The number counts as taken in although nothing was done: the line goes on, and a later repetition is a duplicate.
async function passOver(shop: Workshop, sql: Sql, row: SetAside): Promise<void> {
  const { peer, seq, digest, code, at } = row
  const { applied_to } = await lockPeer(sql, shop.tenant, peer)
  if (seq === null || digest === undefined || seq !== applied_to + 1)
    throw new Fault(
      'not_the_next_number',
      `Only the next number of ${peer} (${applied_to + 1}) can be passed over, with its digest; asked was ${seq}.`,
    )
  const message = { from: peer, seq, id: '', type: '', demandId: '', at, digest, sealed: storable(row.raw) }
  await fileInInbox(shop, sql, { message, outcome: 'quarantined', code, caseId: null })
  await dropEarly(sql, shop.tenant, peer, seq)
  await advance(sql, shop.tenant, peer, seq)
}

/** PostgreSQL's text takes any character but NUL; half a surrogate pair has no UTF-8 form. */
function storable(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8').replaceAll('\0', '\ufffd')
}
