// Reckons an assessment from the actions of a period; the same figures for whoever reckons, hence the digest.
import { createHash } from 'node:crypto'
import { packsInForce } from '../instruments/in-force.js'
import type { Indicator } from '../instruments/indicator.js'
import { instantOfText } from '../registers/clock.js'
import { demandFacts } from '../reports/demand-facts.js'
import { createSheet, type GroupBy, linesBehind, type Sheet } from '../reports/sheet.js'
import { canonicalJson } from '../terms/json.js'
import { type Day, type Instant, instant } from '../terms/time.js'
import { today } from './book-today.js'
import type { Deps } from './dependencies.js'

export interface Period {
  readonly from: Day
  readonly to: Day
}

/** The indicators in force on the last day of the period. */
export function indicatorsOn(deps: Deps, day: Day): readonly Indicator[] {
  return packsInForce(deps.book, day).flatMap(({ assessment }) => assessment)
}

export async function reckonSheet(
  period: Period,
  by: GroupBy,
  deps: Deps,
): Promise<Sheet & { readonly digest: string }> {
  const sheet = createSheet(indicatorsOn(deps, period.to), by)
  const [from, to] = bounds(period, deps)
  await deps.store.eachTimeline(from, to, (actions) => {
    const facts = demandFacts(actions)
    if (facts !== undefined) sheet.add(facts)
  })
  const shown = sheet.shown()
  return { ...shown, digest: createHash('sha256').update(canonicalJson(shown)).digest('hex') }
}

export async function rowsBehind(period: Period, by: GroupBy, indicator: Indicator, group: string | null, deps: Deps) {
  const found: ReturnType<typeof linesBehind>[number][] = []
  const [from, to] = bounds(period, deps)
  await deps.store.eachTimeline(from, to, (actions) => {
    const facts = demandFacts(actions)
    if (facts !== undefined) found.push(...linesBehind(indicator, facts, by, group))
  })
  return found
}

function bounds({ from, to }: Period, deps: Deps): readonly [Instant, Instant] {
  const zone = deps.book.place.zone
  const start = instantOfText(`${from} 00:00`, zone) ?? instant(0)
  const end = instantOfText(to, zone) ?? deps.now()
  return [start, instant(Date.parse(end) + 1)]
}

export function monthOf(deps: Deps, now: Instant): Period {
  const day = today(deps, now)
  return { from: `${day.slice(0, 8)}01`, to: day }
}
