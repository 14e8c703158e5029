// The samples drawn for third-party evaluation, newest first (task 8).
import { accept } from '../../terms/refusal.js'
import { sampleList } from '../contract/evaluation.js'
import { defineOperation } from '../operation.js'

const MOST = 200

export const listSamples = defineOperation({
  id: 'evaluation.list',
  method: 'GET',
  path: '/api/evaluation/samples',
  summary: { zh: '评估样本列表', en: 'Samples for evaluation' },
  answers: { 200: sampleList },
  async handle(_ask, deps) {
    return accept({ status: 200, body: { items: [...(await deps.store.listSamples(MOST))] } })
  },
})
