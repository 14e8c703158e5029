// Takes a verified message of the other platform in: files it and applies it in one transaction, once, and in its order.
import type { CaseFile } from '../../cases/case-file.js'
import type { Commanded } from '../../cases/command.js'
import type { Outcome } from '../../cases/outcome.js'
import type { Refusal } from '../../terms/refusal.js'
import { inTransaction, type Sql } from '../connection.js'
import { findCollision, untilSettled } from '../failures.js'
import type { InboxVerdict, IncomingMessage } from '../port.js'
import type { Workshop } from '../workshop.js'
import { digestOf } from '../write/command-digest.js'
import { findUsed } from '../write/load.js'
import { rowsOfCommand } from '../write/perform-on-case.js'
import { rowsOf } from '../write/rows.js'
import { openStatement, performStatement } from '../write/statements.js'
import { dropEarly, findEarly, keepEarly } from './early.js'
import { fileInInbox, findFiled } from './inbox.js'
import { advance, lockPeer } from './peers.js'

interface Taken {
  readonly verdict: InboxVerdict
  readonly outcome?: Outcome
}

export async function takeIn(shop: Workshop, message: IncomingMessage): Promise<InboxVerdict> {
  const { verdict, outcome } = await untilSettled(`Taking in message ${message.seq} of ${message.from}`, async () => {
    try {
      return await inTransaction(shop.pool, (sql) => takeInOrder(shop, sql, message))
    } catch (error) {
      // Somebody opened a file for the demand, or used the key, between our look and our write: look again.
      if (findCollision(error) === undefined) throw error
      return 'again'
    }
  })
  if (outcome) shop.published(outcome)
  return verdict
}

async function takeInOrder(shop: Workshop, sql: Sql, message: IncomingMessage): Promise<Taken> {
  const { tenant } = shop
  const { from, seq, digest } = message
  const { applied_to } = await lockPeer(sql, tenant, from)
  if (seq === applied_to + 1) return applyNext(shop, sql, message)
  const late = seq <= applied_to
  const filed = await (late ? findFiled : findEarly)(sql, tenant, from, seq)
  if (filed && filed.digest !== digest) return { verdict: { outcome: 'quarantined', code: 'number_reused' } }
  if (late) return { verdict: { outcome: 'duplicate', code: filed?.code ?? null } }
  if (!filed) await keepEarly(shop, sql, message)
  return { verdict: { outcome: 'early', code: null } }
}

async function applyNext(shop: Workshop, sql: Sql, message: IncomingMessage): Promise<Taken> {
  if (message.demandId === '') await noteWord(shop, sql, message)
  const taken: { outcome?: Outcome; refusal?: Refusal; caseId: string | null } =
    message.demandId === '' ? { caseId: null } : await apply(shop, sql, message)
  const verdict = { outcome: taken.refusal ? 'refused' : 'applied', code: taken.refusal?.code ?? null } as const
  await fileInInbox(shop, sql, { message, ...verdict, caseId: taken.caseId })
  await dropEarly(sql, shop.tenant, message.from, message.seq)
  await advance(sql, shop.tenant, message.from, message.seq)
  return taken.outcome ? { verdict, outcome: taken.outcome } : { verdict }
}

/** What the other side's registers tell is done after the filing, as an errand of the same transaction. */
async function noteWord(
  { tenant, now }: Workshop,
  sql: Sql,
  { from, seq, type, data }: IncomingMessage,
): Promise<void> {
  if (typeof data.register !== 'string') return
  await sql.query({
    name: 'note-peer-word',
    text: `insert into record_errands (tenant, id, record_id, kind, body, wake_at) values ($1, $2, '', 'hear', $3, $4)`,
    values: [tenant, `hear:${from}:${seq}`, JSON.stringify({ type, data }), now()],
  })
}

async function apply(shop: Workshop, sql: Sql, message: IncomingMessage) {
  const { tenant, desk } = shop
  const file = await lockByDemand(sql, tenant, message.demandId)
  const caseId = file?.id ?? null
  const { seq: _, digest: __, sealed: ___, ...plain } = message
  const asked = desk.commandFor(plain, file)
  if (!asked.ok) return { refusal: asked.refusal, caseId }
  const commanded: Commanded = asked.value
  const digest = digestOf(caseId, commanded)
  // Filed under another number before (a restored peer numbers anew): what it asks has been done.
  const used = await findUsed(sql, tenant, commanded.key)
  if (used) return { caseId: used.case_id }

  const at = shop.now()
  const decided = file ? desk.decide(file, commanded, at) : desk.open(commanded, at)
  if (!decided.ok) return { refusal: decided.refusal, caseId }
  const outcome = decided.value
  const { phoneKey } = shop
  const { rowCount } = await sql.query(
    file
      ? performStatement(tenant, rowsOfCommand(shop, file, outcome, commanded, digest, at))
      : openStatement(tenant, [rowsOf(undefined, outcome, { phoneKey, command: { key: commanded.key, digest, at } })]),
  )
  if (!rowCount) throw Object.assign(new Error('The command key was taken meanwhile.'), { code: '40001' })
  return { outcome, caseId: outcome.file.id }
}

async function lockByDemand(sql: Sql, tenant: string, demandId: string): Promise<CaseFile | undefined> {
  const { rows } = await sql.query<{ file: CaseFile }>({
    name: 'lock-case-by-demand',
    text: 'select file from case_files where tenant = $1 and demand_id = $2 for update',
    values: [tenant, demandId],
  })
  return rows[0]?.file
}
