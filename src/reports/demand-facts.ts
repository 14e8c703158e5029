// What an assessment looks at in one demand, read from its actions alone: the demand, each work order, each transfer. Nobody can
// make a figure better by editing a record, because there is nothing to edit; and whoever has the actions gets the same figure.
import type { Action } from '../cases/action.js'
import type { CaseFile, Leg } from '../cases/case-file.js'
import { fold } from '../cases/fold.js'
import type { Instant } from '../terms/time.js'

/** One line of a sheet: a flat record that indicators are written over. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>

export type Subject = 'demand' | 'order' | 'transfer'

export interface DemandFacts {
  readonly demand: Facts
  readonly orders: readonly Facts[]
  readonly transfers: readonly Facts[]
}

/** Undefined for an exercise, which counts nowhere. */
export function demandFacts(actions: readonly Action[]): DemandFacts | undefined {
  const file = fold(actions)
  if (file === undefined || file.drill) return undefined
  const demand = demandOf(file, actions)
  const legs = (kind: Leg['kind']) => file.legs.filter((leg) => leg.kind === kind)
  return {
    demand,
    orders: legs('order').map((leg) => ({ ...shared(demand), ...orderOf(leg, file, actions) })),
    transfers: [...legs('transfer_out'), ...legs('transfer_in')].map((leg) => ({
      ...shared(demand),
      ...transferOf(leg, file, actions),
    })),
  }
}

function demandOf(file: CaseFile, actions: readonly Action[]): Facts {
  const own = file.followUps.filter(({ petitioner, reached }) => petitioner === null && reached)
  const last = own.at(-1)
  const verified = file.legs.some((leg) => leg.kind === 'order' && leg.state === 'completed')
  const firstOrders = file.legs.filter((leg) => leg.kind === 'order' && leg.role === 'lead')
  return {
    caseId: file.id,
    number: file.number,
    received: file.receivedAt,
    town: file.place.town,
    desk: file.platform,
    unit: firstOrders[0]?.unit ?? null,
    channel: file.channel,
    requestType: file.requestType,
    row: file.decision.matters[0]?.id ?? null,
    danger: file.danger.present,
    state: file.state,
    came: file.origin,
    /** Three truths kept apart: the unit says done, the citizen says solved, somebody else has verified. */
    unitSaysDone: file.legs.some((leg) => leg.result?.resolved === true),
    citizenSays: last?.resolved ?? null,
    verified,
    satisfied: last?.satisfied ?? null,
    reached: own.length > 0,
    called: file.followUps.some(({ petitioner }) => petitioner === null),
    onCall: file.state === 'answered',
    dispatched: firstOrders.length > 0,
    dispatches: count(actions, 'order_dispatched'),
    returns: count(actions, 'order_returned'),
    reopened: file.reopened,
    late: isLate(file.clock.dueAt, file.clock.stoppedAt, actions.at(-1)?.at ?? file.receivedAt),
    minutes: minutesBetween(file.firstContactAt, file.clock.stoppedAt),
    paused: file.clock.pauses.reduce((sum, { from, to }) => sum + (minutesBetween(from, to) ?? 0), 0),
    supervised: file.supervisions.length,
    keptTo110: file.danger.present
      ? file.legs.some((leg) => leg.kind.startsWith('transfer')) || file.platform === '110'
      : null,
  }
}

function orderOf(leg: Leg, file: CaseFile, actions: readonly Action[]): Facts {
  const own = actions.filter((action) => action.legId === leg.id)
  const at = (kind: string): Instant | null => own.find((action) => action.kind === kind)?.at ?? null
  const signed = at('order_signed_for')
  const reported = own.filter((action) => action.kind === 'result_reported').at(-1)?.at ?? null
  return {
    unit: leg.unit,
    role: leg.role,
    legState: leg.state,
    transferred: file.origin === 'transfer',
    signed: signed !== null,
    signMinutes: minutesBetween(leg.openedAt, signed),
    signLate: file.supervisions.some((one) => one.legId === leg.id && one.limit === 'sign_for'),
    reported: reported !== null,
    handleMinutes: minutesBetween(leg.openedAt, reported),
    handleLate: isLate(file.clock.dueAt, reported, actions.at(-1)?.at ?? leg.openedAt),
    returned: own.some((action) => action.kind === 'order_returned'),
    returnUpheld: own.some((action) => action.kind === 'return_upheld'),
    redone: own.filter((action) => action.kind === 'result_rejected').length,
    withdrawn: leg.state === 'withdrawn',
    contacted: leg.result?.citizenContactedAt !== null && leg.result !== null,
  }
}

function transferOf(leg: Leg, file: CaseFile, actions: readonly Action[]): Facts {
  const own = actions.filter((action) => action.legId === leg.id)
  const had = (...kinds: string[]) => own.find((action) => kinds.includes(action.kind))?.at ?? null
  const answered = had('transfer_accepted', 'peer_accepted', 'transfer_declined', 'peer_declined')
  return {
    way: leg.kind === 'transfer_out' ? 'out' : 'in',
    mode: leg.mode,
    legState: leg.state,
    accepted: had('transfer_accepted', 'peer_accepted') !== null,
    declined: had('transfer_declined', 'peer_declined') !== null,
    recalled: leg.state === 'recalled',
    waitMinutes: minutesBetween(leg.openedAt, answered),
    writtenBack: leg.writtenBackAt !== null,
    cameBack: had('transfer_reopened', 'peer_reopened') !== null,
    transferDanger: file.danger.present,
  }
}

/** What every line of a demand can be grouped by. */
function shared(demand: Facts): Facts {
  const { caseId, number, received, town, desk, requestType, row, channel, danger, citizenSays, satisfied, reached } =
    demand
  return {
    caseId,
    number,
    received,
    town,
    desk,
    requestType,
    row,
    channel,
    danger,
    citizenSays,
    satisfied,
    reached,
  } as Facts
}

function count(actions: readonly Action[], kind: string): number {
  return actions.filter((action) => action.kind === kind).length
}

/** Late is what ended after its time, or has not ended although its time is over by the last thing known of it. */
function isLate(dueAt: Instant | null, endedAt: Instant | null, lastAt: Instant): boolean {
  if (dueAt === null) return false
  return (endedAt ?? lastAt) > dueAt
}

function minutesBetween(from: Instant, to: Instant | null): number | null {
  return to === null ? null : Math.round((Date.parse(to) - Date.parse(from)) / 60_000)
}
