// A citizen appeals against a mark on their number (R04; the paper is silent on appeals, the operator set one). Decided by somebody who took no
// part in the mark: the register sees to that.
import type { Actor } from '../../cases/action.js'
import { accept, refuse } from '../../terms/refusal.js'
import { appealBody, ownMarks } from '../contract/harassment.js'
import { ownMarksOf } from '../harassment/own-marks.js'
import { defineOperation } from '../operation.js'
import { PUBLIC_CONTACTS } from '../rate-limits.js'

export const appealMark = defineOperation({
  id: 'public.appeal',
  method: 'POST',
  path: '/api/public/marks/appeals',
  summary: { zh: '对骚扰认定提出申诉', en: 'Appeal against a mark' },
  body: appealBody,
  answers: { 200: ownMarks.shape.marks.element.pick({ number: true, state: true }) },
  keyed: true,
  limit: PUBLIC_CONTACTS,
  async handle(ask, deps) {
    const found = await ownMarksOf(ask.body, ask.now, deps)
    if (!found.ok) return found
    const record = found.value.find(({ number }) => number === ask.body.mark)
    if (record === undefined) return refuse('mark_unknown', { mark: ask.body.mark })
    const by: Actor = { platform: deps.platform, account: 'citizen', role: 'system', unit: null }
    const performed = await deps.store.performRecord(record.id, {
      command: { kind: 'move', move: 'appeal', fields: { appeal: ask.body.text } },
      by,
      key: ask.key,
    })
    if (!performed.ok) return performed
    const { number, state } = performed.value.record
    return accept({ status: 200, body: { number, state } })
  },
})
