// A number rings: does a mark stand on it? A hint for the agent and nothing else: no call is blocked, put behind or shortened by it, and what
// the caller says of danger is decided without it (R04). Who saw a mark is on record.
import { accept } from '../../terms/refusal.js'
import { lookBody, marksView } from '../contract/harassment.js'
import { isMarked } from '../harassment/count-contacts.js'
import { defineOperation } from '../operation.js'

export const lookForMarks = defineOperation({
  id: 'harassment.look',
  method: 'POST',
  path: '/api/harassment-marks',
  summary: { zh: '此号码有无骚扰认定', en: 'Does a mark stand on this number?' },
  body: lookBody,
  answers: { 200: marksView },
  async handle(ask, deps) {
    const records = (await deps.store.recordsOfPhone(ask.body.phone)).filter(isMarked)
    const account = ask.session?.account.name ?? ''
    if (records.length > 0 && deps.lookedFor.isNew(account, `mark:${ask.body.phone}`, Date.parse(ask.now))) {
      await deps.audit.write({
        ...{ at: ask.now, account, operation: 'harassment.look', caseId: null, allowed: true, reason: 'number_rang' },
        detail: { marks: records.map(({ number }) => number), role: ask.role },
      })
    }
    const marks = records.map(({ id, number, state, fields }) => ({
      ...{ id, number, state },
      markedUntil: typeof fields.markedUntil === 'string' ? fields.markedUntil : null,
    }))
    return accept({ status: 200, audited: true, body: { marks } })
  },
})
