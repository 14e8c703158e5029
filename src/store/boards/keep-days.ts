// Kept daily counts of matters, towns and places: counted anew from the likeness rows, a span of days at a time, changed where they differ.
import type { DayCount } from '../../analysis/history.js'
import type { Day, Instant } from '../../terms/time.js'
import type { BoardStore } from '../board-port.js'
import { inTransaction } from '../connection.js'
import type { Workshop } from '../workshop.js'

const COUNT = `with seen as (
    select (received_at at time zone $4)::date as day, coalesce(town, '') as town, places,
      case when rows[1] = any($7::text[]) then null else rows[1] end as row
    from case_likeness where tenant = $1 and received_at >= $2 and received_at < $3
  ), counted as (
    select day, r.row, town, p.place, count(*)::integer as count from seen
    cross join lateral unnest(array_prepend('', places)) as p(place)
    cross join lateral unnest(case when row is null then array['*'] else array[row, '*'] end) as r(row)
    group by 1, 2, 3, 4
  ), gone as (
    delete from matter_days d where d.tenant = $1 and d.day >= $5::date and d.day < $6::date and not exists (
      select from counted c where c.row = d.row and c.town = d.town and c.place = d.place and c.day = d.day)
  )
  insert into matter_days (tenant, row, town, place, day, count)
  select $1, row, town, place, day, count from counted where day >= $5::date and day < $6::date order by row, town, place, day
  on conflict (tenant, row, town, place, day) do update set count = excluded.count where matter_days.count <> excluded.count`

export async function keepDays(
  { pool, tenant }: Workshop,
  { from, to, since, until, zone, fallback }: Parameters<BoardStore['keepDays']>[0],
): Promise<boolean> {
  return inTransaction(pool, async (sql) => {
    // Two workers that count the same days would wait for each other's rows; the second leaves it to the first.
    const { rows } = await sql.query<{ mine: boolean }>({
      text: "select pg_try_advisory_xact_lock(hashtextextended($1 || '/matter_days', 0)) as mine",
      values: [tenant],
    })
    if (rows[0]?.mine !== true) return false
    await sql.query({ text: COUNT, values: [tenant, since, until, zone, from, to, fallback] })
    return true
  })
}

export async function keptDays({ pool, tenant }: Workshop, before: Instant): ReturnType<BoardStore['keptDays']> {
  const { rows } = await pool.query<{ first: Day | null; last: Day | null; newestBefore: Instant | null }>({
    text: `select (select min(day) from matter_days where tenant = $1 and place = '') as first,
      (select max(day) from matter_days where tenant = $1 and place = '') as last,
      (select received_at from case_likeness where tenant = $1 and received_at < $2 order by received_at desc limit 1)
        as "newestBefore"`,
    values: [tenant, before],
  })
  return rows[0] ?? { first: null, last: null, newestBefore: null }
}

export async function dropPlaceDays({ pool, tenant }: Workshop, before: Day): Promise<void> {
  await pool.query({
    text: "delete from matter_days where tenant = $1 and day < $2::date and place <> ''",
    values: [tenant, before],
  })
}

export async function readTownDays({ pool, tenant }: Workshop, from: Day, to: Day): Promise<readonly DayCount[]> {
  const { rows } = await pool.query<DayCount>({
    name: 'read-town-days',
    text: `select day, row, town, place, count from matter_days
      where tenant = $1 and place = '' and day >= $2::date and day < $3::date`,
    values: [tenant, from, to],
  })
  return rows
}

export async function readPlaceDays(
  { pool, tenant }: Workshop,
  series: Parameters<BoardStore['placeDays']>[0],
  from: Day,
  to: Day,
): Promise<readonly DayCount[]> {
  if (series.length === 0) return []
  const { rows } = await pool.query<DayCount>({
    name: 'read-place-days',
    text: `select d.day, d.row, d.town, d.place, d.count from unnest($2::text[], $3::text[], $4::text[]) as s(row, town, place)
      join matter_days d on d.tenant = $1 and d.row = s.row and d.town = s.town and d.place = s.place
      where d.day >= $5::date and d.day < $6::date`,
    values: [
      tenant,
      ...[series.map(({ row }) => row), series.map(({ town }) => town), series.map(({ place }) => place)],
      ...[from, to],
    ],
  })
  return rows
}
