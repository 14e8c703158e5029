// Into which file each merged one has gone, however many merges it took.
import type { Id } from '../../terms/ids.js'
import type { Workshop } from '../workshop.js'

export interface Survivor {
  readonly id: Id
  readonly number: string
  readonly title: string
  readonly state: string
  readonly danger: boolean
  readonly petitioners: number
}

const DEEPEST = 50

/** Id of the merged file → the one that lives on. */
export async function findSurvivors(shop: Workshop, merged: readonly Id[]): Promise<ReadonlyMap<Id, Survivor>> {
  if (merged.length === 0) return new Map()
  const { rows } = await shop.pool.query<Survivor & { readonly origin: Id }>({
    name: 'find-survivors',
    text: `with recursive way as (
        select id as origin, file ->> 'mergedInto' as id, 1 as step from case_files where tenant = $1 and id = any($2::text[])
        union all
        select way.origin, c.file ->> 'mergedInto', way.step + 1
        from way join case_files c on c.tenant = $1 and c.id = way.id
        where c.state = 'merged' and way.step < ${DEEPEST}
      )
      select way.origin, c.id, c.number, c.title, c.state, c.danger, jsonb_array_length(c.file -> 'petitioners') as petitioners
      from way join case_files c on c.tenant = $1 and c.id = way.id where c.state <> 'merged'`,
    values: [shop.tenant, merged],
  })
  return new Map(rows.map(({ origin, ...survivor }) => [origin, survivor]))
}
