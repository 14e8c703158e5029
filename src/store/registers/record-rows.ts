// Writes what one decision did to one record: the record, its actions, its unique values, its secrets, its errands.
import type { Action } from '../../cases/action.js'
import type { RecordOutcome } from '../../registers/record-command.js'
import type { RecordFile } from '../../registers/record-file.js'
import { stop } from '../../registers/refused.js'
import type { Sql } from '../connection.js'
import { bigramsOf, normalise } from '../words.js'

export async function writeRecord(
  sql: Sql,
  tenant: string,
  before: RecordFile | undefined,
  outcome: RecordOutcome,
): Promise<void> {
  const { record, actions } = outcome
  await writeKeys(sql, tenant, before, outcome)
  const words = wordsOf(record)
  const row = [
    tenant,
    record.id,
    record.register,
    record.number,
    record.version,
    record.state,
    record.open,
    record.holder,
    record.town,
    record.openedAt,
    record.dueAt,
    record.wakeAt,
    record.demands.some(({ endedAt }) => endedAt === null),
    words,
    [...new Set(words.split('\n').flatMap(bigramsOf))],
    JSON.stringify({ ...record.fields, state: record.state }),
    JSON.stringify(record),
  ]
  await sql.query({ name: before ? 'update-record' : 'insert-record', text: before ? UPDATE : INSERT, values: row })
  await writeActions(sql, tenant, record.id, actions)
  for (const [field, value] of Object.entries(outcome.secrets)) {
    await sql.query({
      name: 'insert-record-secret',
      text: 'insert into record_secrets (tenant, record_id, field, seq, value) values ($1, $2, $3, $4, $5)',
      values: [tenant, record.id, field, record.version, value === null ? null : String(value)],
    })
  }
}

const COLUMNS = `register, number, version, state, open, holder, town, opened_at, due_at, wake_at, awaits_demand, words, bigrams,
  fields, record`
const PLACES = '$3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17'
const INSERT = `insert into records (tenant, id, ${COLUMNS}) values ($1, $2, ${PLACES})`
const UPDATE = `update records set (${COLUMNS}) = (${PLACES}) where tenant = $1 and id = $2`

async function writeActions(sql: Sql, tenant: string, id: string, actions: readonly Action[]): Promise<void> {
  await sql.query({
    name: 'insert-record-actions',
    text: `insert into record_actions (tenant, record_id, seq, kind, at, body, hash)
      select $1, $2, x.seq, x.kind, x.at, x.body, x.hash
      from json_to_recordset($3::json) as x(seq integer, kind text, at timestamptz, body jsonb, hash text)`,
    values: [tenant, id, JSON.stringify(actions.map((action) => ({ ...pick(action), body: action })))],
  })
}

function pick({ seq, kind, at, hash }: Action): object {
  return { seq, kind, at, hash }
}

/** A value that stands in another record already refuses the whole deed. */
async function writeKeys(sql: Sql, tenant: string, before: RecordFile | undefined, { record, keys }: RecordOutcome) {
  const fields = Object.keys(keys)
  if (before !== undefined) {
    await sql.query({
      name: 'drop-record-keys',
      text: `delete from record_keys where tenant = $1 and record_id = $2
        and not exists (select from json_each_text($3::json) as k(field, value)
          where k.field = record_keys.field and k.value = record_keys.value)`,
      values: [tenant, record.id, JSON.stringify(keys)],
    })
  }
  if (fields.length === 0) return
  await sql.query({
    name: 'add-record-keys',
    text: `insert into record_keys (tenant, register, field, value, record_id)
      select $1, $2, k.field, k.value, $3 from json_each_text($4::json) as k(field, value)
      order by k.field on conflict do nothing`,
    values: [tenant, record.register, record.id, JSON.stringify(keys)],
  })
  const { rows } = await sql.query<{ field: string; number: string }>({
    name: 'find-taken-keys',
    text: `select k.field, coalesce(r.number, '') as number from json_each_text($3::json) as w(field, value)
      join record_keys k on k.tenant = $1 and k.register = $2 and k.field = w.field and k.value = w.value
      left join records r on r.tenant = $1 and r.id = k.record_id
      where k.record_id <> $4 limit 1`,
    values: [tenant, record.register, JSON.stringify(keys), record.id],
  })
  const [taken] = rows
  if (taken) {
    stop('value_taken', { field: taken.field, number: taken.number })
  }
}

/** Numbers of links are left out: nobody searches for an id. */
function wordsOf(record: RecordFile): string {
  const said = Object.values(record.fields).flatMap((value) => {
    if (Array.isArray(value)) return value.map(String)
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : []
  })
  return [...new Set([record.number, record.headline, ...said].map(normalise))]
    .filter((part) => part !== '' && !/^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(part))
    .join('\n')
}
