// The two statements that write cases. Each does all of its work in one round trip: measured, twice the rate of the same
// rows in five statements. Values come as JSON, one parameter per table.
import type { QueryConfig } from 'pg'
import type { Rows } from './rows.js'

const FILE_COLUMNS = {
  id: 'text',
  number: 'text',
  demand_id: 'text',
  version: 'integer',
  state: 'text',
  origin: 'text',
  channel: 'text',
  request_type: 'text',
  title: 'text',
  town: 'text',
  danger: 'boolean',
  drill: 'boolean',
  first_contact_at: 'timestamptz',
  received_at: 'timestamptz',
  due_at: 'timestamptz',
  amber_at: 'timestamptz',
  clock_paused: 'boolean',
  oversight: 'boolean',
  worst_kind: 'text',
  worst_state: 'text',
  worst_holder_kind: 'text',
  worst_holder_id: 'text',
  open_call: 'boolean',
  duty_due_at: 'timestamptz',
  phone_hash: 'text',
  file: 'jsonb',
}
const COMMAND_COLUMNS = { key: 'text', digest: 'text', case_id: 'text', version: 'integer', at: 'timestamptz' }
const WORD_COLUMNS = { case_id: 'text', received_at: 'timestamptz', words: 'text', sounds: 'integer[]' }
const LIKENESS_COLUMNS = {
  case_id: 'text',
  received_at: 'timestamptz',
  town: 'text',
  places: 'text[]',
  rows: 'text[]',
  phone_hash: 'text',
  bands: 'integer[]',
}
const ACTION_COLUMNS = { case_id: 'text', seq: 'integer', kind: 'text', at: 'timestamptz', body: 'jsonb', hash: 'text' }
const LEG_COLUMNS = {
  case_id: 'text',
  id: 'text',
  kind: 'text',
  state: 'text',
  open: 'boolean',
  holder_kind: 'text',
  holder_id: 'text',
  unit: 'text',
  mode: 'text',
  opened_at: 'timestamptz',
  due_at: 'timestamptz',
  amber_at: 'timestamptz',
  ticking: 'boolean',
}
const OUTBOX_COLUMNS = {
  id: 'text',
  peer: 'text',
  type: 'text',
  demand_id: 'text',
  case_id: 'text',
  case_seq: 'integer',
  ordinal: 'integer',
  at: 'timestamptz',
  data: 'jsonb',
}
const TIMER_COLUMNS = { case_id: 'text', key: 'text', kind: 'text', leg_id: 'text', due_at: 'timestamptz' }

// One row per version, so that two writers never touch the same one: what has to be counted anew for the sheets.
const DUE = (rows: string, gate: string) => `insert into facts_due (tenant, case_id, version)
    select $1, x.id, x.version from ${rows} as x(id text, version integer)
    where x.id in (select id from ${gate}) on conflict do nothing`

/** What each table takes, by column and type, beside the tenant: also for those who write many at once. */
export const COLUMNS = {
  case_files: FILE_COLUMNS,
  case_words: WORD_COLUMNS,
  case_likeness: LIKENESS_COLUMNS,
  actions: ACTION_COLUMNS,
  legs: LEG_COLUMNS,
  commands: COMMAND_COLUMNS,
  timers: TIMER_COLUMNS,
}

type Columns = Readonly<Record<string, string>>
const names = (columns: Columns, alias = '') =>
  Object.keys(columns)
    .map((name) => alias + name)
    .join(', ')
const typed = (columns: Columns) =>
  Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')
const excluded = (columns: Columns) =>
  Object.keys(columns)
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')

/** Rows of a JSON parameter whose case file was really written: `gate` is the part of the statement that decided that. */
function insertGated(table: string, columns: Columns, parameter: string, gate: string): string {
  return `insert into ${table} (tenant, ${names(columns)})
    select $1, ${names(columns, 'x.')} from json_to_recordset(${parameter}::json) as x(${typed(columns)})
    where x.case_id in (select id from ${gate})`
}

function insertTimers(parameter: string, gate: string): string {
  return `insert into timers (tenant, ${names(TIMER_COLUMNS)}, wake_at)
    select $1, ${names(TIMER_COLUMNS, 'x.')}, x.due_at from json_to_recordset(${parameter}::json) as x(${typed(TIMER_COLUMNS)})
    where x.case_id in (select id from ${gate})
    on conflict (tenant, case_id, key) do update
      set ${excluded(TIMER_COLUMNS)}, wake_at = excluded.due_at, failures = 0, last_error = null`
}

