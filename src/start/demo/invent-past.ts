// A demonstration begins with a past: some weeks of invented demands on both nodes, told by the desks themselves, so that boards, sheets
// and reports have something to show. Written before the nodes start, into databases that hold nothing; nobody in it is real.
import { createTriage } from '../../cases/triage.js'
import type { Book } from '../../instruments/pack.js'
import { type Bulk, openBulk } from '../../store/bulk/open-bulk.js'
import type { Embedded } from '../../store/embedded/start-embedded.js'
import type { Platform } from '../../terms/platform.js'
import { Fault } from '../../terms/refusal.js'
import { instant } from '../../terms/time.js'
import { dayOf } from '../../terms/zone.js'
import { generate, type Keeper } from '../generate/generate.js'
import { openBuiltModels, warnOfMissing } from '../models/built-models.js'
import { linkageInstrument } from '../node/linkage-instrument.js'
import type { Secrets } from '../node/secrets.js'

/** A hotline of a small town: enough for every board and small enough to be written while one waits. */
const A_DAY = 40
const STORIES = 210
const DAY_MS = 86_400_000

export interface Past {
  readonly book: Book
  readonly days: number
  readonly embedded: Embedded
  readonly secrets: Secrets
  readonly say: (zh: string, en: string) => void
}

export async function inventPast({ book, days, embedded, secrets, say }: Past): Promise<void> {
  const hotline = await openEmpty(embedded.adminUrl('liandong_hotline'))
  if (hotline === undefined) return
  const police = await openEmpty(embedded.adminUrl('liandong_police'))
  try {
    if (police === undefined) return
    const instrument = linkageInstrument(book)
    const models = await openBuiltModels(book, warnOfMissing)
    const keeper = (platform: Platform, { write }: Bulk): Keeper => ({
      tenant: `${book.place.id}/${platform}`,
      phoneKey: secrets.nodes[platform].phoneHashKey,
      write,
    })
    const made = await generate(
      { book, instrument, triage: createTriage(book, instrument, models) },
      {
        count: days * A_DAY,
        perDay: A_DAY,
        seed: 1,
        until: dayOf(instant(Date.now() - DAY_MS), book.place.zone),
        stories: STORIES,
        hotline: keeper('12345', hotline),
        police: keeper('110', police),
      },
      () => {},
    )
    say(
      `演示用的虚构诉求：${made.days} 天 ${made.files} 件`,
      `invented demands to look at: ${made.files} over ${made.days} days`,
    )
  } finally {
    for (const bulk of [hotline, police]) {
      await bulk?.finish(() => {})
      await bulk?.close()
    }
  }
}

/** Undefined where there are case files already: a past is never mixed with what people entered. */
async function openEmpty(adminUrl: string): Promise<Bulk | undefined> {
  try {
    return await openBulk(adminUrl, { few: true })
  } catch (fault) {
    if (fault instanceof Fault && fault.code === 'store_holds_cases') return undefined
    throw fault
  }
}
