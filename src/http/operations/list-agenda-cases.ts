// The cases behind a line of the agenda, reckoned again from the same actions: what is counted can be opened.
import { dayAfter, instantOf } from '../../deadlines/zoned-time.js'
import { accept, refuse } from '../../terms/refusal.js'
import { agendaCasesQuery, agendaCasesView } from '../contract/meetings.js'
import { gatherAgenda } from '../meetings/gather-agenda.js'
import { defineOperation } from '../operation.js'

const MOST = 200

export const listAgendaCases = defineOperation({
  id: 'meeting.agenda-cases',
  method: 'GET',
  path: '/api/meetings/agenda/cases',
  summary: { zh: '议题后面的办件', en: 'The cases behind a line of the agenda' },
  query: agendaCasesQuery,
  answers: { 200: agendaCasesView },
  async handle(ask, deps) {
    const { key, ...period } = ask.query
    const gathered = await gatherAgenda(deps, ask.now, period)
    if (!gathered.ok) return gathered
    const { since, until, entries, topic } = gathered.value
    const entry = entries.find((one) => one.key === key)
    if (entry === undefined) return refuse('agenda_line_unknown', { key })
    const { zone } = deps.book.place
    const named = entry.parties[1]
    const cases =
      entry.kind === 'no_row' || entry.kind === 'other_unit'
        ? await deps.store.rowCases({
            row: entry.row,
            ...(entry.kind === 'other_unit' && named !== undefined ? { unit: named } : {}),
            from: instantOf(since, 0, zone),
            to: instantOf(dayAfter(until), 0, zone),
            limit: MOST,
          })
        : entry.cases.slice(0, MOST)
    return accept({ status: 200, body: { key, topic: topic(entry), count: entry.count, cases: [...cases] } })
  },
})
