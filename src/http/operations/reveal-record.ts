// Tells what the secret fields of a record say (who reported): to those the pack names, with a reason, on record first.
import { fits } from '../../registers/who.js'
import { accept, refuse } from '../../terms/refusal.js'
import { recordParams, revealBody, secretsView } from '../contract/registers.js'
import { defineOperation } from '../operation.js'
import { askingNow, reachRecord } from '../registers/reach.js'

export const revealRecord = defineOperation({
  id: 'record.reveal',
  method: 'POST',
  path: '/api/records/:id/secrets',
  summary: { zh: '查看保密字段', en: 'Read secret fields' },
  params: recordParams,
  body: revealBody,
  answers: { 200: secretsView },
  async handle(ask, deps) {
    const reached = await reachRecord(ask.params.id, ask, deps)
    if (!reached.ok) return reached
    const { record, found } = reached.value
    const asking = askingNow(ask, deps)
    const may = found.register.fields
      .filter((field) => field.secretFor !== undefined && fits(field.secretFor, asking, record))
      .map(({ id }) => id)
    if (may.length === 0) return refuse('role_not_entitled', { record: record.number })
    await deps.audit.write({
      at: ask.now,
      account: asking.name,
      operation: 'record.reveal',
      caseId: record.id,
      allowed: true,
      reason: ask.body.reason,
      detail: { number: record.number, fields: may, role: ask.role },
    })
    const all = await deps.store.recordSecrets(record.id)
    const secrets = Object.fromEntries(Object.entries(all).filter(([field]) => may.includes(field)))
    return accept({ status: 200, audited: true, body: { secrets } })
  },
})
