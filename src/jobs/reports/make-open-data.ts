// Makes the open extract of a month: one pass over its demands, numbers only, small ones hidden before anything is kept.

import { sheetBookOn } from '../../assess/read-sheet.js'
import { packsInForce } from '../../instruments/in-force.js'
import type { OpenDataPlan } from '../../instruments/open-data-plan.js'
import type { Book } from '../../instruments/pack.js'
import { createCounter } from '../../reports/counter.js'
import { dictionaryCsv, type OpenExtract, openCsv, openExtract } from '../../reports/open/extract.js'
import { mergeSmall } from '../../reports/open/merge-small.js'
import type { Counts } from '../../reports/open/suppress.js'
import { createNames } from '../../reports/plan/names.js'
import { boundsOf, tallyIn } from '../../reports/reckon.js'
import { sheetOf } from '../../reports/sheet.js'
import type { Tally } from '../../reports/tally.js'
import type { Store } from '../../store/port.js'
import { canonicalJson } from '../../terms/json.js'
import { dayOf } from '../../terms/zone.js'

export const OPEN_DATA = 'open-data'
const OTHERS = '其他区域'

export function openDataPlan(book: Book, day: string): OpenDataPlan | undefined {
  return packsInForce(book, day).flatMap(({ openData }) => openData ?? [])[0]
}

export interface MadeOpenData {
  readonly extract: OpenExtract
  readonly files: readonly { readonly form: 'csv' | 'json' | 'dictionary'; readonly text: string }[]
}

export async function makeOpenData(
  { store, book, now }: { store: Pick<Store, 'eachFacts'>; book: Book; now: () => string },
  plan: OpenDataPlan,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<MadeOpenData> {
  const sheetBook = sheetBookOn(book, to)
  const nameOf = createNames(book, to)
  const classes = new Map(packsInForce(book, to).flatMap(({ matters }) => matters.map((one) => [one.id, one.class])))
  const counter = createCounter(sheetBook)
  const tallies = new Map<string, Tally>()
  const tallyOf = tallyIn(tallies, sheetBook)
  const counted = plan.tables.map(() => new Map<string, Map<string, number>>())
  const townTotals = new Map<string, number>()
  const [start, end] = boundsOf({ from, to }, book.place.zone)
  await store.eachFacts(start, end, (facts) => {
    counter.count(facts, 1, ['town'], (_, group) => tallyOf(group))
    const { demand } = facts
    const town = nameOf('town', String(demand.town ?? ''))
    townTotals.set(town, (townTotals.get(town) ?? 0) + 1)
    for (const [at, table] of plan.tables.entries()) {
      const key = String(demand[table] ?? '')
      const group = table === 'class' ? (classes.get(String(demand.row)) ?? '未定事项') : nameOf(table, key)
      const line = counted[at]?.get(town) ?? new Map<string, number>()
      counted[at]?.set(town, line.set(group, (line.get(group) ?? 0) + 1))
    }
  })
  const published = mergeSmall(townTotals, plan.least, OTHERS)
  const tables = Object.fromEntries(
    plan.tables.map((table, at) => [table, countsOf(counted[at] ?? new Map(), published)]),
  )
  const extract = openExtract(
    plan,
    from.slice(0, 7),
    dayOf(now(), book.place.zone),
    { tables, byTown: sheetOf(sheetBook, tallies) },
    {
      /** Undefined where the town is published together with others. */
      town: (key) => {
        const name = nameOf('town', key)
        return published.get(name) === name ? name : undefined
      },
      rate: (id) => sheetBook.indicators.find((one) => one.id === id)?.name.zh ?? id,
    },
  )
  return {
    extract,
    files: [
      { form: 'csv', text: openCsv(extract) },
      { form: 'dictionary', text: dictionaryCsv(extract) },
      { form: 'json', text: `${canonicalJson(JSON.parse(JSON.stringify(extract)))}\n` },
    ],
  }
}

function countsOf(
  lines: ReadonlyMap<string, ReadonlyMap<string, number>>,
  published: ReadonlyMap<string, string>,
): Counts {
  const merged = new Map<string, Map<string, number>>()
  for (const [town, line] of lines) {
    const name = published.get(town) ?? town
    const into = merged.get(name) ?? new Map<string, number>()
    merged.set(name, into)
    for (const [group, count] of line) into.set(group, (into.get(group) ?? 0) + count)
  }
  const rows = [...merged.keys()].sort()
  const columns = [...new Set([...merged.values()].flatMap((line) => [...line.keys()]))].sort()
  return { rows, columns, cells: rows.map((row) => columns.map((column) => merged.get(row)?.get(column) ?? 0)) }
}
