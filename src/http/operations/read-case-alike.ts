// What may be the same demand as this case file: told before by the same person, or by others (并单提示). Nothing is merged by it.
import { accept } from '../../terms/refusal.js'
import { findForReading } from '../case-access.js'
import { alikeView } from '../contract/alike.js'
import { caseParams } from '../contract/cases.js'
import { defineOperation } from '../operation.js'
import { titleCovered } from '../titles-covered.js'

export const readCaseAlike = defineOperation({
  id: 'case.alike',
  method: 'GET',
  path: '/api/cases/:id/alike',
  summary: { zh: '可能是同一件事', en: 'What may be the same' },
  params: caseParams,
  answers: { 200: alikeView },
  async handle(ask, deps) {
    const found = await findForReading(ask.params.id, ask, deps)
    if (!found.ok) return found
    const alike = await deps.store.alike({ caseId: found.value.id }, ask.now)
    return accept({ status: 200, body: { ...alike, items: alike.items.map(titleCovered) } })
  },
})
