// Daily counts of voices, as the store keeps them: by matter and town, and by matter and place. A voice that names two places counts
// at both, and once in its town. Only for streams that are in memory; the store counts its own.

import { ANY_ROW, type DayCount } from './history.js'
import type { Clock } from './hours.js'
import type { Voice } from './voice.js'

export function countDays(voices: Iterable<Voice>, clock: Pick<Clock, 'dayOf'>): readonly DayCount[] {
  const counts = new Map<string, { -readonly [K in keyof DayCount]: DayCount[K] }>()
  for (const { at, row, town, places } of voices) {
    const day = clock.dayOf(at)
    for (const place of ['', ...places]) {
      for (const key of row === null ? [ANY_ROW] : [row, ANY_ROW]) {
        const name = `${day}|${key}|${town ?? ''}|${place}`
        const known = counts.get(name)
        if (known) known.count += 1
        else counts.set(name, { day, row: key, town: town ?? '', place, count: 1 })
      }
    }
  }
  return [...counts.values()]
}
