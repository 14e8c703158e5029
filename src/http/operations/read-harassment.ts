// The evidence of one record of harassment: every contact of that number in the window, as the node finds them now. Who looked is on record.
import { accept } from '../../terms/refusal.js'
import { dayOf } from '../../terms/zone.js'
import { evidenceView, harassmentParams } from '../contract/harassment.js'
import { countContacts, WINDOW_DAYS } from '../harassment/count-contacts.js'
import { reachHarassment } from '../harassment/reach-harassment.js'
import { defineOperation } from '../operation.js'

export const readHarassment = defineOperation({
  id: 'harassment.read',
  method: 'GET',
  path: '/api/harassment/:id',
  summary: { zh: '骚扰证据', en: 'Evidence of harassment' },
  params: harassmentParams,
  answers: { 200: evidenceView },
  async handle(ask, deps) {
    const reached = await reachHarassment(ask.params.id, ask, deps)
    if (!reached.ok) return reached
    const record = reached.value
    const { zone } = deps.book.place
    // Up to when it was counted last: calls that came later are not what was judged.
    const until = record.doneAt.recount ?? record.openedAt
    const { from, contacts } = await countContacts({ recordId: record.id }, until, deps.store)
    const listed = contacts.filter(({ excluded }) => !excluded)
    const perDay = new Map<string, number>()
    for (const { at } of contacts) perDay.set(dayOf(at, zone), (perDay.get(dayOf(at, zone)) ?? 0) + 1)
    const { fields } = record
    const text = (id: string): string | null => (typeof fields[id] === 'string' ? (fields[id] as string) : null)
    return accept({
      status: 200,
      body: {
        ...{ id: record.id, number: record.number, state: record.state, called: text('called') ?? '' },
        ...{ notice: text('notice') ?? '', markedUntil: text('markedUntil'), count7d: Number(fields.count7d ?? 1) },
        ...{ hasPhone: await deps.store.hasPhone(record.id), days: WINDOW_DAYS, from, to: until },
        contacts: listed.map(({ excluded: _, callRefs, ...one }) => ({ ...one, callRefs: [...callRefs] })),
        unlisted: contacts.length - listed.length,
        perDay: [...perDay].map(([day, count]) => ({ day, count })),
      },
    })
  },
})
