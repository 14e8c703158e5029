// By what a sheet can be grouped (task 8: units, towns, police stations, desks; and the seat that took the contact, and the matter).
import type { DemandFacts, Facts } from './facts.js'

export const GROUPS = ['unit', 'town', 'station', 'desk', 'seat', 'row'] as const
export type GroupBy = (typeof GROUPS)[number]

/** The one group a line belongs to; empty where it has none, so that the groups always add up to the total. */
export function groupOf(line: Facts, by: GroupBy, stations: ReadonlySet<string>): string {
  if (by !== 'station') return String(line[by] ?? '')
  const unit = String(line.unit ?? '')
  return stations.has(unit) ? unit : ''
}

/** Every group any line of a demand belongs to, as words of one list: what the rows behind a figure are found by. */
export function groupWords({ demand, orders, transfers }: DemandFacts, stations: ReadonlySet<string>): string[] {
  const words = new Set<string>()
  for (const line of [demand, ...orders, ...transfers])
    for (const by of GROUPS) words.add(groupWord(by, groupOf(line, by, stations)))
  return [...words]
}

export function groupWord(by: GroupBy, group: string): string {
  return `${by}:${group}`
}
