// The accept path's own statement, driven bare: what the database alone makes of it is the measure for everything above it.
import type pg from 'pg'
import type { Outcome } from '../../cases/outcome.js'
import { newId } from '../../terms/ids.js'
import { rowsOf } from './rows.js'
import { openStatement } from './statements.js'

export interface BareOpening {
  /** A fresh statement with its values, shaped like the outcome's: made beforehand, so that only the database is measured. */
  next(): pg.QueryConfig
}

/** Repeats one real outcome under new ids: the same rows of the same size in the same tables. */
export function prepareBareOpenings(tenant: string, outcome: Outcome): BareOpening {
  const { file } = outcome
  const rows = rowsOf(undefined, outcome, {
    phoneKey: 'bench',
    command: { key: `bare-${file.id}`, digest: file.head, at: file.receivedAt },
  })
  const statement = openStatement(tenant, [rows])
  const values = statement.values as readonly string[]
  const ids = [file.id, file.demandId, ...outcome.messages.map((message) => message.id)]
  const number = JSON.stringify(file.number)
  return {
    next() {
      const fresh = new Map(ids.map((id) => [id, newId()]))
      return {
        ...statement,
        values: values.map((value) => {
          let text = value
          for (const [id, other] of fresh) text = text.replaceAll(id, other)
          return text.replaceAll(`"number":${number}`, `"number":"${newId().replaceAll('-', '')}"`)
        }),
      }
    },
  }
}

export async function bareOpen(pool: pg.Pool | pg.Client, payload: pg.QueryConfig): Promise<void> {
  const { rowCount } = await pool.query(payload)
  if (rowCount !== 1) throw new Error('A bare opening wrote nothing: its key was used before.')
}
