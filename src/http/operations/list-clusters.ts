// Growing clusters of the last day or week (群体性苗头与热点), for supervisors and desks. Numbers and titles only: nobody's name.
import { accept } from '../../terms/refusal.js'
import { instant, ms } from '../../terms/time.js'
import { findGoverning, today } from '../book-today.js'
import { clustersQuery, clustersView } from '../contract/alike.js'
import { defineOperation } from '../operation.js'
import { titleCovered } from '../titles-covered.js'

const HOUR_MS = 3_600_000
/** A day shows what is growing, a week what comes back. */
const USUAL_HOURS = 24

export const listClusters = defineOperation({
  id: 'cluster.list',
  method: 'GET',
  path: '/api/clusters',
  summary: { zh: '群体性苗头与突增事项', en: 'Growing clusters' },
  query: clustersQuery,
  answers: { 200: clustersView },
  async handle(ask, deps) {
    const since = instant(ms(ask.now) - (ask.query.hours ?? USUAL_HOURS) * HOUR_MS)
    const clusters = await deps.store.clusters({ since, now: ask.now })
    const rows = findGoverning(deps.book, today(deps, ask.now))?.matters ?? []
    const items = clusters.map((cluster) => ({
      ...cluster,
      rowName: rows.find((row) => row.id === cluster.row)?.subclass ?? null,
      samples: cluster.samples.map(titleCovered),
    }))
    return accept({ status: 200, body: { since, now: ask.now, items } })
  },
})
