// Everything closed demands teach, read page by page and put into today's catalogue; only the newest are kept where there are very many.
import { packInForce } from '../../instruments/in-force.js'
import type { Book, Pack } from '../../instruments/pack.js'
import type { LessonPlace, ModelStore } from '../../store/model-port.js'
import type { Lesson } from '../../suggest/matters/lesson.js'
import { type Teaching, teach } from '../../suggest/matters/teach.js'
import { Fault } from '../../terms/refusal.js'
import type { Day } from '../../terms/time.js'

/** More would not be learnt from within minutes on one core, and the newest say most about today's duties. */
const MOST_LESSONS = 20_000
const PAGE = 500

export interface Gathered extends Teaching {
  readonly pack: Pack
  readonly today: Day
  /** Older ones that were passed over. */
  readonly passedOver: number
}

export async function gatherLessons(
  store: Pick<ModelStore, 'lessons'>,
  book: Book,
  instrument: string,
  today: Day,
): Promise<Gathered> {
  const pack = packInForce(book, instrument, today)
  if (!pack)
    throw new Fault('no_pack_in_force', `No version of ${instrument} is in force on ${today}; publish one first.`)
  let lessons: Lesson[] = []
  let read = 0
  for (let after: LessonPlace | null | undefined; after !== null; ) {
    const page = await store.lessons({ limit: PAGE, ...(after === undefined ? {} : { after }) })
    read += page.items.length
    lessons.push(...page.items)
    // Cut now and then, not at every page.
    if (lessons.length > 2 * MOST_LESSONS) lessons = lessons.slice(-MOST_LESSONS)
    after = page.next
  }
  lessons = lessons.slice(-MOST_LESSONS)
  const versions = book.packs.filter((one) => one.id === instrument)
  return {
    ...teach(lessons, { pack, versions, place: book.place, today }),
    pack,
    today,
    passedOver: read - lessons.length,
  }
}
