// What a sheet is reckoned by: the indicators of the papers in force, which units are police stations, the zone the days are counted
// in, and the shape of the facts. Two figures may only be added, or compared, when the digests of these are equal.
import { createHash } from 'node:crypto'
import type { Indicator } from '../instruments/indicator.js'
import { canonicalJson } from '../terms/json.js'
import { FACTS_SHAPE } from './facts.js'

export interface SheetBook {
  /** First 16 hex digits of the SHA-256 over everything below. */
  readonly digest: string
  readonly shape: number
  readonly zone: string
  readonly stations: readonly string[]
  readonly indicators: readonly Indicator[]
}

interface Units {
  readonly zone: string
  readonly units: readonly { readonly id: string; readonly kind: string }[]
}

export function sheetBookOf(indicators: readonly Indicator[], { zone, units }: Units): SheetBook {
  const stations = units.filter(({ kind }) => kind === 'station').map(({ id }) => id)
  const whole = { shape: FACTS_SHAPE, zone, stations, indicators }
  // Through JSON, so that a member that is undefined and one that is missing are the same.
  const text = canonicalJson(JSON.parse(JSON.stringify(whole)))
  return { digest: createHash('sha256').update(text).digest('hex').slice(0, 16), ...whole }
}
