// Where the demands come from: the place's own towns and gazetteer, weighted as people live, with a house number nobody else has twice.
import type { Book, Locality } from '../../instruments/pack.js'
import type { Random } from './random.js'

export interface Where {
  readonly town: string
  /** As the first line of a caller has it. */
  readonly townName: string
  readonly address: string
}

const DETAILS = [
  '东侧',
  '西侧',
  '南门口',
  '北门口',
  '对面',
  '路口',
  '菜场旁',
  '桥头',
  '公交站旁',
  '沿街店面',
  '后面空地',
  '停车场',
]
/** The first town of a place is its seat: half of the people live there or in the next two. */
const WEIGHTS = [34, 12, 8, 12, 11, 6, 5, 4, 4, 3, 2]

export function createPlaces(book: Book): (random: Random) => Where {
  const { towns, gazetteer } = book.place
  const spots = new Map(towns.map(({ id }) => [id, gazetteer.filter((one) => isSpot(one) && one.town === id)]))
  const running = gazetteer.filter((one) => one.kind === 'road' && one.town === null)
  const weighted = towns.map((town, index) => [town, WEIGHTS[index] ?? 1] as const)
  return (random) => {
    const town = random.weighted(weighted)
    const own = spots.get(town.id) ?? []
    const spot =
      own.length > 0 && (running.length === 0 || random.chance(0.75))
        ? random.pick(own)
        : running[0] && random.pick(running)
    const townName = town.aliases[0] ?? town.name.zh
    return { town: town.id, townName, address: addressIn(spot, random) }
  }
}

const isSpot = (one: Locality) => one.kind !== 'town'

function addressIn(spot: Locality | undefined, random: Random): string {
  const name = spot?.name ?? '人民路'
  const detail = random.pick(DETAILS)
  if (spot?.kind === 'village') return `${name}${random.between(1, 40)}组${random.between(1, 90)}号${detail}`
  if (spot?.kind === 'community' || spot?.kind === 'estate') {
    return `${name}${random.between(1, 88)}幢${random.between(1, 26)}0${random.between(1, 6)}室${detail}`
  }
  return `${name}${random.between(1, 1_999)}号${detail}`
}
