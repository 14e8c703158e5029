// One paper under its permanent address: validity, clauses with gist and printed text, relations, what runs on it. Any version of it.
import { accept } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { paperParams, paperQuery, paperView } from '../contract/papers.js'
import { defineOperation } from '../operation.js'
import { paperShown } from '../papers/paper-shown.js'
import { foundPaper, shelfOf } from '../papers/shelf.js'
import { PUBLIC_READS } from '../rate-limits.js'

export const readPaper = defineOperation({
  id: 'paper.read',
  method: 'GET',
  path: '/api/public/papers/:id',
  summary: { zh: '文件全貌', en: 'One paper whole' },
  params: paperParams,
  query: paperQuery,
  answers: { 200: paperView },
  limit: PUBLIC_READS,
  async handle({ params, query, now }, deps) {
    const register = await shelfOf(deps)
    const found = foundPaper(register, params.id)
    if (!found.ok) return found
    const printed = await deps.store.printedInstrument(found.value.key)
    const asked = { ...query, asOf: query.asOf ?? today(deps, now) }
    const body = paperShown(register, deps.book, found.value, printed?.printed ?? null, asked)
    return accept({ status: 200, body })
  },
})
