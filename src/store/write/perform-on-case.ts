// Runs a command on a case file: load, decide, write; the version decides who was first, and the loser starts over.
import type { CaseFile } from '../../cases/case-file.js'
import type { Commanded } from '../../cases/command.js'
import type { Outcome } from '../../cases/outcome.js'
import type { Id } from '../../terms/ids.js'
import { type Result, refuse } from '../../terms/refusal.js'
import type { Instant } from '../../terms/time.js'
import { inTransaction, type Sql } from '../connection.js'
import { findCollision, untilSettled } from '../failures.js'
import type { Performed } from '../port.js'
import type { Workshop } from '../workshop.js'
import { digestOf } from './command-digest.js'
import { load } from './load.js'
import { answerUsed, done } from './performed.js'
import { type Rows, rowsOf } from './rows.js'
import { performStatement } from './statements.js'

// Two tries without a lock cost one round trip less and nearly always do. A file that many write at once is then locked:
// each waits for its turn instead of losing race after race.
const UNLOCKED_TRIES = 2

interface Trial {
  /** What the attempt before this one meant to write: it may have been kept although its answer was lost. */
  outcome?: Outcome | undefined
  /** A connection was lost on the way, so that an earlier attempt may have been kept. */
  uncertain?: boolean
}

export async function performOnCase(shop: Workshop, caseId: Id, commanded: Commanded): Promise<Result<Performed>> {
  const trial: Trial = {}
  const what = `The command ${commanded.command.kind} (key ${commanded.key})`
  const answer = await untilSettled(what, async (count) => {
    try {
      const lock = count > UNLOCKED_TRIES
      return lock
        ? await inTransaction(shop.pool, (sql) => perform(shop, sql, caseId, commanded, trial, lock))
        : await perform(shop, shop.pool, caseId, commanded, trial, lock)
    } catch (error) {
      if (findCollision(error) === undefined) {
        trial.uncertain = true
        throw error
      }
      return lost(trial)
    }
  })
  if (answer.ok && !answer.value.repeated && trial.outcome) shop.published(trial.outcome)
  return answer
}

async function perform(
  shop: Workshop,
  sql: Sql,
  caseId: Id,
  commanded: Commanded,
  trial: Trial,
  lock: boolean,
): Promise<Result<Performed> | 'again'> {
  const { key, expectedVersion } = commanded
  const digest = digestOf(caseId, commanded)
  const { file, used } = await load(sql, shop.tenant, caseId, key, lock)
  if (used) {
    const own = trial.outcome
    if (own && file?.head === own.file.head && used.digest === digest) return done(own)
    return file ? answerUsed(used, digest, file, key) : refuse('key_reused', { key })
  }
  if (!file) return refuse('case_unknown', { caseId })
  if (expectedVersion !== undefined && expectedVersion !== file.version)
    return refuse('stale_version', { expected: expectedVersion, actual: file.version })

  const at = shop.now()
  const decided = shop.desk.decide(file, commanded, at)
  if (!decided.ok) return decided
  trial.outcome = decided.value
  const rows = rowsOfCommand(shop, file, decided.value, commanded, digest, at)
  const { rowCount } = await sql.query(performStatement(shop.tenant, rows))
  return rowCount ? done(decided.value) : lost(trial)
}

/** Somebody else was first, in the same words at the same millisecond even: what is kept is then theirs, not ours. */
function lost(trial: Trial): 'again' {
  if (!trial.uncertain) trial.outcome = undefined
  return 'again'
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
