// Mends fields of a record, with a reason; the old values stay in its history for everyone to see.
import { accept } from '../../terms/refusal.js'
import { correctBody, recordAnswer, recordParams } from '../contract/registers.js'
import { defineOperation } from '../operation.js'
import { performedShown } from '../registers/performed.js'
import { actorFor, reachRecord } from '../registers/reach.js'

export const correctRecord = defineOperation({
  id: 'record.correct',
  method: 'POST',
  path: '/api/records/:id/corrections',
  summary: { zh: '更正登记件', en: 'Correct a record' },
  params: recordParams,
  body: correctBody,
  answers: { 200: recordAnswer },
  keyed: true,
  async handle(ask, deps) {
    const reached = await reachRecord(ask.params.id, ask, deps)
    if (!reached.ok) return reached
    const { record, found } = reached.value
    const performed = await deps.store.performRecord(record.id, {
      command: { kind: 'correct', ...ask.body },
      by: actorFor(ask, deps, found.register.corrects ?? ['supervisor'], record),
      key: ask.key,
      ...(ask.expectedVersion === undefined ? {} : { expectedVersion: ask.expectedVersion }),
    })
    if (!performed.ok) return performed
    return accept({ status: 200, ...(await performedShown(performed.value, found, ask, deps)) })
  },
})
