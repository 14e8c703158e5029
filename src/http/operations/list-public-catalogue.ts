// What each platform takes, for everybody (requirement 3: the division of work is to be known): made from the same rows the
// desks work by, so that the public version can never say something else.
import { mattersInForce } from '../../instruments/in-force.js'
import { accept, refuse } from '../../terms/refusal.js'
import { findGoverning, paperOf, today } from '../book-today.js'
import { publicCatalogue } from '../contract/book.js'
import { defineOperation } from '../operation.js'
import { PUBLIC_READS } from '../rate-limits.js'

export const listPublicCatalogue = defineOperation({
  id: 'public.catalogue',
  method: 'GET',
  path: '/api/public/catalogue',
  summary: { zh: '事项清单公众版', en: 'The catalogue for everybody' },
  answers: { 200: publicCatalogue },
  limit: PUBLIC_READS,
  async handle(ask, deps) {
    const asOf = today(deps, ask.now)
    const pack = findGoverning(deps.book, asOf)
    if (pack === undefined) return refuse('no_instrument_in_force', { day: asOf })
    const { platforms } = deps.book.place
    const rows = mattersInForce(pack, asOf).map((matter) => ({
      id: matter.id,
      call: matter.accepts,
      class: matter.class,
      subclass: matter.subclass,
      subjects: [...matter.subjects],
    }))
    return accept({
      status: 200,
      body: {
        asOf,
        instrument: paperOf(pack),
        platforms: platforms.map(({ id, name }) => ({ number: id, name, takes: pack.scopes?.[id] ?? name })),
        rows,
      },
    })
  },
})
