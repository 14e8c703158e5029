// What is usual: how many a day of this matter come here, on this kind of day, and how much that scatters. Recent weeks weigh more
// (an exponentially weighted mean), so that the season is followed; the window that is judged is left out of its own measure.
import { ANY_ROW, DAY_KINDS, type DayKind, type History, WHOLE } from './history.js'

export interface Usual {
  /** Per day of mean kind. */
  readonly level: number
  /** Variance = mean + dispersion · mean². */
  readonly dispersion: number
}

export type Factors = Readonly<Record<DayKind, number>>

/** Days back the mean looks, and after how many a day weighs half. */
const LOOKS_BACK = 56
const HALF_LIFE = 21
const WEIGHTS = Array.from({ length: LOOKS_BACK }, (_, back) => 0.5 ** (back / HALF_LIFE))
/** With less history than this nobody knows what is usual. */
export const KNOWN_FROM_DAYS = 14
/** A place of which nothing was ever heard is taken to speak once in so many weeks. */
const PRIOR = 0.3
/** How many cases the shape of the whole is worth against a row's own. */
const SHAPE_WORTH = 12
const LEAST_DISPERSION = 0.02
const LEAST_DISPERSION_SMALL = 0.1
const MOST_DISPERSION = 2

export interface UsualCounts {
  /** Null while there is too little history. `before`: days at the end of the history that are left out. */
  usualOf(row: string | null, town: string | null, place: string | null, before: number): Usual | null
  factorsOf(row: string | null): Factors
}

/** What was worked out of the towns' counts; as long as those stay, so does this, whatever places are looked at. */
export interface Remembered {
  readonly factors: Map<string, Factors>
  readonly dispersions: Map<string, number>
  readonly levels: Map<string, number>
}

export const rememberNothing = (): Remembered => ({ factors: new Map(), dispersions: new Map(), levels: new Map() })

export function createUsual(history: History, remembered: Remembered = rememberNothing()): UsualCounts {
  const { factors, dispersions } = remembered
  const placeLevels = new Map<string, number>()
  const whole = shapeOf(history.of(ANY_ROW, WHOLE, ''), history, { work: 1, weekend: 1, holiday: 1 })

  const factorsOf = (row: string | null): Factors => {
    const key = row ?? ANY_ROW
    const known = factors.get(key)
    if (known) return known
    const made = row === null ? whole : shapeOf(history.of(row, WHOLE, ''), history, whole)
    factors.set(key, made)
    return made
  }
  const dispersionOf = (row: string | null): number => {
    const key = row ?? ANY_ROW
    const known = dispersions.get(key)
    if (known !== undefined) return known
    const made = scatterOf(history.of(key, WHOLE, ''), history, factorsOf(row))
    dispersions.set(key, made)
    return made
  }

  return {
    factorsOf,
    usualOf(row, town, place, before) {
      const end = history.days.length - before
      if (end < KNOWN_FROM_DAYS) return null
      const key = row ?? ANY_ROW
      const series =
        place === null
          ? [history.of(key, town ?? WHOLE, '')]
          : // Who names the place does not always name the town.
            [...new Set([town ?? '', ''])].map((at) => history.of(key, at, place))
      const levels = place === null ? remembered.levels : placeLevels
      const name = `${key}|${town ?? ''}|${place ?? ''}|${end}`
      const level = levels.get(name) ?? levelOf(series, history, factorsOf(row), end)
      levels.set(name, level)
      const least = place === null ? LEAST_DISPERSION : LEAST_DISPERSION_SMALL
      return { level, dispersion: Math.max(least, dispersionOf(row)) }
    },
  }
}

type Series = Float64Array | undefined

function levelOf(series: readonly Series[], history: History, factors: Factors, end: number): number {
  let counted = PRIOR
  let weighed = 0
  for (let at = Math.max(0, end - LOOKS_BACK); at < end; at++) {
    const weight = WEIGHTS[end - 1 - at] ?? 0
    for (const one of series) counted += weight * (one?.[at] ?? 0)
    weighed += weight * factors[history.kinds[at] ?? 'work']
  }
  return counted / Math.max(weighed, 1)
}

/** How much more or less comes on each kind of day; few of a kind lean on the shape of the whole. */
function shapeOf(series: Series, history: History, lean: Factors): Factors {
  const days: Record<DayKind, number> = { work: 0, weekend: 0, holiday: 0 }
  const came: Record<DayKind, number> = { work: 0, weekend: 0, holiday: 0 }
  for (const [at, kind] of history.kinds.entries()) {
    days[kind] += 1
    came[kind] += series?.[at] ?? 0
  }
  const total = came.work + came.weekend + came.holiday
  const mean = total / Math.max(1, history.kinds.length)
  return Object.fromEntries(
    DAY_KINDS.map((kind) => [kind, (came[kind] + SHAPE_WORTH * lean[kind]) / (days[kind] * mean + SHAPE_WORTH)]),
  ) as unknown as Factors
}

/** By moments over the district's series, against a mean that follows the season. */
function scatterOf(series: Series, history: History, factors: Factors): number {
  if (series === undefined) return LEAST_DISPERSION
  let above = 0
  let squares = 0
  for (let at = KNOWN_FROM_DAYS; at < series.length; at++) {
    const mean = levelOf([series], history, factors, at) * factors[history.kinds[at] ?? 'work']
    above += ((series[at] ?? 0) - mean) ** 2 - mean
    squares += mean * mean
  }
  if (squares === 0) return LEAST_DISPERSION
  return Math.min(MOST_DISPERSION, Math.max(LEAST_DISPERSION, above / squares))
}
