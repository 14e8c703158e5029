// How often each row of the catalogue was used in a time, and the queue of demands that no row fits (task 2).
import { dayAfter, instantOf } from '../../deadlines/zoned-time.js'
import { mattersInForce } from '../../instruments/in-force.js'
import { accept, refuse } from '../../terms/refusal.js'
import { findGoverning, today } from '../book-today.js'
import { useQuery, useView } from '../contract/meetings.js'
import { defineOperation } from '../operation.js'

const USUAL_DAYS = 92
const MOST = 50

export const readCatalogueUse = defineOperation({
  id: 'catalogue.use',
  method: 'GET',
  path: '/api/catalogue/use',
  summary: { zh: '清单使用情况与接不住的诉求', en: 'How the catalogue is used, and what it does not catch' },
  query: useQuery,
  answers: { 200: useView },
  async handle(ask, deps) {
    const day = today(deps, ask.now)
    const pack = findGoverning(deps.book, day)
    if (pack === undefined) return refuse('no_instrument_in_force', { day })
    const to = ask.query.to ?? day
    const from = ask.query.from ?? dayAfter(to, -USUAL_DAYS)
    if (from > to) return refuse('period_backwards', { from, to })
    const { zone } = deps.book.place
    const period = [instantOf(from, 0, zone), instantOf(dayAfter(to), 0, zone)] as const
    const rows = mattersInForce(pack, day).map(({ id }) => id)
    const [use, last] = await Promise.all([deps.store.rowUse(...period), deps.store.rowsLastUsed(rows)])
    const counts = new Map<string | null, number>()
    for (const { row, count } of use) counts.set(row, (counts.get(row) ?? 0) + count)
    const cases = await deps.store.rowCases({ row: null, from: period[0], to: period[1], limit: MOST })
    return accept({
      status: 200,
      body: {
        from,
        to,
        rows: rows.map((row) => ({ row, count: counts.get(row) ?? 0, lastUsedAt: last.get(row) ?? null })),
        none: { count: counts.get(null) ?? 0, cases: [...cases] },
      },
    })
  },
})
