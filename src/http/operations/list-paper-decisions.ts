// Which case files rest on a paper: asked before it is repealed, so that nothing stands on air afterwards.
import { accept } from '../../terms/refusal.js'
import { decisionsQuery, paperDecisionsView, paperParams } from '../contract/papers.js'
import { defineOperation } from '../operation.js'
import { foundPaper, shelfOf } from '../papers/shelf.js'

export const listPaperDecisions = defineOperation({
  id: 'paper.decisions',
  method: 'GET',
  path: '/api/papers/:id/decisions',
  summary: { zh: '依据本文件作出的判断', en: 'Decisions that rest on a paper' },
  params: paperParams,
  query: decisionsQuery,
  answers: { 200: paperDecisionsView },
  async handle({ params, query }, deps) {
    const found = foundPaper(await shelfOf(deps), params.id)
    if (!found.ok) return found
    const { items, looked } = await deps.store.filesCiting(found.value.key, query.limit ?? 50)
    return accept({ status: 200, body: { paper: found.value.key, looked, items } })
  },
})
