// What a decision about one record needs to know of others: found as it asks, each once, in the same transaction.
import type { Known, Need } from '../../registers/record-command.js'
import type { RecordFile } from '../../registers/record-file.js'
import { canonicalJson } from '../../terms/json.js'
import { Fault } from '../../terms/refusal.js'
import type { Sql } from '../connection.js'

const MOST_ROUNDS = 200
const MOST_FOUND = 5_000

class Wanting extends Error {
  constructor(readonly need: Need) {
    super('wanting')
  }
}

/** Decides again and again until everything that was asked for has been found. The decision is pure, so that is safe. */
export async function withKnown<T>(sql: Sql, tenant: string, decide: (known: Known) => T): Promise<T> {
  const found = new Map<string, readonly RecordFile[]>()
  const get = (need: Need): readonly RecordFile[] => {
    const records = found.get(canonicalJson(need))
    if (records === undefined) throw new Wanting(need)
    return records
  }
  const known: Known = {
    record: (id) => get({ kind: 'record', id })[0] ?? null,
    lookup: (register, where) => get({ kind: 'lookup', register, where }),
  }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    try {
      return decide(known)
    } catch (error) {
      if (!(error instanceof Wanting)) throw error
      found.set(canonicalJson(error.need), await find(sql, tenant, error.need))
    }
  }
  throw new Fault(
    'too_many_needs',
    `A decision about a record asked for more than ${MOST_ROUNDS} others; check its lookups.`,
  )
}

async function find(sql: Sql, tenant: string, need: Need): Promise<readonly RecordFile[]> {
  if (need.kind === 'record') {
    const { rows } = await sql.query<{ record: RecordFile }>({
      name: 'find-record',
      text: 'select record from records where tenant = $1 and (id = $2 or number = $2)',
      values: [tenant, need.id],
    })
    return rows.map(({ record }) => record)
  }
  // A list of values means any of them. All of it is asked of the database: what is cut off afterwards would be missed unseen.
  const exact = Object.fromEntries(Object.entries(need.where).filter(([, value]) => !Array.isArray(value)))
  const any = Object.fromEntries(Object.entries(need.where).filter(([, value]) => Array.isArray(value)))
  const { rows } = await sql.query<{ record: RecordFile }>({
    name: 'look-records-up',
    text: `select record from records where tenant = $1 and register = $2 and fields @> $3::jsonb
        and not exists (select from jsonb_each($4::jsonb) as w(field, wanted)
          where not coalesce(fields -> w.field <@ w.wanted, false))
      order by id limit ${MOST_FOUND + 1}`,
    values: [tenant, need.register, JSON.stringify(exact), JSON.stringify(any)],
  })
  if (rows.length > MOST_FOUND) {
    throw new Fault(
      'lookup_too_wide',
      `A lookup in the register ${need.register} found more than ${MOST_FOUND} records; narrow its where in the pack, so that no count is silently too low.`,
    )
  }
  return rows.map(({ record }) => record)
}
