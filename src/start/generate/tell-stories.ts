// Some hundred demands told whole by the real desks over one plain week, from which the others are copied: words from the packs' own
// utterances, read by the real reader, routed by the real rules.
import { createCaseDesk } from '../../cases/create-desk.js'
import type { Triage } from '../../cases/triage.js'
import { createCalendar } from '../../deadlines/calendar.js'
import { packInForce } from '../../instruments/in-force.js'
import type { Book, Pack, Utterance } from '../../instruments/pack.js'
import { Fault } from '../../terms/refusal.js'
import { instant, ms } from '../../terms/time.js'
import { HOURS } from './days.js'
import { createPlaces, type Where } from './places.js'
import { createRandom, type Random, seedOf } from './random.js'
import { sayMore } from './sayings.js'
import { COURSES, type Course, tell } from './stories.js'
import { type Step, Untold, World } from './world.js'

/** A Monday, and no holiday for five weeks: what is copied by whole weeks keeps its working hours. Midnight at the place. */
const WEEK = '2026-03-01T16:00:00.000Z'
const DAY = '2026-03-02'
const KEPT = '12345'

export interface Story {
  readonly course: Course
  /** 0 Monday … 6 Sunday */
  readonly weekday: number
  readonly core: string
  readonly text: string
  readonly title: string
  readonly where: Where
  readonly steps: readonly Step[]
  /** What the other platform did with it meanwhile; empty where it never heard of it. */
  readonly peerSteps: readonly Step[]
}

export interface Teller {
  readonly book: Book
  readonly instrument: string
  readonly triage: Triage
}

export function tellStories(
  { book, instrument, triage }: Teller,
  seed: number,
  count: number,
  told: (done: number) => void,
): readonly Story[] {
  const pack = packInForce(book, instrument, DAY)
  if (!pack) throw new Fault('no_pack_in_force', `No version of ${instrument} is in force on ${DAY}.`)
  const calendar = createCalendar(book.place)
  const places = createPlaces(book)
  const cores = coresOf(pack)
  const plan = planned(count)
  const stories: Story[] = []
  for (let turn = 0; stories.length < count; turn++) {
    if (turn > count * 12)
      throw new Fault('stories_untold', 'The desks refuse most of what the generator tells; the procedure has changed.')
    const random = createRandom(seedOf(seed, turn))
    const [course, weekday] = plan[stories.length] ?? ['answered', 0]
    const where = places(random)
    const core = random.pick(cores[course])
    const [text, title] = worded(core, where, random)
    // Place and town are told apart from the matter, so that a copy can lie elsewhere: only the matter's own words are read.
    const read: Triage = (question) => {
      const decision = triage({ ...question, text: question.text.replace(text, core) })
      return { ...decision, town: where.town, address: where.address }
    }
    const desk = (platform: '12345' | '110') =>
      createCaseDesk({ platform, book, instrument, triage: read, random: random.below })
    const world = new World({ '12345': desk('12345'), '110': desk('110') }, calendar, startOf(weekday, random))
    const units = book.place.units.filter(({ kind, under }) => under === KEPT && kind === 'bureau').map(({ id }) => id)
    const cards = pack.knowledge.filter((card) => card.validUntil >= DAY).map(({ id }) => id)
    const grounds =
      pack.procedure?.turningAway.grounds.filter((ground) => !ground.needsTwoPersons).map(({ id }) => id) ?? []
    try {
      tell(course, { world, random, text, title, where, cards, grounds, units })
      // What was said last still has to reach the other side.
      world.pass(1)
    } catch (fault) {
      if (fault instanceof Untold) continue
      throw fault
    }
    stories.push({ course, weekday, core, text, title, where, steps: world.steps[KEPT], peerSteps: world.steps['110'] })
    told(stories.length)
  }
  return stories
}

/** Each weekday has its share of each course, down to the rarest. */
function planned(count: number): readonly (readonly [Course, number])[] {
  const weigh = (some: typeof COURSES) => some.reduce((all, [, weight]) => all + weight, 0)
  const sum = weigh(COURSES)
  return Array.from({ length: count }, (_, index) => {
    // The golden ratio spreads the courses evenly over any stretch of the plan.
    const at = ((index * 0.618_033_988_75) % 1) * sum
    const course = COURSES.find((_, upTo) => weigh(COURSES.slice(0, upTo + 1)) > at)?.[0] ?? 'answered'
    return [course, index % 7] as const
  })
}

export function worded(core: string, where: Where, random: Random): readonly [string, string] {
  const text = `${where.townName}${where.address}，${core}。${sayMore(random)}`
  const line = `${where.townName}${where.address}${core}`
  return [text, line.length > 40 ? `${line.slice(0, 39)}…` : line]
}

function startOf(weekday: number, random: Random) {
  const hour = random.weighted(HOURS.map((weight, at) => [at, weight] as const))
  const day = ms(WEEK) + weekday * 86_400_000
  return instant(day + hour * 3_600_000 + random.below(3_600) * 1_000)
}

function coresOf(pack: Pack): Readonly<Record<Course, readonly string[]>> {
  const carded = new Set(pack.knowledge.flatMap(({ rows }) => rows))
  const accepts = new Map(pack.matters.map(({ id, accepts }) => [id, accepts]))
  const of = (wanted: (one: Utterance) => boolean) =>
    pack.utterances
      .filter((one) => one.text.length <= 60 && !one.text.includes('\n') && !/["\\]/.test(one.text) && wanted(one))
      .map(({ text }) => text)
  const plain = (one: Utterance) => !one.danger && !one.split && one.outside === null
  const leads = (one: Utterance, platform: string) => plain(one) && accepts.get(one.rows[0] ?? '') === platform
  const hotline = of((one) => leads(one, '12345'))
  return {
    answered: [...of((one) => plain(one) && (one.knowledge || carded.has(one.rows[0] ?? ''))), ...hotline],
    settled: hotline,
    unit: hotline,
    to_police: of((one) => leads(one, '110') && !carded.has(one.rows[0] ?? '')),
    danger: of((one) => one.danger && accepts.get(one.rows[0] ?? '') === '110'),
    from_police: hotline,
    turned_away: of((one) => one.outside !== null),
  }
}
