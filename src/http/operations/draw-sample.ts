// The third-party evaluator draws a sample of closed demands, unit by unit (task 8). Size, seed and population stand in the audit ledger.
import { catchUp, sheetBookOn } from '../../assess/read-sheet.js'
import { accept, refuse } from '../../terms/refusal.js'
import { dayOf } from '../../terms/zone.js'
import { sampleRequest, sampleView } from '../contract/evaluation.js'
import { sampleShown } from '../evaluation-shown.js'
import { defineOperation } from '../operation.js'

export const drawSample = defineOperation({
  id: 'evaluation.draw',
  method: 'POST',
  path: '/api/evaluation/samples',
  summary: { zh: '抽取评估样本', en: 'Draw a sample for evaluation' },
  body: sampleRequest,
  answers: { 201: sampleView },
  async handle(ask, deps) {
    const { from, to, size, seed } = ask.body
    const account = ask.session?.account.name ?? ''
    const { zone } = deps.book.place
    // What was closed a moment ago is in the population as well.
    await catchUp(deps.store, sheetBookOn(deps.book, dayOf(ask.now, zone)))
    const sample = await deps.store.drawSample({ period: { from, to }, zone, size, seed, account, at: ask.now })
    if (sample === undefined) return refuse('nothing_to_sample', { from, to })
    const { id, population, populationDigest, drawn } = sample
    await deps.audit.write({
      ...{ at: ask.now, account, operation: 'evaluation.draw', caseId: null, allowed: true, reason: 'done' },
      detail: { sample: id, from, to, size, seed, population, populationDigest, drawn },
    })
    const read = await deps.store.readSample(id)
    if (read === undefined) return refuse('sample_unknown', { id })
    return accept({ status: 201, audited: true, body: sampleShown(read.sample, read.demands) })
  },
})