// The command's row is the gate: a key that is already there, or that another transaction is writing at this moment (the
// insert waits for it), lets nothing else of that opening through, and fails nobody else's in the same statement.
const OPEN = `with done as (
    insert into commands (tenant, ${names(COMMAND_COLUMNS)})
    select $1, ${names(COMMAND_COLUMNS, 'x.')} from json_to_recordset($2::json) as x(${typed(COMMAND_COLUMNS)})
    on conflict (tenant, key) do nothing returning case_id as id
  ), files as (
    insert into case_files (tenant, ${names(FILE_COLUMNS)})
    select $1, ${names(FILE_COLUMNS, 'x.')} from json_to_recordset($3::json) as x(${typed(FILE_COLUMNS)})
    where x.id in (select id from done)
  ), a as (${insertGated('actions', ACTION_COLUMNS, '$4', 'done')}
  ), w as (${insertGated('case_words', WORD_COLUMNS, '$5', 'done')}
  ), n as (${insertGated('case_likeness', LIKENESS_COLUMNS, '$9', 'done')}
  ), l as (${insertGated('legs', LEG_COLUMNS, '$6', 'done')}
  ), o as (${insertGated('outbox', OUTBOX_COLUMNS, '$7', 'done')}
  ), t as (${insertTimers('$8', 'done')}
  ), d as (${DUE('json_to_recordset($3::json)', 'done')}
  ) select id from done`

/** Opens several case files at once; answers the ids of those whose key was new. */
export function openStatement(tenant: string, openings: readonly Rows[]): QueryConfig {
  // One order for everybody: two statements that carry the same two keys then wait for each other in a line, not in a ring.
  const sorted = [...openings].sort((a, b) => ((a.command?.key ?? '') < (b.command?.key ?? '') ? -1 : 1))
  const all = (part: (rows: Rows) => readonly unknown[]) => JSON.stringify(sorted.flatMap(part))
  return {
    name: 'open-cases',
    text: OPEN,
    values: [
      tenant,
      all((rows) => [rows.command]),
      all((rows) => [rows.file]),
      all((rows) => rows.actions),
      all((rows) => (rows.words ? [rows.words] : [])),
      all((rows) => rows.legs),
      all((rows) => rows.outbox),
      all((rows) => rows.start),
      all((rows) => (rows.likeness ? [rows.likeness] : [])),
    ],
  }
}

// Here the file is the gate: when its version has moved on, nothing is written and nothing is returned.
const PERFORM = `with files as (
    update case_files c set ${Object.keys(FILE_COLUMNS)
      .filter((name) => name !== 'id')
      .map((name) => `${name} = x.${name}`)
      .join(', ')}
    from json_to_record($4::json) as x(${typed(FILE_COLUMNS)})
    where c.tenant = $1 and c.id = $2 and c.version = $3 returning c.id
  ), k as (
    insert into commands (tenant, ${names(COMMAND_COLUMNS)})
    select $1, ${names(COMMAND_COLUMNS, 'x.')} from json_to_recordset($5::json) as x(${typed(COMMAND_COLUMNS)})
    where x.case_id in (select id from files)
  ), a as (${insertGated('actions', ACTION_COLUMNS, '$6', 'files')}
  ), w as (${insertGated('case_words', WORD_COLUMNS, '$7', 'files')}
    on conflict (tenant, case_id) do update set ${excluded(WORD_COLUMNS)}
  ), n as (${insertGated('case_likeness', LIKENESS_COLUMNS, '$12', 'files')}
    on conflict (tenant, case_id) do update set ${excluded(LIKENESS_COLUMNS)}
  ), l as (${insertGated('legs', LEG_COLUMNS, '$8', 'files')}
    on conflict (tenant, case_id, id) do update set ${excluded(LEG_COLUMNS)}
  ), o as (${insertGated('outbox', OUTBOX_COLUMNS, '$9', 'files')}
  ), t as (${insertTimers('$10', 'files')}
  ), d as (${DUE('json_to_record($4::json)', 'files')}
  ), s as (
    delete from timers where tenant = $1 and case_id = $2 and key = any($11::text[]) and exists (select from files)
  ) select id from files`

/** Writes what one command did to one file; no row comes back when the file has changed since it was read. */
export function performStatement(tenant: string, rows: Rows): QueryConfig {
  return {
    name: 'perform-on-case',
    text: PERFORM,
    values: [
      tenant,
      rows.caseId,
      rows.was,
      JSON.stringify(rows.file),
      JSON.stringify(rows.command ? [rows.command] : []),
      JSON.stringify(rows.actions),
      JSON.stringify(rows.words ? [rows.words] : []),
      JSON.stringify(rows.legs),
      JSON.stringify(rows.outbox),
      JSON.stringify(rows.start),
      rows.stop,
      JSON.stringify(rows.likeness ? [rows.likeness] : []),
    ],
  }
}
