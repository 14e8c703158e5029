// One record with everything a reader needs: values, links, history, postings, and the moves that lie open.
import { accept } from '../../terms/refusal.js'
import { recordParams, recordView } from '../contract/registers.js'
import { defineOperation } from '../operation.js'
import { askingNow, reachRecord } from '../registers/reach.js'
import { recordShown } from '../registers/shown.js'

export const readRecord = defineOperation({
  id: 'record.read',
  method: 'GET',
  path: '/api/records/:id',
  summary: { zh: '查看登记件', en: 'Read a record' },
  params: recordParams,
  answers: { 200: recordView },
  async handle(ask, deps) {
    const reached = await reachRecord(ask.params.id, ask, deps)
    if (!reached.ok) return reached
    const { record, found } = reached.value
    const body = await recordShown(record, found, askingNow(ask, deps), ask.now, deps)
    return accept({ status: 200, version: record.version, body })
  },
})
