// The report on one gazette: what was read from it, what looks wrong, the printed lines, and the comparison with the packs.
import { accept, refuse } from '../../terms/refusal.js'
import { gazetteParams, gazetteView } from '../contract/gazette.js'
import { gazetteShown } from '../gazette-shown.js'
import { defineOperation } from '../operation.js'

export const readGazette = defineOperation({
  id: 'gazette.read',
  method: 'GET',
  path: '/api/gazettes/:id',
  summary: { zh: '公报导入报告', en: 'The report on a gazette' },
  params: gazetteParams,
  answers: { 200: gazetteView },
  async handle(ask, deps) {
    const { id } = ask.params
    const stored = await deps.store.findGazette(id)
    if (stored === undefined) return refuse('gazette_unknown', { id })
    return accept({ status: 200, body: gazetteShown(stored, deps.book) })
  },
})
