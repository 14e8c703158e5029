// The node counts a number's contacts again, now; the rule is asked anew with the new count.
import type { Actor } from '../../cases/action.js'
import { accept } from '../../terms/refusal.js'
import { actorOf } from '../actor.js'
import { harassmentOpened, harassmentParams } from '../contract/harassment.js'
import { contactsInWords, countContacts } from '../harassment/count-contacts.js'
import { reachHarassment } from '../harassment/reach-harassment.js'
import { defineOperation } from '../operation.js'

export const recountHarassment = defineOperation({
  id: 'harassment.recount',
  method: 'POST',
  path: '/api/harassment/:id/recount',
  summary: { zh: '重新清点来电', en: 'Count the contacts again' },
  params: harassmentParams,
  answers: { 200: harassmentOpened },
  keyed: true,
  async handle(ask, deps) {
    const reached = await reachHarassment(ask.params.id, ask, deps)
    if (!reached.ok) return reached
    const { id } = reached.value
    const counted = await countContacts({ recordId: id }, ask.now, deps.store)
    const by: Actor = { ...actorOf(ask, deps), role: 'system' }
    const fields = {
      count7d: Math.max(counted.contacts.length, 1),
      contacts: contactsInWords(counted, deps.book.place.zone),
    }
    const performed = await deps.store.performRecord(id, {
      command: { kind: 'move', move: 'recount', fields },
      by,
      key: ask.key,
    })
    if (!performed.ok) return performed
    const { record, repeated } = performed.value
    return accept({
      status: 200,
      version: record.version,
      body: { id, number: record.number, count7d: Number(record.fields.count7d ?? 1), repeated },
    })
  },
})
