// Somebody without a login enters a record into a register that is open to all (a clue, an opinion, an application).
import { findRegister } from '../../registers/create-register-desk.js'
import { accept, refuse } from '../../terms/refusal.js'
import { actorOf } from '../actor.js'
import { today } from '../book-today.js'
import { openBody, publicOpened, registerId } from '../contract/registers.js'
import { defineOperation } from '../operation.js'
import { PUBLIC_CONTACTS } from '../rate-limits.js'
import { hearDanger } from '../registers/hear-danger.js'

export const openPublicRecord = defineOperation({
  id: 'public.record-open',
  method: 'POST',
  path: '/api/public/registers/:register/records',
  summary: { zh: '网上填报', en: 'Fill in online' },
  params: registerId,
  body: openBody,
  answers: { 201: publicOpened },
  keyed: true,
  limit: PUBLIC_CONTACTS,
  async handle(ask, deps) {
    const found = findRegister(deps.book, ask.params.register, today(deps, ask.now))
    if (found === undefined || !found.register.opens.by.includes('anyone')) {
      return refuse('register_unknown', { register: ask.params.register })
    }
    const performed = await deps.store.performRecord(null, {
      command: { kind: 'open', register: found.register.id, fields: ask.body.fields },
      by: actorOf({ ...ask, session: null }, deps),
      key: ask.key,
    })
    if (!performed.ok) return performed
    const danger = await hearDanger(ask.body.fields, found.register, { ...ask, session: null }, deps)
    if (!danger.ok) return danger
    const { record, repeated } = performed.value
    return accept({ status: 201, body: { number: record.number, repeated, danger: danger.value } })
  },
})
