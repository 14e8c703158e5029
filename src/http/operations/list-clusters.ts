// Growing clusters of the last twenty-four hours (群体性苗头与热点), for supervisors and desks. Numbers and titles only: nobody's name.
import { accept } from '../../terms/refusal.js'
import { instant, ms } from '../../terms/time.js'
import { findGoverning, today } from '../book-today.js'
import { clustersView } from '../contract/alike.js'
import { defineOperation } from '../operation.js'
import { titleCovered } from '../titles-covered.js'

const WINDOW_MS = 24 * 3_600_000

export const listClusters = defineOperation({
  id: 'cluster.list',
  method: 'GET',
  path: '/api/clusters',
  summary: { zh: '群体性苗头与突增事项', en: 'Growing clusters' },
  answers: { 200: clustersView },
  async handle(ask, deps) {
    const since = instant(ms(ask.now) - WINDOW_MS)
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
