// Does something to a record and everything that sets off, in one transaction: decided, written, posted, or refused as a whole.
import type { RegisterDesk } from '../../registers/create-register-desk.js'
import type { RecordCommand, RecordOutcome } from '../../registers/record-command.js'
import type { RecordFile } from '../../registers/record-file.js'
import { RefusedRecord, stop } from '../../registers/refused.js'
import type { Id } from '../../terms/ids.js'
import { accept, Fault, type Result, refuse } from '../../terms/refusal.js'
import type { Instant } from '../../terms/time.js'
import { inTransaction, type Sql } from '../connection.js'
import { findCollision, untilSettled } from '../failures.js'
import type { RecordAsked, RecordPerformed } from '../register-port.js'
import type { Workshop } from '../workshop.js'
import { digestOf } from '../write/command-digest.js'
import { withKnown } from './known-records.js'
import { postEntry } from './post-entry.js'
import { writeRecord } from './record-rows.js'

/** A chain of effects longer than this is a circle in the packs. */
const DEEPEST = 6

export async function performRecord(
  shop: Workshop,
  desk: RegisterDesk,
  id: Id | null,
  asked: RecordAsked,
): Promise<Result<RecordPerformed>> {
  const what = `The command ${asked.command.kind} on a record (key ${asked.key})`
  return untilSettled(what, async () => {
    try {
      return await inTransaction(shop.pool, (sql) => inOne(shop, desk, sql, id, asked))
    } catch (error) {
      if (error instanceof RefusedRecord) return { ok: false, refusal: error.refusal }
      if (findCollision(error) === undefined) throw error
      return 'again'
    }
  })
}

async function inOne(
  shop: Workshop,
  desk: RegisterDesk,
  sql: Sql,
  id: Id | null,
  asked: RecordAsked,
): Promise<Result<RecordPerformed>> {
  const digest = digestOf(id, asked)
  const used = await findUsedKey(sql, shop.tenant, asked.key)
  if (used) {
    const record = await findLocked(sql, shop.tenant, used.case_id)
    if (record === undefined || used.digest !== digest) return refuse('key_reused', { key: asked.key })
    return accept({ record, actions: [], advice: [], repeated: true })
  }
  const at = shop.now()
  const outcome = await run(shop, desk, sql, id, asked, at, 0)
  await sql.query({
    name: 'insert-command',
    text: 'insert into commands (tenant, key, digest, case_id, version, at) values ($1, $2, $3, $4, $5, $6)',
    values: [shop.tenant, asked.key, digest, outcome.record.id, outcome.record.version, at],
  })
  // What it set off may have come back to it; what is answered is how it stands in the end.
  const record = (await findLocked(sql, shop.tenant, outcome.record.id)) ?? outcome.record
  return accept({ record, actions: outcome.actions, advice: outcome.advice, repeated: false })
}

async function run(
  shop: Workshop,
  desk: RegisterDesk,
  sql: Sql,
  id: Id | null,
  asked: RecordAsked,
  at: Instant,
  depth: number,
): Promise<RecordOutcome> {
  if (depth > DEEPEST) {
    throw new Fault(
      'effects_in_a_circle',
      'One record set off another more than six times over; look for a circle of effects in the packs.',
    )
  }
  const { tenant } = shop
  const before = id === null ? undefined : await findLocked(sql, tenant, id)
  if (id !== null && before === undefined) stop('record_unknown', { id })
  const decided = await withKnown(sql, tenant, (known) => desk.decide(before, asked, at, known))
  if (!decided.ok) throw new RefusedRecord(decided.refusal)
  const outcome = decided.value
  await writeRecord(sql, tenant, before, outcome)
  const by = { ...asked.by, role: 'system' }
  for (const [index, effect] of outcome.effects.entries()) {
    const key = `${asked.key}/${index}`
    const further = (target: Id | null, command: RecordCommand) =>
      run(shop, desk, sql, target, { command, by, key }, at, depth + 1)
    if (effect.kind === 'open') await further(null, { kind: 'open', register: effect.register, fields: effect.fields })
    else if (effect.kind === 'move')
      await further(effect.id, { kind: 'move', move: effect.move, fields: effect.fields })
    else if (effect.kind === 'post') {
      await postEntry(sql, tenant, effect, desk.getLedger(effect.ledger), outcome.record, asked.by, at)
    } else {
      const { kind, ...body } = effect
      await sql.query({
        name: 'insert-errand',
        text: 'insert into record_errands (tenant, id, record_id, kind, body, wake_at) values ($1, $2, $3, $4, $5, $6)',
        values: [
          tenant,
          `${outcome.record.id}:${outcome.record.version}:${index}`,
          outcome.record.id,
          kind,
          JSON.stringify(kind === 'peer' ? { ...body, register: outcome.record.register } : body),
          at,
        ],
      })
    }
  }
  return outcome
}

async function findLocked(sql: Sql, tenant: string, id: Id): Promise<RecordFile | undefined> {
  const { rows } = await sql.query<{ record: RecordFile }>({
    name: 'lock-record',
    text: 'select record from records where tenant = $1 and id = $2 for update',
    values: [tenant, id],
  })
  return rows[0]?.record
}

async function findUsedKey(sql: Sql, tenant: string, key: string) {
  const { rows } = await sql.query<{ digest: string; case_id: Id }>({
    name: 'find-used-record-key',
    text: 'select digest, case_id from commands where tenant = $1 and key = $2',
    values: [tenant, key],
  })
  return rows[0]
}
