// Counts of the store → lines per matter with precision, lower bound and advice; a matter switched on has a line though nothing came in.
import { findMatter, mattersInForce } from '../instruments/in-force.js'
import type { Pack } from '../instruments/pack.js'
import { findSelfDispatch, selfDispatchBar } from '../instruments/self-dispatch.js'
import type { SelfDispatchCount } from '../store/self-dispatch-port.js'
import { adviceOn, PROMISED, type SelfDispatchCounts, tallyOf } from '../suggest/self-dispatch-advice.js'
import type { Day, Instant } from '../terms/time.js'
import { findGoverning, today } from './book-today.js'
import type { SelfDispatchLine, SelfDispatchView } from './contract/self-dispatch.js'
import type { Deps } from './dependencies.js'

export function selfDispatchShown(
  counts: readonly SelfDispatchCount[],
  since: Instant,
  now: Instant,
  deps: Deps,
): SelfDispatchView {
  const day = today(deps, now)
  const pack = findGoverning(deps.book, day)
  const here = (matter: string) => pack && findMatter(pack, matter)?.accepts === deps.platform
  const switched = (deps.book.place.selfDispatch ?? []).map(({ matter }) => matter).filter(here)
  const ids = [...new Set([...counts.map(({ matter }) => matter), ...switched])]
  const matters = ids.map((id) => line(id, counts, pack, day, deps))
  return {
    now,
    since,
    platform: deps.platform,
    promised: PROMISED,
    matters: matters.sort((a, b) => b.would.count - a.would.count || a.matter.localeCompare(b.matter)),
    would: tallyOf(summed(counts)),
    did: tallyOf(summed(counts.filter(({ itself }) => itself))),
  }
}

function line(
  id: string,
  counts: readonly SelfDispatchCount[],
  pack: Pack | undefined,
  day: Day,
  { book }: Deps,
): SelfDispatchLine {
  const own = counts.filter(({ matter }) => matter === id)
  const matter = pack && mattersInForce(pack, day).find((one) => one.id === id)
  const barred = pack && matter ? selfDispatchBar(matter, pack, book.place) : 'not_in_force'
  const on = findSelfDispatch(book.place, id, day) !== undefined
  const written = book.place.selfDispatch?.find((one) => one.matter === id)
  const would = tallyOf(summed(own))
  const did = tallyOf(summed(own.filter(({ itself }) => itself)))
  return {
    matter: id,
    title: matter?.subclass || matter?.class || id,
    unit: matter?.unit ?? null,
    switched: written ? { on, from: written.from, decidedBy: written.decidedBy, note: written.note } : null,
    barred,
    would,
    did,
    advice: adviceOn(on, barred !== null, would, did),
  }
}

function summed(counts: readonly SelfDispatchCount[]): SelfDispatchCounts {
  const sum = { open: 0, same: 0, returned: 0, reassigned: 0, retriaged: 0 }
  for (const { outcome, count } of counts) sum[outcome] += count
  return sum
}
