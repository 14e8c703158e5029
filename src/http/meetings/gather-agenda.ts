// Everything the agenda of a joint meeting is reckoned from, as of one day: disputes from the actions, use of the list, what lies open
// in the registers. The reckoning itself is the reports room's.
import { instantOf, dayAfter as stepped } from '../../deadlines/zoned-time.js'
import { mattersInForce } from '../../instruments/in-force.js'
import { unitNames } from '../../instruments/successor.js'
import type { RecordFile } from '../../registers/record-file.js'
import { type AgendaEntry, agendaOf, type OpenElsewhere } from '../../reports/agenda/agenda.js'
import { type Incident, incidentsOf } from '../../reports/agenda/incidents.js'
import { topicOf } from '../../reports/agenda/topic.js'
import { accept, type Result, refuse } from '../../terms/refusal.js'
import type { Bilingual } from '../../terms/text.js'
import type { Day, Instant } from '../../terms/time.js'
import { findGoverning, today } from '../book-today.js'
import type { Deps } from '../dependencies.js'

export interface GatheredAgenda {
  readonly since: Day
  readonly until: Day
  readonly last: RecordFile | null
  readonly outOfTurn: number
  readonly disputed: number
  readonly entries: readonly AgendaEntry[]
  readonly topic: (entry: AgendaEntry) => Bilingual
  readonly party: (id: string) => Bilingual
}

const HELD = ['held', 'minuted', 'published']
const MOST_OPEN = 200

export async function gatherAgenda(
  deps: Deps,
  now: Instant,
  asked: { readonly since?: Day; readonly until?: Day },
): Promise<Result<GatheredAgenda>> {
  const { store, book } = deps
  const day = today(deps, now)
  const pack = findGoverning(book, day)
  const rules = pack?.meetings ?? null
  if (pack === undefined || rules === null) return refuse('no_instrument_in_force', { day })
  const last = await lastHeld(deps)
  const until = asked.until ?? day
  const after = last ? stepped(String(last.fields.until)) : stepped(until, -rules.lookBackDays)
  // On the very day of a meeting the next agenda begins with that day.
  const since = asked.since ?? (after < until ? after : until)
  if (since > until) return refuse('period_backwards', { from: since, to: until })
  const zone = book.place.zone
  const [from, to] = [instantOf(since, 0, zone), instantOf(stepped(until), 0, zone)]
  const incidents: Incident[] = []
  const disputed = await store.eachDisputed(from, to, (actions) => {
    for (const one of incidentsOf(actions)) if (one.at >= from && one.at < to) incidents.push(one)
  })
  const matters = mattersInForce(pack, day)
  const unusedSince = instantOf(stepped(until, -30 * rules.unusedMonths), 0, zone)
  const first = await store.firstDemandAt()
  const entries = agendaOf({
    rules,
    matters,
    incidents,
    use: await store.rowUse(from, to),
    lastUsed: await store.rowsLastUsed(matters.map(({ id }) => id)),
    unusedSince: first !== null && first < unusedSince ? unusedSince : null,
    elsewhere: await openElsewhere(deps, from, to, now),
  })
  const names = new Map(unitNames(book.place).map(({ id, name }) => [id, name]))
  const party = (id: string): Bilingual => names.get(id) ?? { zh: id, en: id }
  const rows = new Map(pack.matters.map((matter) => [matter.id, matter.subclass || matter.class]))
  const topic = (entry: AgendaEntry) => topicOf(entry, { party, row: (id) => rows.get(id) ?? '' })
  return accept({ since, until, last, outOfTurn: rules.outOfTurn, disputed, entries, topic, party })
}

async function lastHeld({ store }: Deps): Promise<RecordFile | null> {
  const { items } = await store.listRecords({ register: 'joint-meetings', states: HELD, limit: 50 })
  const day = ({ fields }: RecordFile) => String(fields.heldOn ?? '')
  return [...items].sort((a, b) => (day(a) < day(b) ? 1 : -1))[0] ?? null
}

async function openElsewhere(
  { store }: Deps,
  from: Instant,
  to: Instant,
  now: Instant,
): Promise<readonly OpenElsewhere[]> {
  const refused = await store.listRecords({ register: 'data-sharing', states: ['refused'], limit: MOST_OPEN })
  const overdue = await store.listRecords({ register: 'meeting-duties', states: ['overdue'], limit: MOST_OPEN })
  const brief =
    (kind: OpenElsewhere['kind']) =>
    ({ id, number, headline }: RecordFile): OpenElsewhere => ({
      kind,
      id,
      number,
      headline,
    })
  const warned = await store.listRecords({
    register: 'early-warnings',
    states: ['raised', 'acknowledged'],
    overdueAt: now,
    limit: MOST_OPEN,
  })
  return [
    ...refused.items.filter(({ enteredAt }) => enteredAt >= from && enteredAt < to).map(brief('sharing_refused')),
    ...overdue.items.map(brief('duty_overdue')),
    ...warned.items.map(brief('warning_open')),
  ]
}
