// The demands behind an early warning, as they were found; a unit sees those of its own warnings.
import { boardPack } from '../../jobs/boards/start-board-keeper.js'
import { accept, refuse } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { warningCasesView } from '../contract/boards.js'
import { caseParams } from '../contract/cases.js'
import { defineOperation } from '../operation.js'
import { titleCovered } from '../titles-covered.js'

export const listWarningCases = defineOperation({
  id: 'warning.cases',
  method: 'GET',
  path: '/api/warnings/:id/cases',
  summary: { zh: '预警后面的办件', en: 'Demands behind an early warning' },
  params: caseParams,
  answers: { 200: warningCasesView },
  async handle(ask, deps) {
    const register = boardPack(deps.book, today(deps, ask.now))?.boards?.register
    const record = await deps.store.findRecord(ask.params.id)
    const unit = ask.session?.account.unit ?? null
    if (record === undefined || record.register !== register) return refuse('record_unknown', { id: ask.params.id })
    if (unit !== null && record.fields.unit !== unit) return refuse('role_not_entitled', { record: record.number })
    const items = await deps.store.warningCases(record.id, unit)
    return accept({ status: 200, body: { number: record.number, total: items.length, items: items.map(titleCovered) } })
  },
})
