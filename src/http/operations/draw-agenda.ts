// Puts the reckoned lines on a meeting's agenda, each once: the counts come from the actions and are not typed in. Whatever is not
// wanted there is left out afterwards, with a reason, and so stays in sight.
import type { Actor } from '../../cases/action.js'
import { type AgendaEntry, maskedNumber } from '../../reports/agenda/agenda.js'
import { accept, refuse } from '../../terms/refusal.js'
import { drawBody, drawnView, meetingParams } from '../contract/meetings.js'
import { type GatheredAgenda, gatherAgenda } from '../meetings/gather-agenda.js'
import { AGENDA_WORDS } from '../meetings/words.js'
import { defineOperation } from '../operation.js'
import { reachRecord } from '../registers/reach.js'

const PREPARED = ['called', 'invited']
const SAMPLES = 5

export const drawAgenda = defineOperation({
  id: 'meeting.draw',
  method: 'POST',
  path: '/api/meetings/:meeting/agenda',
  summary: { zh: '把汇总出的议题列入议程', en: 'Put the reckoned lines on the agenda' },
  params: meetingParams,
  body: drawBody,
  answers: { 200: drawnView },
  async handle(ask, deps) {
    const reached = await reachRecord(ask.params.meeting, ask, deps)
    if (!reached.ok) return reached
    const { record } = reached.value
    if (record.register !== 'joint-meetings') return refuse('record_unknown', { id: ask.params.meeting })
    if (!PREPARED.includes(record.state)) return refuse('agenda_fixed', { number: record.number })
    const gathered = await gatherAgenda(deps, ask.now, {
      since: String(record.fields.since),
      until: String(record.fields.until),
    })
    if (!gathered.ok) return gathered
    const { keys } = ask.body
    const unknown = (keys ?? []).find((key) => !gathered.value.entries.some((one) => one.key === key))
    if (unknown !== undefined) return refuse('agenda_line_unknown', { key: unknown })
    const wanted = gathered.value.entries.filter(({ key }) => keys === undefined || keys.includes(key))
    // The clerk asked for it; what stands in it was reckoned, and only the system may enter that.
    const by: Actor = {
      platform: deps.platform,
      account: ask.session?.account.name ?? 'agenda',
      role: 'system',
      unit: null,
    }
    const items: string[] = []
    let opened = 0
    for (const entry of wanted) {
      const performed = await deps.store.performRecord(null, {
        command: { kind: 'open', register: 'meeting-items', fields: fieldsOf(entry, record.id, gathered.value) },
        by,
        // Drawn twice, a line stands there once.
        key: `agenda ${record.id} ${entry.key}`,
      })
      if (!performed.ok) {
        // The counts have moved on since the line was drawn: it stands as it was.
        if (performed.refusal.code === 'key_reused') continue
        return performed
      }
      items.push(performed.value.record.number)
      if (!performed.value.repeated) opened += 1
    }
    return accept({ status: 200, body: { opened, known: wanted.length - opened, items } })
  },
})

function fieldsOf(entry: AgendaEntry, meeting: string, { topic, party }: GatheredAgenda) {
  const samples = [...entry.samples, ...entry.records.map(({ number }) => maskedNumber(number))].slice(0, SAMPLES)
  return {
    meeting,
    topic: topic(entry).zh.slice(0, 200),
    key: entry.key.slice(0, 200),
    kind: AGENDA_WORDS[entry.kind].zh,
    weight: String(entry.weight),
    count: entry.count,
    unresolved: entry.unresolved,
    ...(entry.row === null ? {} : { row: entry.row }),
    ...(entry.parties.length === 0
      ? {}
      : {
          parties: entry.parties
            .map((id) => party(id).zh)
            .join('、')
            .slice(0, 200),
        }),
    ...(samples.length === 0 ? {} : { samples: samples.join('、') }),
  }
}
