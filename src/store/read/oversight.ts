// Steps of supervision and requests to be left out of the assessment, unfolded from the files that have any (task 8).
import type { SetAside, Supervision } from '../../cases/case-file.js'
import { lampOf } from '../../deadlines/lamp.js'
import type { OversightQuery, OversightStore, UnitOversight } from '../oversight-port.js'
import type { Workshop } from '../workshop.js'

const MOST = 200

interface Row<T> {
  readonly case_id: string
  readonly number: string
  readonly title: string
  readonly item: T
}

/** Only flagged files are unfolded: a partial index says which. */
function unfolded(list: 'supervisions' | 'setAsides', begun: string): string {
  return `from case_files c cross join lateral jsonb_array_elements(coalesce(c.file -> '${list}', '[]'::jsonb)) as i(item)
    where c.tenant = $1 and c.oversight and not c.drill
      and (i.item ->> '${begun}')::timestamptz >= $2::timestamptz and (i.item ->> '${begun}')::timestamptz < $3::timestamptz
      and ($4::text is null or i.item ->> 'unit' = $4)`
}

export async function readOversight(shop: Workshop, query: OversightQuery): ReturnType<OversightStore['oversight']> {
  const now = shop.now()
  const read = async <T extends { readonly clock?: Supervision['clock'] }>(
    list: 'supervisions' | 'setAsides',
    begun: string,
  ) => {
    const { rows } = await shop.pool.query<Row<T>>({
      text: `select c.id as case_id, c.number, c.title, i.item ${unfolded(list, begun)}
        and ($5::boolean is null or coalesce((i.item ->> 'open')::boolean, i.item ->> 'closedAt' is null) = $5)
        order by i.item ->> '${begun}' desc, i.item ->> 'id' desc limit ${MOST}`,
      values: [shop.tenant, query.from, query.to, query.unit ?? null, query.open ?? null],
    })
    return rows.map(({ case_id: caseId, number, title, item }) => ({
      caseId,
      number,
      title,
      item,
      lamp: lampOf(
        {
          dueAt: item.clock?.dueAt ?? null,
          amberAt: item.clock?.amberAt ?? null,
          stopped: (item.clock?.stoppedAt ?? null) !== null,
        },
        now,
      ),
    }))
  }
  const [steps, setAsides] = await Promise.all([
    read<Supervision>('supervisions', 'openedAt'),
    read<SetAside>('setAsides', 'askedAt'),
  ])
  return {
    steps: steps.map(({ item, ...of }) => ({ ...of, step: item })),
    setAsides: setAsides.map(({ item, ...of }) => ({ ...of, setAside: item })),
  }
}

export async function sumOversight(shop: Workshop, query: OversightQuery): Promise<readonly UnitOversight[]> {
  const values = [shop.tenant, query.from, query.to, query.unit ?? null]
  const { rows } = await shop.pool.query<UnitOversight>({
    text: `with steps as (
        select i.item ->> 'unit' as unit, i.item ->> 'state' = 'reversed' as gone, i.item ->> 'closedAt' is not null as closed,
          i.item -> 'answer' ->> 'at' is not null and coalesce((i.item ->> 'raised')::boolean, false) = false as in_time,
          coalesce((i.item ->> 'points')::numeric, 0) as points
        ${unfolded('supervisions', 'openedAt')}
      ), asides as (
        select i.item ->> 'unit' as unit, i.item ->> 'state' = 'granted' as granted ${unfolded('setAsides', 'askedAt')}
      ), work as (
        select unit, count(*)::int as orders from legs
        where tenant = $1 and unit is not null and kind = 'order' and opened_at >= $2::timestamptz and opened_at < $3::timestamptz
          and ($4::text is null or unit = $4) group by unit
      ), s as (
        select unit, count(*) filter (where not gone)::int as opened, count(*) filter (where not gone and in_time)::int as answered,
          count(*) filter (where not gone and closed)::int as closed, count(*) filter (where gone)::int as reversed,
          coalesce(sum(points) filter (where not gone), 0)::float8 as points
        from steps where unit is not null group by unit
      ), a as (
        select unit, count(*)::int as asked, count(*) filter (where granted)::int as granted from asides group by unit
      )
      select coalesce(w.unit, s.unit, a.unit) as unit, coalesce(w.orders, 0) as orders, coalesce(s.opened, 0) as opened,
        coalesce(s.answered, 0) as "answeredInTime", coalesce(s.closed, 0) as closed, coalesce(s.reversed, 0) as reversed,
        coalesce(s.points, 0) as points, coalesce(a.asked, 0) as asked, coalesce(a.granted, 0) as granted
      from work w full join s on s.unit = w.unit full join a on a.unit = coalesce(w.unit, s.unit)
      order by points desc, unit`,
    values,
  })
  return rows
}
