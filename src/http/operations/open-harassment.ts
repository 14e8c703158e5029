// Abuse, threats or constant calls are entered (R04). The node counts the number's contacts itself; the number is kept as a keyed hash only.
import type { Actor } from '../../cases/action.js'
import { accept } from '../../terms/refusal.js'
import { actorOf } from '../actor.js'
import { harassmentBody, harassmentOpened } from '../contract/harassment.js'
import { contactsInWords, countContacts, HARASSMENT } from '../harassment/count-contacts.js'
import { defineOperation } from '../operation.js'

export const openHarassment = defineOperation({
  id: 'harassment.open',
  method: 'POST',
  path: '/api/harassment',
  summary: { zh: '登记骚扰，系统清点来电', en: 'Enter harassment, contacts counted' },
  body: harassmentBody,
  answers: { 201: harassmentOpened },
  keyed: true,
  async handle(ask, deps) {
    const { phone, evidence, ...said } = ask.body
    const counted = await countContacts({ phone }, ask.now, deps.store)
    const count7d = Math.max(counted.contacts.length, 1)
    // Fields that nobody may type are the node's to fill; the account stays named as the one who entered it.
    const by: Actor = { ...actorOf(ask, deps), role: 'system' }
    const performed = await deps.store.performRecord(null, {
      command: {
        kind: 'open',
        register: HARASSMENT,
        fields: {
          ...said,
          ...(evidence === undefined ? {} : { evidence }),
          phoneTail: phone.replace(/\D/g, '').slice(-4),
          count7d,
          contacts: contactsInWords(counted, deps.book.place.zone),
        },
      },
      by,
      key: ask.key,
    })
    if (!performed.ok) return performed
    const { record, repeated } = performed.value
    await deps.store.linkPhone(record.id, phone, ask.now)
    const told = Number(record.fields.count7d ?? count7d)
    return accept({ status: 201, body: { id: record.id, number: record.number, count7d: told, repeated } })
  },
})
