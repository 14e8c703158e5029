// Adds what some files contribute to the tallies of days and months (task 8). A tally is read and written whole, so the more files a call
// brings at once, the less each of them costs.
import { monthOf } from '../../reports/periods.js'
import type { SheetBook } from '../../reports/sheet-book.js'
import { addTally, emptyTally, isEmptyTally, type Tally } from '../../reports/tally.js'
import type { Sql } from '../connection.js'
import type { MarkedBook } from './books.js'

interface Key {
  readonly grouping: string
  readonly period: string
  readonly group: string
}

export type Changes = Map<string, { readonly key: Key; readonly tally: Tally }>

export function changeOf(changes: Changes, key: Key, { indicators }: SheetBook): Tally {
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

export async function addToTallies(sql: Sql, tenant: string, book: MarkedBook, days: Changes): Promise<void> {
  const changes = withMonths(days)
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
