// The chronicle (大事记) of the published issues, day by day; a heading with a wrong year is put right, and said to have been.
import { accept } from '../../terms/refusal.js'
import { type ChronicleView, chronicleQuery, chronicleView } from '../contract/posts.js'
import { defineOperation } from '../operation.js'
import { PUBLIC_READS } from '../rate-limits.js'

export const readChronicle = defineOperation({
  id: 'chronicle.read',
  method: 'GET',
  path: '/api/public/chronicle',
  summary: { zh: '大事记', en: 'The chronicle' },
  query: chronicleQuery,
  answers: { 200: chronicleView },
  limit: PUBLIC_READS,
  async handle({ query: { from = null, to = null } }, deps) {
    const events = await deps.store.chronicle()
    const days = new Map<string, ChronicleView['days'][number]['events']>()
    const told = new Set<string>()
    for (const { printed } of events) {
      const { on, text, printedDate } = printed
      // The same event in two issues is one event.
      if ((from !== null && on < from) || (to !== null && to < on) || told.has(`${on} ${text}`)) continue
      told.add(`${on} ${text}`)
      days.set(on, [...(days.get(on) ?? []), { text, printedDate }])
    }
    const issues = await Promise.all(
      [...new Set(events.map(({ issue }) => issue))].map((id) => deps.store.findGazette(id)),
    )
    const corrections = issues
      .flatMap((issue) => issue?.issue.anomalies ?? [])
      .filter(({ kind }) => kind === 'heading_year_wrong')
      .map(({ what, mend }) => ({ zh: `${what.zh}；${mend.zh}`, en: `${what.en}; ${mend.en}` }))
    const shown = [...days].map(([day, list]) => ({ day, events: list }))
    return accept({ status: 200, body: { from, to, days: shown, corrections } })
  },
})
