// What became of the demands the desk was sure of. The database puts alike ones together; which outcome that is, the case room says.
import { dispatchableRow } from '../../cases/dispatchable-row.js'
import { selfDispatchOutcome } from '../../cases/self-dispatch-outcome.js'
import type { Platform } from '../../terms/platform.js'
import type { Instant } from '../../terms/time.js'
import type { SelfDispatchCount } from '../self-dispatch-port.js'
import type { Workshop } from '../workshop.js'

interface Alike {
  readonly here: Platform
  /** As decided at receipt: only what `dispatchableRow` looks at. */
  readonly decided: Parameters<typeof dispatchableRow>[0]
  readonly itself: boolean
  readonly state: string
  readonly now_row: string | null
  readonly now_accept: string
  readonly lead: { readonly unit: string | null; readonly row: string | null; readonly state: string } | null
  readonly returned: boolean
  readonly handed_over: boolean
  readonly count: number
}

// The index actions_sure (migration 0008) is exactly the first condition.
const COUNT = `with sure as (
    select a.case_id, a.body #> '{body,change,file}' as received
    from actions a
    where a.tenant = $1 and a.kind = 'contact_received' and a.body #>> '{body,change,file,decision,band}' = 'self'
      and a.at >= $2
  ), fate as (
    select received ->> 'platform' as here,
      jsonb_build_object('accept', d.one -> 'accept', 'band', d.one -> 'band', 'legs', d.one -> 'legs',
        'unit', d.one -> 'unit', 'danger', jsonb_build_object('present', d.one #> '{danger,present}')) as decided,
      coalesce(done.itself, false) as itself,
      c.state,
      c.file #>> '{decision,matters,0,id}' as now_row,
      c.file #>> '{decision,accept}' as now_accept,
      lead.one as lead,
      exists (
        select from jsonb_array_elements(c.file -> 'legs') leg
        where leg ->> 'id' = any(done.returned) and leg ->> 'unit' = d.one ->> 'unit') as returned,
      exists (
        select from jsonb_array_elements(c.file -> 'legs') leg
        where leg ->> 'kind' = 'transfer_out' and leg ->> 'state' in ('accepted', 'written_back')) as handed_over
    from sure
    join case_files c on c.tenant = $1 and c.id = sure.case_id
    cross join lateral (select received -> 'decision' as one) d
    cross join lateral (
      select bool_or(a.body #> '{body,by_itself}' = 'true') as itself,
        array_agg(a.body ->> 'legId') filter (where a.kind = 'return_upheld') as returned
      from actions a
      where a.tenant = $1 and a.case_id = sure.case_id and a.kind in ('order_dispatched', 'return_upheld')) done
    left join lateral (
      select jsonb_build_object('unit', leg -> 'unit', 'row', leg #> '{matters,0}', 'state', leg -> 'state') as one
      from jsonb_array_elements(c.file -> 'legs') with ordinality of_file (leg, n)
      where leg ->> 'kind' = 'order' and leg ->> 'role' = 'lead'
      order by n desc limit 1) lead on true
    where not c.drill and received #>> '{danger,present}' = 'false' and received -> 'exclusions' = '[]'
  )
  select fate.*, count(*) from fate group by 1, 2, 3, 4, 5, 6, 7, 8, 9`

export async function countSelfDispatched(shop: Workshop, since: Instant): Promise<readonly SelfDispatchCount[]> {
  const { rows } = await shop.pool.query<Alike>({ name: 'self-dispatched', text: COUNT, values: [shop.tenant, since] })
  const counts = new Map<string, SelfDispatchCount>()
  for (const alike of rows) {
    const { decided, itself, state, lead, returned } = alike
    const matter = dispatchableRow(decided, alike.here)
    if (matter === null || decided.unit === null) continue
    const outcome = selfDispatchOutcome({
      row: matter,
      unit: decided.unit,
      state,
      nowRow: alike.now_row,
      nowAccept: alike.now_accept,
      accepted: decided.accept,
      lead,
      returned,
      handedOver: alike.handed_over,
    })
    const key = `${matter} ${itself} ${outcome}`
    counts.set(key, { matter, itself, outcome, count: (counts.get(key)?.count ?? 0) + alike.count })
  }
  return [...counts.values()].sort((a, b) => a.matter.localeCompare(b.matter) || a.outcome.localeCompare(b.outcome))
}
