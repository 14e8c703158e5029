// Makes a county's case files: stories told by the desks, copied over the days from the first to the last, written as they come.
import { createHash } from 'node:crypto'
import { createCalendar } from '../../deadlines/calendar.js'
import { BULK_TABLES, type BulkTable } from '../../store/bulk/copy-lines.js'
import { type Day, instant, ms } from '../../terms/time.js'
import { dayOf } from '../../terms/zone.js'
import { type Compiled, compile } from './compile.js'
import { type CopyTo, copyStory, type Wish } from './copy-story.js'
import { spread } from './days.js'
import { callerName, callerPhone } from './people.js'
import { createPlaces } from './places.js'
import { createRandom, type Random, seedOf } from './random.js'
import { type Story, type Teller, tellStories, worded } from './tell-stories.js'

/** A county of Haimen's size is published with some 400 to 1,600 a day; a million fills two years. */
const A_DAY = 1_370
const DAY_MS = 86_400_000
const CHUNK = 2_000
/** Streams of chance: copies draw from the second on, stories from below a million. */
const COPIES = 1_000_000

export interface GenerateWish {
  readonly count: number
  readonly seed: number
  /** Last day; what is not done by its end is still open. */
  readonly until: Day
  readonly stories: number
  /** Demands a day; left out: as many as a county of Haimen's size has. */
  readonly perDay?: number
  readonly hotline: Keeper
  /** The other platform's store, where its share of each demand is to be written as well. */
  readonly police?: Keeper
}

export interface Keeper {
  readonly tenant: string
  readonly phoneKey: string
  readonly write: (lines: TableLines) => Promise<void>
}

export type TableLines = Record<BulkTable, string>

export interface Generated {
  readonly files: number
  readonly actions: number
  readonly open: number
  readonly days: number
  /** SHA-256 over the heads of all chains in their order: the same wish, the same digest. */
  readonly digest: string
}

export async function generate(
  teller: Teller,
  wish: GenerateWish,
  told: (what: 'stories' | 'files', done: number) => void,
): Promise<Generated> {
  const { count, seed } = wish
  const stories = tellStories(teller, seed, wish.stories, (done) => told('stories', done))
  const zone = teller.book.place.zone
  const byWeekday = Array.from({ length: 7 }, (_, day) => stories.filter(({ weekday }) => weekday === day))
  const calendar = createCalendar(teller.book.place)
  const days = spread(
    count,
    Math.max(1, Math.round(count / (wish.perDay ?? A_DAY))),
    wish.until,
    calendar,
    createRandom(seedOf(seed, 0)),
  )
  const copier = createCopier(teller, wish)
  const sums = { files: 0, actions: 0, open: 0 }
  const digest = createHash('sha256')
  let writing: Promise<void> = Promise.resolve()
  for (const { day, weekday, count: today } of days) {
    const random = createRandom(seedOf(seed, COPIES + sums.files))
    const chosen = Array.from({ length: today }, () => random.pick(byWeekday[weekday] ?? stories))
    for (const story of chosen.sort((a, b) => startOf(a) - startOf(b))) {
      const shift = Date.parse(`${day}T00:00:00Z`) - Date.parse(`${dayOf(instant(startOf(story)), zone)}T00:00:00Z`)
      const one = copier.copy(story, shift, sums.files)
      digest.update(one.head)
      sums.files += 1
      sums.actions += one.actions
      sums.open += one.open ? 1 : 0
      if (sums.files % CHUNK === 0) {
        // The next chunk is put together while the last one is on its way; no more than that waits in memory.
        await writing
        writing = copier.write()
        writing.catch(() => {})
        told('files', sums.files)
      }
    }
  }
  await writing
  await copier.write()
  told('files', sums.files)
  return { ...sums, days: days.length, digest: digest.digest('hex') }
}

const startOf = (story: Story) => ms(story.steps[0]?.at ?? '')

function createCopier(teller: Teller, wish: GenerateWish) {
  const { seed } = wish
  const places = createPlaces(teller.book)
  // The day ends at the place, not in Greenwich.
  const end = endOf(wish.until, teller.book.place.zone)
  const hotline = createDrawer(wish.hotline)
  const police = wish.police && createDrawer(wish.police)
  return {
    copy(story: Story, shift: number, serial: number) {
      const random: Random = createRandom(seedOf(seed, COPIES * 2 + serial))
      const where = places(random)
      const [text, title] = worded(story.core, where, random)
      const caller = { phone: callerPhone(random), name: callerName(random) }
      const copy: Wish = { shift, serial, text, title, where, caller, made: new Map() }
      const done = (steps: Story['steps']) => steps.filter(({ at }) => ms(at) + shift < end).length
      const steps = Math.max(1, done(story.steps))
      const { head } = hotline.add(story, story.steps, steps, copy, random)
      const heard = done(story.peerSteps)
      if (heard > 0) police?.add(story, story.peerSteps, heard, copy, random)
      const file = story.steps[steps - 1]?.file
      return { head, actions: file?.version ?? 0, open: file?.state === 'open' }
    },
    async write(): Promise<void> {
      await Promise.all([hotline.write(), police?.write()])
    },
  }
}

/** Rows on their way into one platform's store; a story up to a step is cut into pieces once. */
function createDrawer({ tenant, phoneKey, write }: Keeper) {
  const compiled = new Map<Story, Map<number, Compiled>>()
  let lines = emptyLines()
  const to: CopyTo = {
    tenant,
    phoneKey,
    add: (table, line) => {
      lines[table].push(line)
    },
  }
  return {
    add(story: Story, steps: Story['steps'], upTo: number, copy: Wish, random: Random) {
      const known = compiled.get(story) ?? new Map<number, Compiled>()
      compiled.set(story, known)
      const found = known.get(upTo) ?? compile(story, steps.slice(0, upTo), tenant, phoneKey)
      known.set(upTo, found)
      return copyStory(found, copy, random, to)
    },
    write(): Promise<void> {
      const taken = Object.fromEntries(Object.entries(lines).map(([table, some]) => [table, some.join('')]))
      lines = emptyLines()
      return write(taken as TableLines)
    },
  }
}

function emptyLines(): Record<BulkTable, string[]> {
  return Object.fromEntries(Object.keys(BULK_TABLES).map((table) => [table, []])) as unknown as Record<
    BulkTable,
    string[]
  >
}

function endOf(day: Day, zone: string): number {
  const noon = Date.parse(`${day}T12:00:00Z`)
  let at = noon
  while (dayOf(instant(at), zone) <= day && at < noon + 2 * DAY_MS) at += 900_000
  return at
}
