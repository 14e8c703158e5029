// Counts some files anew: what each contributed to the tallies goes out, what it contributes now goes in (task 8). Called under the
// lock and inside its transaction, so that facts and tallies never tell different things.
import type { Action } from '../../cases/action.js'
import { createCounter } from '../../reports/counter.js'
import { demandFacts } from '../../reports/demand-facts.js'
import { type DemandFacts, FACTS_SHAPE } from '../../reports/facts.js'
import { GROUPS, groupWords } from '../../reports/group-by.js'
import { monthOf } from '../../reports/periods.js'
import type { SheetBook } from '../../reports/sheet-book.js'
import { addTally, emptyTally, isEmptyTally, type Tally } from '../../reports/tally.js'
import type { Id } from '../../terms/ids.js'
import type { Instant } from '../../terms/time.js'
import { dayOf } from '../../terms/zone.js'
import type { Sql } from '../connection.js'

/** A book with the mark of its present building. */
export type MarkedBook = SheetBook & { readonly mark: string; readonly anew: boolean }

interface Known {
  readonly id: Id
  readonly received_at: Instant
  readonly version: number | null
  readonly shape: number | null
  readonly facts: DemandFacts | null
  readonly book: string | null
  readonly present: number
}

interface Counted {
  readonly case_id: Id
  readonly version: number
  readonly shape: number
  readonly received_at: Instant
  readonly facts: DemandFacts | null
  readonly groups: readonly string[]
  readonly book: string
}

export async function countFiles(sql: Sql, tenant: string, book: MarkedBook, ids: readonly Id[]): Promise<void> {
  const known = await readKnown(sql, tenant, ids)
  const current = (one: Known) =>
    one.version === one.present && one.shape === FACTS_SHAPE && (one.book === book.mark || !book.anew)
  const actions = await readActions(
    sql,
    tenant,
    known.filter((one) => !current(one)).map(({ id }) => id),
  )
  const counter = createCounter(book)
  const stations = new Set(book.stations)
  const changes = new Map<string, { readonly key: Key; readonly tally: Tally }>()
  const counted: Counted[] = []
  for (const one of known) {
    if (current(one) && one.book === book.mark) continue
    const read = actions.get(one.id)
    const facts = read === undefined ? one.facts : (demandFacts(read) ?? null)
    const day = dayOf(one.received_at, book.zone)
    const count = (what: DemandFacts, sign: 1 | -1) =>
      counter.count(what, sign, GROUPS, (grouping, group) => changeOf(changes, { grouping, period: day, group }, book))
    if (one.book === book.mark && one.facts) count(one.facts, -1)
    if (facts) count(facts, 1)
    counted.push({
      case_id: one.id,
      version: read?.length ?? one.present,
      shape: FACTS_SHAPE,
      received_at: one.received_at,
      facts,
      groups: facts === null ? [] : groupWords(facts, stations),
      book: book.mark,
    })
  }
  await keepFacts(sql, tenant, counted)
  await keepTallies(sql, tenant, book, withMonths(changes))
}

async function readKnown(sql: Sql, tenant: string, ids: readonly Id[]): Promise<readonly Known[]> {
  const { rows } = await sql.query<Known>({
    name: 'known-facts',
    text: `select c.id, c.received_at, c.version as present, f.version, f.shape, f.facts, f.book
      from case_files c left join case_facts f on f.tenant = c.tenant and f.case_id = c.id
      where c.tenant = $1 and c.id = any($2::text[])`,
    values: [tenant, ids],
  })
  return rows
}

async function readActions(sql: Sql, tenant: string, ids: readonly Id[]): Promise<Map<Id, readonly Action[]>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql.query<{ id: Id; actions: readonly Action[] }>({
    name: 'actions-of-files',
    text: `select case_id as id, json_agg(body order by seq) as actions from actions
      where tenant = $1 and case_id = any($2::text[]) group by case_id`,
    values: [tenant, ids],
  })
  return new Map(rows.map(({ id, actions }) => [id, actions]))
}

