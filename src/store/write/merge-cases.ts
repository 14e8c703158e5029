// Merges a duplicate into a main file (并单): both in one transaction, so that no petitioner stands in neither or in both.
import type { CaseFile } from '../../cases/case-file.js'
import type { Commanded } from '../../cases/command.js'
import type { Outcome } from '../../cases/outcome.js'
import type { Id } from '../../terms/ids.js'
import { Fault, type Result, refuse } from '../../terms/refusal.js'
import { inTransaction, type Sql } from '../connection.js'
import { findCollision, untilSettled } from '../failures.js'
import type { Performed } from '../port.js'
import type { Workshop } from '../workshop.js'
import { digestOf } from './command-digest.js'
import { load } from './load.js'
import { answerUsed, done } from './performed.js'
import { type Rows, rowsOf } from './rows.js'
import { performStatement } from './statements.js'

export interface Merging {
  readonly by: Commanded['by']
  readonly key: string
  readonly reason: string
}

type Settled = Result<Performed> | { readonly duplicate: Outcome; readonly main: Outcome }

export async function mergeCases(
  shop: Workshop,
  duplicate: Id,
  main: Id,
  merging: Merging,
): Promise<Result<Performed>> {
  if (duplicate === main) return refuse('merge_into_itself')
  const digest = digestOf(duplicate, { by: merging.by, command: { kind: 'merge', main, reason: merging.reason } })

  return untilSettled(`Merging (key ${merging.key})`, async () => {
    try {
      const settled = await inTransaction(shop.pool, async (sql): Promise<Settled> => {
        const files = await lockBoth(sql, shop.tenant, [duplicate, main])
        const { used } = await load(sql, shop.tenant, duplicate, merging.key)
        const [one, other] = [files.get(duplicate), files.get(main)]
        if (used) return one ? answerUsed(used, digest, one, merging.key) : refuse('key_reused', { key: merging.key })
        if (!one) return refuse('case_unknown', { caseId: duplicate })
        if (!other) return refuse('case_unknown', { caseId: main })

        const at = shop.now()
        const merged = shop.desk.merge(one, other, merging, at)
        if (!merged.ok) return merged
        const { phoneKey } = shop
        const command = { key: merging.key, digest, at }
        await write(sql, shop.tenant, rowsOf(one, merged.value.duplicate, { phoneKey, command }))
        await write(sql, shop.tenant, rowsOf(other, merged.value.main, { phoneKey, command: null }))
        return merged.value
      })
      if ('ok' in settled) return settled
      shop.published(settled.duplicate)
      shop.published(settled.main)
      return done(settled.duplicate)
    } catch (error) {
      if (findCollision(error) === undefined) throw error
      return 'again'
    }
  })
}

// In id order, whichever is the duplicate: two merges of the same pair wait for each other instead of deadlocking.
async function lockBoth(sql: Sql, tenant: string, ids: readonly Id[]): Promise<ReadonlyMap<Id, CaseFile>> {
  const { rows } = await sql.query<{ id: Id; file: CaseFile }>({
    text: 'select id, file from case_files where tenant = $1 and id = any($2) order by id for update',
    values: [tenant, ids],
  })
  return new Map(rows.map((row) => [row.id, row.file]))
}

async function write(sql: Sql, tenant: string, rows: Rows): Promise<void> {
  const { rowCount } = await sql.query(performStatement(tenant, rows))
  if (!rowCount)
    throw new Fault(
      'lock_broken',
      `Case file ${rows.caseId} changed while it was locked; nothing was merged. Try again.`,
    )
}
