// Who answered for a unit on a day, as pages, timelines and exports ask it: the posts are read once for all the questions of a request.
import type { Action } from '../../cases/action.js'
import type { HandlingUnit, Place } from '../../instruments/place.js'
import {
  holderOfOffice,
  type PostsKnown,
  type Responsible,
  responsibleFor,
} from '../../instruments/posts/responsible.js'
import type { Instant } from '../../terms/time.js'
import { dayOf } from '../../terms/zone.js'
import type { Deps } from '../dependencies.js'
import { knownPosts } from './known-acts.js'

export interface ResponsibleLookup {
  /** Null for the desk, the peer and units that place.yaml does not know. */
  unit(id: string | null, at: Instant): Responsible | null
  /** An office or a body by its name; null where the text is neither. */
  office(text: string, at: Instant): Responsible | null
}

const NOTHING: PostsKnown = { tenures: [], seen: [] }

/** `wanted`: units and offices that will be asked for; where none of them has a head, the store is left alone. */
export async function responsibleLookup(
  deps: Pick<Deps, 'store' | 'book'>,
  wanted: readonly (string | null)[] | 'any',
): Promise<ResponsibleLookup> {
  const { place } = deps.book
  const needed = wanted === 'any' || wanted.some((id) => unitOf(place, id)?.head !== undefined)
  const known = needed ? await knownPosts(deps) : NOTHING
  const told = new Map<string, Responsible | null>()
  const once = (key: string, find: () => Responsible | null): Responsible | null => {
    const kept = told.get(key)
    if (kept !== undefined) return kept
    const found = find()
    told.set(key, found)
    return found
  }
  const ofUnit = (unit: HandlingUnit | undefined, day: string) =>
    unit === undefined ? null : responsibleFor(unit, day, known)
  return {
    unit(id, at) {
      const day = dayOf(at, place.zone)
      return once(`${id ?? ''} ${day}`, () => ofUnit(unitOf(place, id), day))
    },
    office(text, at) {
      const day = dayOf(at, place.zone)
      const body = place.units.find(({ name, aliases }) => name.zh === text || aliases.includes(text))
      return once(`“${text}” ${day}`, () => ofUnit(body, day) ?? holderOfOffice(text, day, known) ?? null)
    },
  }
}

/** What a unit did is signed by its head as of that day; the desk's deeds and the clock's are not. */
export function signed<A extends Action>(actions: readonly A[], lookup: ResponsibleLookup) {
  return actions.map((action) => {
    const by = lookup.unit(action.by.unit, action.at)
    return by === null || by.post === null ? { ...action } : { ...action, signed: by }
  })
}

export function unitsIn(actions: readonly Action[]): readonly (string | null)[] {
  return [...new Set(actions.map(({ by }) => by.unit))]
}

function unitOf({ units }: Place, id: string | null): HandlingUnit | undefined {
  return id === null ? undefined : units.find((unit) => unit.id === id)
}
