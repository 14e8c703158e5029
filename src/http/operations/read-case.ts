// One case file with what this account may do to it now, and the names of what occurs in it. The requester is masked.
import type { CaseFile } from '../../cases/case-file.js'
import { stepsAhead } from '../../cases/timers.js'
import type { Procedure } from '../../instruments/pack.js'
import { accept } from '../../terms/refusal.js'
import { allowedDeeds } from '../allowed-deeds.js'
import { packOf } from '../book-today.js'
import { caseShown, findForReading } from '../case-access.js'
import { caseParams, caseView } from '../contract/cases.js'
import type { Deps } from '../dependencies.js'
import { namesIn } from '../names-in-case.js'
import { defineOperation } from '../operation.js'
import { responsibleLookup } from '../posts/responsible-units.js'
import { askingOf } from '../register-operation.js'

export const readCase = defineOperation({
  id: 'case.read',
  method: 'GET',
  path: '/api/cases/:id',
  summary: { zh: '查看办件', en: 'Read a case file' },
  params: caseParams,
  answers: { 200: caseView },
  async handle(ask, deps) {
    const found = await findForReading(ask.params.id, ask, deps)
    if (!found.ok) return found
    const file = found.value
    const pack = packOf(file, deps, ask.now)
    const asking = askingOf(ask.session, deps)
    const deeds =
      asking === null || pack?.procedure == null
        ? { allowed: [], allowedOn: {} }
        : allowedDeeds(file, pack.procedure, asking)
    return accept({
      status: 200,
      version: file.version,
      body: {
        case: caseShown(file, ask),
        ...deeds,
        responsible: await responsibleOf(file, deps),
        ahead: pack?.procedure == null ? [] : stepsOf(file, pack.procedure, deps),
        names: namesIn(file, deps.book, pack),
      },
    })
  },
})

/** As of the day of dispatch: an order that lies on a desk through a change of office stays with the head who got it. */
async function responsibleOf({ legs }: CaseFile, deps: Deps) {
  const orders = legs.filter(({ kind, unit }) => kind === 'order' && unit !== null)
  const lookup = await responsibleLookup(
    deps,
    orders.map(({ unit }) => unit),
  )
  return orders.flatMap(({ id, unit, dispatchedAt, openedAt }) => {
    const found = lookup.unit(unit, dispatchedAt ?? openedAt)
    return found === null ? [] : [{ legId: id, ...found }]
  })
}

function stepsOf(file: CaseFile, procedure: Procedure, { calendar }: Deps) {
  return file.legs
    .flatMap((leg) =>
      stepsAhead(file, leg, { procedure, calendar }).map(({ step, at }) => ({ legId: leg.id, step, at })),
    )
    .sort((a, b) => a.at.localeCompare(b.at))
}
