// Runs a command on a case file: load, decide, write; the version decides who was first, and the loser starts over.
import type { CaseFile } from '../../cases/case-file.js'
import type { Commanded } from '../../cases/command.js'
import type { Outcome } from '../../cases/outcome.js'
import type { Id } from '../../terms/ids.js'
import { type Result, refuse } from '../../terms/refusal.js'
import type { Instant } from '../../terms/time.js'
import { findCollision, untilSettled } from '../failures.js'
import type { Performed } from '../port.js'
import type { Workshop } from '../workshop.js'
import { digestOf } from './command-digest.js'
import { load } from './load.js'
import { answerUsed, done } from './performed.js'
import { type Rows, rowsOf } from './rows.js'
import { performStatement } from './statements.js'

export async function performOnCase(shop: Workshop, caseId: Id, commanded: Commanded): Promise<Result<Performed>> {
  const { key } = commanded
  const digest = digestOf(caseId, commanded)
  let tried: Outcome | undefined

  return untilSettled(`The command ${commanded.command.kind} (key ${key})`, async () => {
    const { file, used } = await load(shop.pool, shop.tenant, caseId, key)
    if (used) {
      // A lost connection hid that our own attempt had been kept.
      if (tried && file?.head === tried.file.head && used.digest === digest) return done(tried)
      return file ? answerUsed(used, digest, file, key) : refuse('key_reused', { key })
    }
    if (!file) return refuse('case_unknown', { caseId })
    const { expectedVersion } = commanded
    if (expectedVersion !== undefined && expectedVersion !== file.version)
      return refuse('stale_version', { expected: expectedVersion, actual: file.version })

    const at = shop.now()
    const decided = shop.desk.decide(file, commanded, at)
    if (!decided.ok) return decided
    tried = decided.value
    const rows = rowsOfCommand(shop, file, tried, commanded, digest, at)
    try {
      const { rowCount } = await shop.pool.query(performStatement(shop.tenant, rows))
      if (!rowCount) return 'again'
    } catch (error) {
      if (findCollision(error) === undefined) throw error
      return 'again'
    }
    shop.published(tried)
    return done(tried)
  })
}

export function rowsOfCommand(
  shop: Pick<Workshop, 'phoneKey'>,
  file: CaseFile,
  outcome: Outcome,
  commanded: Commanded,
  digest: string,
  at: Instant,
): Rows {
  const rows = rowsOf(file, outcome, { phoneKey: shop.phoneKey, command: { key: commanded.key, digest, at } })
  const { command } = commanded
  // A timer that has fired is spent, whether or not the desk says so; one that it starts anew stands.
  if (command.kind !== 'fire_timer' || outcome.timers.start.some((timer) => timer.key === command.timer)) return rows
  return { ...rows, stop: [...new Set([...rows.stop, command.timer])] }
}
