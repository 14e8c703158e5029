// The agenda of the next joint meeting, reckoned now from what happened since the last one (clauses 2 and 8).
import { accept } from '../../terms/refusal.js'
import { agendaQuery, agendaView } from '../contract/meetings.js'
import { gatherAgenda } from '../meetings/gather-agenda.js'
import { AGENDA_WORDS, INCIDENT_WORDS } from '../meetings/words.js'
import { defineOperation } from '../operation.js'

const SAMPLES = 3

export const readAgenda = defineOperation({
  id: 'meeting.agenda',
  method: 'GET',
  path: '/api/meetings/agenda',
  summary: { zh: '联席会议议程（按已发生的事汇总）', en: 'Agenda of the joint meeting, from what happened' },
  query: agendaQuery,
  answers: { 200: agendaView },
  async handle(ask, deps) {
    const gathered = await gatherAgenda(deps, ask.now, ask.query)
    if (!gathered.ok) return gathered
    const { since, until, last, outOfTurn, disputed, entries, topic, party } = gathered.value
    return accept({
      status: 200,
      body: {
        since,
        until,
        last: last && { id: last.id, number: last.number, title: last.headline },
        outOfTurn,
        disputed,
        entries: entries.map((entry) => ({
          key: entry.key,
          kind: entry.kind,
          topic: topic(entry),
          row: entry.row,
          parties: entry.parties.map((id) => ({ id, name: party(id) })),
          weight: entry.weight,
          count: entry.count,
          unresolved: entry.unresolved,
          kinds: { ...entry.kinds },
          samples: entry.samples.slice(0, SAMPLES),
          records: [...entry.records],
          callsMeeting: entry.callsMeeting,
        })),
        words: { incidents: INCIDENT_WORDS, kinds: AGENDA_WORDS },
      },
    })
  },
})
