// The evaluator's own verdict on a demand of the sample (task 8): kept apart, the latest stands, and the case file knows nothing of it.
import { accept, refuse } from '../../terms/refusal.js'
import { sampleParams, sampleView, verdictRequest } from '../contract/evaluation.js'
import { sampleShown } from '../evaluation-shown.js'
import { defineOperation } from '../operation.js'

export const giveVerdict = defineOperation({
  id: 'evaluation.judge',
  method: 'POST',
  path: '/api/evaluation/samples/:id/verdicts',
  summary: { zh: '写下评估结论', en: 'Give a verdict' },
  params: sampleParams,
  body: verdictRequest,
  answers: { 201: sampleView },
  async handle(ask, deps) {
    const { caseId, found, note } = ask.body
    const sampleId = ask.params.id
    const account = ask.session?.account.name ?? ''
    const kept = await deps.store.addVerdict({ sampleId, caseId, found, note, account, at: ask.now })
    const read = await deps.store.readSample(sampleId)
    if (read === undefined) return refuse('sample_unknown', { id: sampleId })
    if (!kept) return refuse('not_in_sample', { caseId })
    return accept({ status: 201, body: sampleShown(read.sample, read.demands) })
  },
})
