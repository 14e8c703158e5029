// A county's ordinary days, invented from the pack: matters, towns and places by popularity, weekdays, holidays and season, storms,
// sentences put together from clauses of the pack's own. What the boards must keep quiet about.

import type { Clock } from '../../../analysis/hours.js'
import { DANGER } from '../../../analysis/signs.js'
import type { Pack, Place, Utterance } from '../../../instruments/pack.js'
import { placesOf } from '../../../suggest/alike-places.js'
import { createSeeded, cumulate, type Seeded } from './seeded.js'

export interface Said {
  readonly at: number
  readonly person: string
  readonly town: string | null
  readonly places: readonly string[]
  /** As the recommender would have it: seldom wrong, sometimes nothing. */
  readonly row: string | null
  readonly text: string
  readonly danger: boolean
  /** Which planted event it belongs to; null for ordinary ones. */
  readonly event: number | null
}

export interface World {
  readonly seeded: Seeded
  readonly rows: readonly string[]
  readonly localities: readonly { readonly town: string; readonly key: string; readonly name: string }[]
  readonly pack: Pack
  say(row: string): { readonly text: string; readonly danger: boolean }
  placed(): { readonly town: string | null; readonly places: readonly string[] }
  heardRow(row: string): string | null
  newPerson(): string
}

export interface Shape {
  readonly perDay: number
  /** Days since the stream began → how much more the storm's rows come. */
  readonly storms: readonly { readonly day: number; readonly times: number }[]
}

const DAY_MS = 86_400_000
/** Demands by hour of the day: quiet nights, a morning and an afternoon crest. */
const HOURS = [6, 4, 3, 2, 2, 3, 8, 22, 52, 74, 78, 62, 38, 40, 62, 70, 66, 56, 44, 40, 36, 28, 18, 10]
/** Crowds, riots, terror, runs on banks and what is getting out of hand belong to no ordinary day. */
const NOT_ORDINARY = ['A06', 'A27', 'A28', 'A29', 'A31', 'A32', 'A62']
const NOBODY = ['B68', 'A61']

export function createWorld(pack: Pack, place: Place, seed: number): World {
  const seeded = createSeeded(seed)
  const byRow = new Map<string, Utterance[]>()
  for (const utterance of pack.utterances) {
    const row = utterance.rows[0] ?? 'outside'
    const some = byRow.get(row)
    if (some) some.push(utterance)
    else byRow.set(row, [utterance])
  }
  const rows = pack.matters
    .map(({ id }) => id)
    .filter((id) => !NOT_ORDINARY.includes(id) && (byRow.get(id)?.length ?? 0) > 0)
  const localities = place.gazetteer.flatMap(({ town, name }) => {
    const key = placesOf(`住在${name}里`)[0]
    return town === null || key === undefined ? [] : [{ town, key, name }]
  })
  const towns = place.towns.map(({ id }) => id)
  const townWeights = cumulate(towns.map((_, at) => 1 / (at + 2)))
  const inTown = new Map(towns.map((town) => [town, localities.filter((one) => one.town === town)]))
  const near = new Map(pack.matters.map(({ id, seeAlso }) => [id, seeAlso.filter((row) => rows.includes(row))]))
  let people = 0
  return {
    seeded,
    rows,
    localities,
    pack,
    say(row) {
      const own = byRow.get(row) ?? byRow.get('outside') ?? []
      const first = seeded.pick(own)
      const clauses = [first, seeded.pick(own), seeded.pick(own)].map(({ text }) =>
        seeded.pick(
          text
            .split(/[，。！？,.]/u)
            .filter((one) => one.length >= 4)
            .concat(text),
        ),
      )
      return { text: clauses.join('，'), danger: first.danger }
    },
    placed() {
      const town = towns[seeded.weighed(townWeights)] ?? null
      const known = inTown.get(town ?? '') ?? []
      const named = known.length > 0 && seeded.next() < 0.6
      // Some estates speak often, most seldom.
      const one = named ? known[Math.floor(known.length * seeded.next() ** 2)] : undefined
      return { town: seeded.next() < 0.9 ? town : null, places: one ? [one.key] : [] }
    },
    heardRow(row) {
      const luck = seeded.next()
      if (luck < 0.06) return null
      const others = near.get(row) ?? []
      return luck < 0.16 && others.length > 0 ? seeded.pick(others) : row
    },
    newPerson() {
      people += 1
      return `p${people}`
    },
  }
}

/** Ordinary demands from `from` on, in order. */
export function ordinaryDays(world: World, clock: Clock, from: number, days: number, shape: Shape): readonly Said[] {
  const { seeded, rows, pack } = world
  const popularity = rows.map(() => 1 / (3 + seeded.below(rows.length)))
  const total = popularity.reduce((sum, one) => sum + one, 0)
  const classOf = new Map(pack.matters.map((matter) => [matter.id, matter.class]))
  const storm = new Set(pack.boards?.together.find(({ id }) => id === 'storm')?.rows)
  const feast = new Set(pack.boards?.together.find(({ id }) => id === 'celebration')?.rows)
  const seasons = new Map(rows.map((row) => [row, { by: 0.25 * seeded.next(), at: seeded.next() * 365 }]))
  const hours = cumulate(HOURS)
  const said: Said[] = []
  let regulars: string[] = []
  for (let day = 0; day < days; day++) {
    const start = from + day * DAY_MS
    const kind = clock.kindOf(clock.dayOf(start + DAY_MS / 2))
    const times = shape.storms.find((one) => one.day === day)?.times ?? 1
    const luck = Math.exp(0.06 * (seeded.next() - 0.5) * 2)
    for (const [at, row] of rows.entries()) {
      const { by, at: crest } = seasons.get(row) ?? { by: 0, at: 0 }
      const season = 1 + by * Math.cos((2 * Math.PI * (start / DAY_MS - crest)) / 365)
      const office = /户政|出入境|教育|劳动/.test(classOf.get(row) ?? '')
      const rest = office ? 0.35 : feast.has(row) ? 1.35 : 0.75
      const holiday = office ? 0.15 : feast.has(row) ? 2 : 0.6
      const factor = kind === 'work' ? 1 : kind === 'weekend' ? rest : holiday
      const mean = (shape.perDay * luck * season * factor * (popularity[at] ?? 0)) / total
      const came = seeded.scattered(mean * (storm.has(row) ? times : 1), 0.06)
      for (let one = 0; one < came; one++) {
        const { text, danger } = world.say(row)
        const again = regulars.length > 0 && seeded.next() < 0.08
        const person = again ? seeded.pick(regulars) : world.newPerson()
        if (!again && seeded.next() < 0.05) regulars = [...regulars.slice(-400), person]
        const heard = NOBODY.includes(row) ? null : world.heardRow(row)
        const at = start + (seeded.weighed(hours) + seeded.next()) * 3_600_000
        said.push({ at, person, ...world.placed(), row: heard, text, danger, event: null })
      }
    }
  }
  return said.sort((a, b) => a.at - b.at)
}

export const marksOf = (signs: readonly string[], danger: boolean): readonly string[] =>
  danger && !signs.includes(DANGER) ? [...signs, DANGER] : signs
