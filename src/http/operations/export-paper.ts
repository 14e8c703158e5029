// A paper as a file that other houses can read: Akoma Ntoso 3.0, the OASIS standard for legal documents.
import { z } from 'zod'
import { accept } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { paperParams, paperQuery } from '../contract/papers.js'
import { defineOperation } from '../operation.js'
import { aknOf } from '../papers/akn-of.js'
import { paperShown } from '../papers/paper-shown.js'
import { foundPaper, shelfOf } from '../papers/shelf.js'
import { PUBLIC_READS } from '../rate-limits.js'

export const exportPaper = defineOperation({
  id: 'paper.akn',
  method: 'GET',
  path: '/api/public/papers/:id/akn',
  summary: { zh: '文件的 Akoma Ntoso 格式', en: 'A paper as Akoma Ntoso' },
  params: paperParams,
  query: paperQuery,
  answers: { 200: z.string() },
  contentType: 'application/akn+xml',
  limit: PUBLIC_READS,
  async handle({ params, query, now }, deps) {
    const register = await shelfOf(deps)
    const found = foundPaper(register, params.id)
    if (!found.ok) return found
    const printed = (await deps.store.printedInstrument(found.value.key))?.printed ?? null
    const day = today(deps, now)
    const view = paperShown(register, deps.book, found.value, printed, { ...query, asOf: query.asOf ?? day })
    const written = aknOf(view, day)
    if (!written.ok) return written
    const name = `${encodeURIComponent(found.value.key)}.xml`
    const headers = { 'content-disposition': `attachment; filename*=UTF-8''${name}` }
    return accept({ status: 200, body: written.value, contentType: 'application/akn+xml; charset=utf-8', headers })
  },
})
