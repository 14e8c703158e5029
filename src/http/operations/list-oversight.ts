// The supervision ladder and what is left out of the assessment, across all files, with the sums per unit that open to them. Clause 8.
import { dayAfter, instantOf } from '../../deadlines/zoned-time.js'
import { accept } from '../../terms/refusal.js'
import { oversightQuery, oversightView } from '../contract/oversight.js'
import { defineOperation } from '../operation.js'

export const listOversight = defineOperation({
  id: 'oversight.list',
  method: 'GET',
  path: '/api/oversight',
  summary: { zh: '督办阶梯与剔除', en: 'Supervision ladder and exclusions' },
  query: oversightQuery,
  answers: { 200: oversightView },
  async handle(ask, deps) {
    const { zone } = deps.book.place
    const unit = ask.session?.account.unit ?? ask.query.unit
    const asked = {
      from: instantOf(ask.query.from, 0, zone),
      to: instantOf(dayAfter(ask.query.to), 0, zone),
      ...(unit === undefined || unit === null ? {} : { unit }),
    }
    const [listed, units] = await Promise.all([
      deps.store.oversight({ ...asked, ...(ask.query.open === undefined ? {} : { open: ask.query.open }) }),
      deps.store.unitOversight(asked),
    ])
    return accept({ status: 200, body: { ...listed, units: [...units], asOf: ask.now } })
  },
})
