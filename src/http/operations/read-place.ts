// The citizen's page before anyone has said anything: which place this is, its towns to choose from, and whom to ring.
import { accept } from '../../terms/refusal.js'
import { publicPlace } from '../contract/public.js'
import { defineOperation } from '../operation.js'
import { PUBLIC_READS } from '../rate-limits.js'

// It changes only when a pack does, that is with a restart; a quarter of an hour late harms nobody.
const KEPT = 'public, max-age=900'

export const readPlace = defineOperation({
  id: 'public.place',
  method: 'GET',
  path: '/api/public/place',
  summary: { zh: '本地区镇与电话', en: 'The place, its towns and whom to ring' },
  answers: { 200: publicPlace },
  limit: PUBLIC_READS,
  async handle(_ask, deps) {
    const { id, name, zone, towns, units, platforms } = deps.book.place
    return accept({
      status: 200,
      headers: { 'cache-control': KEPT },
      body: {
        id,
        name,
        zone,
        towns: towns.map((town) => ({ id: town.id, name: town.name })),
        units: units.map((unit) => ({ id: unit.id, name: unit.name })),
        platforms: platforms.map((one) => ({ number: one.id, name: one.name })),
      },
    })
  },
})
