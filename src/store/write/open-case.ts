// Opens a case file, exactly once per key. The decision is made before the write; the write is shared with others (group commit).
import type { Commanded } from '../../cases/command.js'
import type { Outcome } from '../../cases/outcome.js'
import type { Result } from '../../terms/refusal.js'
import { findCollision, untilSettled } from '../failures.js'
import type { Performed } from '../port.js'
import type { Workshop } from '../workshop.js'
import { digestOf } from './command-digest.js'
import { findUsed } from './load.js'
import { answerUsed, done } from './performed.js'
import { rowsOf } from './rows.js'

export async function openCase(shop: Workshop, commanded: Commanded): Promise<Result<Performed>> {
  const { key } = commanded
  const digest = digestOf(null, commanded)
  let outcome: Outcome | undefined

  return untilSettled(`Opening a case file (key ${key})`, async () => {
    // After a lost connection the very same outcome is tried again: if it had been kept after all, its key says so.
    if (!outcome) {
      const at = shop.now()
      const decided = shop.desk.open(commanded, at)
      if (!decided.ok) {
        const used = await findUsed(shop.pool, shop.tenant, key)
        return used ? answerUsed(used, digest, used.file, key) : decided
      }
      outcome = decided.value
    }
    const rows = rowsOf(undefined, outcome, {
      phoneKey: shop.phoneKey,
      command: { key, digest, at: outcome.file.receivedAt },
    })
    try {
      if (await shop.writeOpening(rows)) {
        shop.published(outcome)
        return done(outcome)
      }
    } catch (error) {
      if (findCollision(error) === undefined) throw error
      // The number or the demand was taken in the meantime: decided anew.
      outcome = undefined
      return 'again'
    }
    const used = await findUsed(shop.pool, shop.tenant, key)
    if (!used) return 'again'
    if (used.case_id !== outcome.file.id) return answerUsed(used, digest, used.file, key)
    shop.published(outcome)
    return done(outcome)
  })
}
