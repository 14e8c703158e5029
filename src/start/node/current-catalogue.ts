// Which changes of the catalogue count on this node: those approved in its own register, and those the other platform announced. Both
// lie in the database, append-only; a node looks every few seconds, takes up what is new and announces its own. A change never
// begins before the day after it was approved, so no node can be late by looking late (clause 2).
import type { AmendedBook, Announced } from '../../instruments/amend/amend-book.js'
import { type CatalogueChange, changeOf, changeShape } from '../../instruments/amend/change.js'
import { checkChange } from '../../instruments/amend/check-change.js'
import { dayAfter } from '../../instruments/amend/days.js'
import type { MeetingStore } from '../../store/meeting-port.js'
import type { ExchangeStore } from '../../store/port.js'
import type { RegisterStore } from '../../store/register-port.js'
import { otherPlatform, type Platform } from '../../terms/platform.js'
import type { Instant } from '../../terms/time.js'
import { dayOf } from '../../terms/zone.js'

type Shelves = Pick<RegisterStore, 'listRecords'> & Pick<ExchangeStore, 'enqueue'> & Pick<MeetingStore, 'heardNotices'>

export interface CurrentCatalogue {
  /** True when another catalogue counts now than before. */
  look(store: Shelves, now: Instant): Promise<boolean>
  /** Looks again and again until the answered function is called. */
  watch(store: Shelves, now: () => Instant, failed: (cause: unknown) => void): () => Promise<void>
}

const LOOK_EVERY_MS = 5_000
const PAGE = 200

export function createCurrentCatalogue(
  book: AmendedBook,
  platform: Platform,
  everyMs = LOOK_EVERY_MS,
): CurrentCatalogue {
  const announced = new Set<string>()

  async function look(store: Shelves, now: Instant): Promise<boolean> {
    const own = await approved(store)
    const heard = heardFrom(await store.heardNotices(), own)
    const counting = heard.flatMap(({ change, countsFrom, findings }) =>
      findings.length > 0 ? [] : [{ ...change, from: countsFrom }],
    )
    for (const change of own) if (!announced.has(change.number)) await announce(store, change, now)
    return book.take([...own, ...counting], heard)
  }

  async function approved(store: Shelves): Promise<CatalogueChange[]> {
    const found: CatalogueChange[] = []
    for (const { id, amends } of registersThatAmend(book)) {
      let after: string | undefined
      do {
        const page = await store.listRecords({
          register: id,
          states: [...amends],
          limit: PAGE,
          ...(after === undefined ? {} : { after }),
        })
        found.push(...page.items.map(({ number, fields }) => changeOf(number, fields)))
        after = page.next ?? undefined
      } while (after !== undefined)
    }
    return found.sort((a, b) => a.number.localeCompare(b.number))
  }

  /** One after another, as they came: each is checked beside those before it. */
  function heardFrom(
    notices: Awaited<ReturnType<MeetingStore['heardNotices']>>,
    own: readonly CatalogueChange[],
  ): readonly Announced[] {
    const heard: Announced[] = []
    for (const { data, receivedAt } of notices) {
      const read = changeShape.safeParse(data.change)
      // A notice of a new printed version carries no change: whoever keeps the packs brings that in.
      if (!read.success || data.pack !== book.instrument) continue
      const came = dayOf(receivedAt, book.place.zone)
      const countsFrom = read.data.from > came ? read.data.from : dayAfter(came)
      const change = { ...read.data, from: countsFrom }
      const others = [
        ...own,
        ...heard
          .filter(({ findings }) => findings.length === 0)
          .map((one) => ({ ...one.change, from: one.countsFrom })),
      ]
      const findings = checkChange(book.printed, book.instrument, others, change, came)
      heard.push({ change: read.data, countsFrom, findings })
    }
    return heard
  }

  async function announce(store: Shelves, change: CatalogueChange, now: Instant): Promise<void> {
    await store.enqueue({
      to: otherPlatform(platform),
      type: 'catalogue.notice',
      data: { pack: book.instrument, version: change.from, effectiveFrom: change.from, change: { ...change } },
      at: now,
      // The same key again does nothing: after a restart nothing is sent twice.
      key: `catalogue change ${change.number}`,
    })
    announced.add(change.number)
  }

  return {
    look,
    watch(store, now, failed) {
      let looking: Promise<unknown> = Promise.resolve()
      const timer = setInterval(() => {
        looking = looking.then(() => look(store, now()).catch(failed))
      }, everyMs)
      timer.unref()
      return async () => {
        clearInterval(timer)
        await looking
      }
    },
  }
}

function registersThatAmend(book: AmendedBook): readonly { readonly id: string; readonly amends: readonly string[] }[] {
  const found = new Map<string, readonly string[]>()
  for (const { registers } of book.printed.packs) {
    for (const { id, amends } of registers) if (amends !== undefined) found.set(id, amends)
  }
  return [...found].map(([id, amends]) => ({ id, amends }))
}
