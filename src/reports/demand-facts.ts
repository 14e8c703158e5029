// What an assessment (task 8) looks at in one demand, read from its actions alone: the demand, each work order, each transfer. Nobody can
// make a figure better by editing a record, because there is nothing to edit; and whoever has the actions gets the same figure.
import type { Action } from '../cases/action.js'
import type { CaseFile, Leg } from '../cases/case-file.js'
import { fold } from '../cases/fold.js'
import type { DemandFacts, Facts } from './facts.js'
import { count, isLate, minutesBetween } from './measures.js'
import { orderFacts } from './order-facts.js'
import { isSetAside, ladderFacts } from './oversight-facts.js'
import { transferFacts } from './transfer-facts.js'

/** Undefined for an exercise, which counts nowhere. */
export function demandFacts(actions: readonly Action[]): DemandFacts | undefined {
  const file = fold(actions)
  if (file === undefined || file.drill) return undefined
  const demand = demandOf(file, actions)
  const legs = (kind: Leg['kind']) => file.legs.filter((leg) => leg.kind === kind)
  return {
    demand,
    orders: legs('order').map((leg) => ({ ...shared(demand), ...orderFacts(leg, file, actions) })),
    transfers: [...legs('transfer_out'), ...legs('transfer_in')].map((leg) => ({
      ...shared(demand),
      unit: demand.unit ?? null,
      ...transferFacts(leg, file, actions),
    })),
  }
}

function demandOf(file: CaseFile, actions: readonly Action[]): Facts {
  const own = file.followUps.filter(({ petitioner, reached }) => petitioner === null && reached)
  const last = own.at(-1)
  const leads = file.legs.filter((leg) => leg.kind === 'order' && leg.role === 'lead')
  const negotiations = file.legs.filter((leg) => leg.kind === 'negotiation')
  const lastAt = actions.at(-1)?.at ?? file.receivedAt
  return {
    caseId: file.id,
    number: file.number,
    received: file.receivedAt,
    town: file.place.town,
    desk: file.platform,
    unit: leads.at(-1)?.unit ?? null,
    /** Account that took it in: `exchange` where the other side sent it, `citizen` where nobody answered. */
    seat: actions[0]?.by.account ?? null,
    channel: file.channel,
    requestType: file.requestType,
    row: file.decision.matters[0]?.id ?? null,
    danger: file.danger.present,
    state: file.state,
    came: file.origin,
    setAside: isSetAside(file, null),
    /** Three truths kept apart: the unit says done, the citizen says solved, a supervisor has verified. */
    unitSaysDone: file.legs.some((leg) => leg.result?.resolved === true),
    citizenSays: last?.resolved ?? null,
    supervisorFound: file.verifications?.at(-1)?.found ?? null,
    reviewed: count(actions, 'result_accepted') > 0,
    satisfied: last?.satisfied ?? null,
    reached: own.length > 0,
    called: file.followUps.some(({ petitioner }) => petitioner === null),
    onCall: file.state === 'answered',
    fromKnowledge: count(actions, 'demand_answered') > 0,
    dispatched: leads.length > 0,
    /** Lead orders that ended at a unit it was not for; orders of another round are not counted against the first. */
    rerouted: leads.filter((leg) => leg.state === 'returned' || leg.state === 'withdrawn').length,
    returns: count(actions, 'order_returned'),
    reopened: file.reopened,
    late: isLate(file.clock.dueAt, file.clock.stoppedAt, lastAt),
    minutes: minutesBetween(file.firstContactAt, file.clock.stoppedAt),
    paused: file.clock.pauses.reduce((sum, { from, to }) => sum + (minutesBetween(from, to) ?? 0), 0),
    ...ladderFacts(file.supervisions),
    negotiated: negotiations.length > 0,
    /** Neither could settle it, so the platform that first heard it took it on. */
    fellBack: negotiations.some((leg) => leg.state === 'first_receiver'),
    keptTo110: file.danger.present
      ? file.legs.some((leg) => leg.kind.startsWith('transfer')) || file.platform === '110'
      : null,
  }
}

/** What every line of a demand can be grouped by, and what a demand's truth is for its orders. */
const SHARED = [
  'caseId',
  'number',
  'received',
  'town',
  'desk',
  'seat',
  'requestType',
  'row',
  'channel',
  'danger',
  'setAside',
  'citizenSays',
  'satisfied',
  'reached',
] as const

function shared(demand: Facts): Facts {
  return Object.fromEntries(SHARED.map((name) => [name, demand[name] ?? null]))
}
