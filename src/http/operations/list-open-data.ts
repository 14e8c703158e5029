// What is published of the work: one extract a month, open to everybody.
import { packsInForce } from '../../instruments/in-force.js'
import { accept } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { openDataList } from '../contract/reports.js'
import { defineOperation } from '../operation.js'
import { PUBLIC_READS } from '../rate-limits.js'

const MOST = 120

export const listOpenData = defineOperation({
  id: 'public.open-data',
  method: 'GET',
  path: '/api/public/open-data',
  summary: { zh: '开放数据', en: 'Open data' },
  answers: { 200: openDataList },
  limit: PUBLIC_READS,
  async handle(ask, deps) {
    const made = await deps.store.listReports({ plan: 'open-data', made: true, limit: MOST })
    const plan = packsInForce(deps.book, today(deps, ask.now)).flatMap(({ openData }) => openData ?? [])[0]
    return accept({
      status: 200,
      body: {
        licence: plan?.licence ?? '',
        items: made.map(({ id, from, version, madeAt, askedAt, files }) => ({
          ...{ id, month: from.slice(0, 7), version: version ?? 1, madeAt: madeAt ?? askedAt },
          files: [...files],
        })),
      },
    })
  },
})