async function keepFacts(sql: Sql, tenant: string, counted: readonly Counted[]): Promise<void> {
  if (counted.length === 0) return
  await sql.query({
    name: 'keep-facts',
    text: `insert into case_facts (tenant, case_id, version, shape, received_at, facts, groups, book)
      select $1, x.case_id, x.version, x.shape, x.received_at, nullif(x.facts, 'null'::jsonb), x.groups, x.book
      from json_to_recordset($2::json) as x(case_id text, version integer, shape integer, received_at timestamptz,
        facts jsonb, groups text[], book text)
      on conflict (tenant, case_id) do update set version = excluded.version, shape = excluded.shape,
        facts = excluded.facts, groups = excluded.groups, book = excluded.book`,
    values: [tenant, JSON.stringify(counted)],
  })
}

interface Key {
  readonly grouping: string
  readonly period: string
  readonly group: string
}

type Changes = Map<string, { readonly key: Key; readonly tally: Tally }>

function changeOf(changes: Changes, key: Key, { indicators }: SheetBook): Tally {
  const name = `${key.grouping} ${key.period} ${key.group}`
  const known = changes.get(name) ?? { key, tally: emptyTally(indicators.length) }
  changes.set(name, known)
  return known.tally
}

function withMonths(days: Changes): Changes {
  const all: Changes = new Map(days)
  for (const { key, tally } of days.values()) {
    const indicators = tally.c.length
    const month = { ...key, period: monthOf(key.period) }
    const name = `${month.grouping} ${month.period} ${month.group}`
    const known = all.get(name) ?? { key: month, tally: { ...emptyTally(0), c: Array<number>(indicators).fill(0) } }
    all.set(name, known)
    addTally(known.tally, tally)
  }
  return all
}

async function keepTallies(sql: Sql, tenant: string, book: MarkedBook, changes: Changes): Promise<void> {
  const changed = [...changes.values()].filter(({ tally }) => !isEmptyTally(tally))
  if (changed.length === 0) return
  const keys = JSON.stringify(
    changed.map(({ key: { grouping, period, group } }) => ({ grouping, period, group_key: group })),
  )
  const { rows } = await sql.query<{ grouping: string; period: string; group_key: string; figures: Tally }>({
    name: 'tallies-of-keys',
    text: `select t.grouping, t.period, t.group_key, t.figures from tallies t
      join json_to_recordset($3::json) as x(grouping text, period text, group_key text)
        on t.grouping = x.grouping and t.period = x.period and t.group_key = x.group_key
      where t.tenant = $1 and t.book = $2`,
    values: [tenant, book.mark, keys],
  })
  for (const { grouping, period, group_key, figures } of rows) {
    const known = changes.get(`${grouping} ${period} ${group_key}`)
    if (known !== undefined) addTally(known.tally, figures)
  }
  const kept = changed.filter(({ tally }) => !isEmptyTally(tally))
  await sql.query({
    name: 'keep-tallies',
    text: `insert into tallies (tenant, book, grouping, period, group_key, figures)
      select $1, $2, x.grouping, x.period, x.group_key, x.figures
      from json_to_recordset($3::json) as x(grouping text, period text, group_key text, figures jsonb)
      on conflict (tenant, book, grouping, period, group_key) do update set figures = excluded.figures`,
    values: [
      tenant,
      book.mark,
      JSON.stringify(
        kept.map(({ key: { grouping, period, group }, tally }) => ({
          grouping,
          period,
          group_key: group,
          figures: tally,
        })),
      ),
    ],
  })
  const gone = changed.filter(({ tally }) => isEmptyTally(tally))
  if (gone.length > 0)
    await sql.query({
      name: 'drop-tallies',
      text: `delete from tallies t using json_to_recordset($3::json) as x(grouping text, period text, group_key text)
        where t.tenant = $1 and t.book = $2 and t.grouping = x.grouping and t.period = x.period and t.group_key = x.group_key`,
      values: [
        tenant,
        book.mark,
        JSON.stringify(gone.map(({ key: { grouping, period, group } }) => ({ grouping, period, group_key: group }))),
      ],
    })
}
