// Counts some files anew: what each contributed to the tallies goes out, what it contributes now goes in (task 8). Called under the
// lock and inside its transaction, so that facts and tallies never tell different things.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { createCounter } from '../../reports/counter.js'
import { demandFacts } from '../../reports/demand-facts.js'
import { type DemandFacts, FACTS_SHAPE } from '../../reports/facts.js'
import { GROUPS, groupWords } from '../../reports/group-by.js'
import type { Id } from '../../terms/ids.js'
import type { Instant } from '../../terms/time.js'
import { dayOf } from '../../terms/zone.js'
import type { Sql } from '../connection.js'
import { addToTallies, type Changes, changeOf } from './add-to-tallies.js'
import type { MarkedBook } from './books.js'
import { type Known, readActions, readKnown } from './read-known.js'

interface Counted {
  readonly case_id: Id
  readonly version: number
  readonly shape: number
  readonly received_at: Instant
  readonly facts: DemandFacts | null
  readonly groups: readonly string[]
  readonly book: string
}

/** Between two of these others get their turn: the node that counts also answers. */
const AT_ONCE = 100
const WRITTEN_AT_ONCE = 1_000

export async function countFiles(sql: Sql, tenant: string, book: MarkedBook, ids: readonly Id[]): Promise<void> {
  const known = await readKnown(sql, tenant, ids)
  const current = (one: Known) =>
    one.version === one.present && one.shape === FACTS_SHAPE && (one.book === book.mark || !book.anew)
  const counter = createCounter(book)
  const stations = new Set(book.stations)
  const changes: Changes = new Map()
  const counted: Counted[] = []
  const taken: Id[] = []

  const note = (one: Known, facts: DemandFacts | null, version: number, read: boolean) => {
    const period = dayOf(one.received_at, book.zone)
    const count = (what: DemandFacts, sign: 1 | -1) =>
      counter.count(what, sign, GROUPS, (grouping, group) => changeOf(changes, { grouping, period, group }, book))
    if (one.book === book.mark && one.facts) count(one.facts, -1)
    if (facts) count(facts, 1)
    const groups = facts === null ? [] : groupWords(facts, stations)
    if (!read && sameWords(groups, one.groups)) taken.push(one.id)
    else {
      const { id: case_id, received_at } = one
      counted.push({ case_id, version, shape: FACTS_SHAPE, received_at, facts, groups, book: book.mark })
    }
  }

  const kept = known.filter(current).filter((one) => one.book !== book.mark)
  for (const some of parts(kept, AT_ONCE)) {
    for (const one of some) note(one, one.facts, one.present, false)
    await nextTurn()
  }
  const stale = parts(
    known.filter((one) => !current(one)),
    AT_ONCE,
  )
  const actionsOf = (some: readonly Known[] = []) =>
    readActions(
      sql,
      tenant,
      some.map(({ id }) => id),
    )
  let reading = actionsOf(stale[0])
  for (const [at, some] of stale.entries()) {
    const actions = await reading
    // The database looks for the next ones while these are counted.
    reading = actionsOf(stale[at + 1])
    reading.catch(() => {})
    for (const one of some) {
      const read = actions.get(one.id)
      if (read === undefined) throw new Error(`File ${one.id} has no actions.`)
      note(one, demandFacts(read) ?? null, read.length, true)
    }
  }
  await reading
  for (const some of parts(counted, WRITTEN_AT_ONCE)) await keepFacts(sql, tenant, some)
  await takeFacts(sql, tenant, book.mark, taken)
  await addToTallies(sql, tenant, book, changes)
}

function parts<T>(all: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, at) => all.slice(at * most, (at + 1) * most))
}

function sameWords(these: readonly string[], those: readonly string[] | null): boolean {
  return those !== null && these.length === those.length && these.every((word) => those.includes(word))
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

/** Facts that are true already: only which tallies they are counted in is written. */
async function takeFacts(sql: Sql, tenant: string, mark: string, ids: readonly Id[]): Promise<void> {
  if (ids.length === 0) return
  await sql.query({
    name: 'take-facts',
    text: 'update case_facts set book = $2 where tenant = $1 and case_id = any($3::text[])',
    values: [tenant, mark, ids],
  })
}
