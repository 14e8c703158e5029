// One sample: the demands drawn, the three truths, and the evaluator's verdicts beside them (task 8). Numbers only; the file itself is read
// masked like every other.
import { accept, refuse } from '../../terms/refusal.js'
import { sampleParams, sampleView } from '../contract/evaluation.js'
import { sampleShown } from '../evaluation-shown.js'
import { defineOperation } from '../operation.js'

export const readSample = defineOperation({
  id: 'evaluation.read',
  method: 'GET',
  path: '/api/evaluation/samples/:id',
  summary: { zh: '查看评估样本', en: 'Read a sample' },
  params: sampleParams,
  answers: { 200: sampleView },
  async handle(ask, deps) {
    const read = await deps.store.readSample(ask.params.id)
    if (read === undefined) return refuse('sample_unknown', { id: ask.params.id })
    return accept({ status: 200, body: sampleShown(read.sample, read.demands) })
  },
})
