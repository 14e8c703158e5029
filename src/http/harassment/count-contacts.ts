// What the node itself knows of a number: how often it rang in the window of rule R04 (seven days), and which files that left. Nobody types a count.
import type { RecordFile } from '../../registers/record-file.js'
import type { CallerContact, CallerStore } from '../../store/caller-port.js'
import { type Instant, instant, ms } from '../../terms/time.js'
import { zonedParts } from '../../terms/zone.js'

export const HARASSMENT = 'harassment'
/** As the rule's own input is called: calls within seven days. */
export const WINDOW_DAYS = 7
const DAY_MS = 86_400_000
const LISTED = 60

export interface Counted {
  readonly from: Instant
  readonly to: Instant
  readonly contacts: readonly CallerContact[]
}

export async function countContacts(
  by: { readonly recordId: string } | { readonly phone: string },
  until: Instant,
  store: Pick<CallerStore, 'contactsOf'>,
): Promise<Counted> {
  const from = instant(ms(until) - WINDOW_DAYS * DAY_MS)
  // The contact that is just being entered counts as well.
  const to = instant(ms(until) + 1)
  return { from, to, contacts: await store.contactsOf(by, from, to) }
}

/** As the packet to 110 carries it: times, numbers, recordings; closely held files are counted and not named. */
export function contactsInWords({ contacts }: Counted, zone: string): string {
  const open = contacts.filter(({ excluded }) => !excluded)
  const lines = open.slice(-LISTED).map(({ at, number, callRefs }) => {
    const { month, day, hour, minute } = zonedParts(at, zone)
    return `${month}-${day} ${hour}:${minute} ${number}${callRefs.length === 0 ? '' : `（${callRefs.join('、')}）`}`
  })
  const unlisted = contacts.length - open.length
  return [...lines, ...(unlisted === 0 ? [] : [`另有${unlisted}次不列`])].join('；').slice(0, 3_900)
}

/** Marks a seat is told of: two people agreed, and it has not run out, been lifted or closed. */
export function isMarked({ register, state }: RecordFile): boolean {
  return register === HARASSMENT && ['confirmed', 'handed', 'appealed'].includes(state)
}
