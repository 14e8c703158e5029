// Enters a record into a register; who may, which fields and from which clause the pack says.
import { accept } from '../../terms/refusal.js'
import { openBody, recordAnswer, registerId } from '../contract/registers.js'
import { defineOperation } from '../operation.js'
import { hearDanger } from '../registers/hear-danger.js'
import { performedShown } from '../registers/performed.js'
import { actorFor, reachRegister } from '../registers/reach.js'

export const openRecord = defineOperation({
  id: 'record.open',
  method: 'POST',
  path: '/api/registers/:register/records',
  summary: { zh: '登记', en: 'Enter a record' },
  params: registerId,
  body: openBody,
  answers: { 201: recordAnswer },
  keyed: true,
  async handle(ask, deps) {
    const reached = reachRegister(ask.params.register, ask, deps)
    if (!reached.ok) return reached
    const { register } = reached.value
    const performed = await deps.store.performRecord(null, {
      command: { kind: 'open', register: register.id, fields: ask.body.fields },
      by: actorFor(ask, deps, register.opens.by, null),
      key: ask.key,
    })
    if (!performed.ok) return performed
    const danger = await hearDanger(ask.body.fields, register, ask, deps)
    if (!danger.ok) return danger
    const shown = await performedShown(performed.value, reached.value, ask, deps)
    const advice = danger.value === null ? shown.body.advice : [danger.value, ...shown.body.advice]
    return accept({ status: 201, version: shown.version, body: { ...shown.body, advice } })
  },
})
