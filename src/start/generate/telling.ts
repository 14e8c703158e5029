// What a story needs to be told: the two desks and their time, chance, the words and the place, and what the packs offer.
import type { Where } from './places.js'
import type { Random } from './random.js'
import type { World } from './world.js'

export interface Telling {
  readonly world: World
  readonly random: Random
  readonly text: string
  readonly title: string
  readonly where: Where
  /** Cards of the knowledge base that hold on the day. */
  readonly cards: readonly string[]
  readonly grounds: readonly string[]
  /** Units under the hotline that take what comes back to the desk. */
  readonly units: readonly string[]
}
