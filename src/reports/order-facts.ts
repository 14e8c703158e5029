// What an assessment (task 8) looks at in one work order of a handling unit.
import type { Action } from '../cases/action.js'
import type { CaseFile, Leg } from '../cases/case-file.js'
import type { Instant } from '../terms/time.js'
import type { Facts } from './facts.js'
import { dueUnder, isLate, minutesBetween } from './measures.js'
import { isSetAside, ladderFacts } from './oversight-facts.js'

export function orderFacts(leg: Leg, file: CaseFile, actions: readonly Action[]): Facts {
  const own = actions.filter((action) => action.legId === leg.id)
  const at = (kind: string): Instant | null => own.find((action) => action.kind === kind)?.at ?? null
  const signed = at('order_signed_for')
  const reports = own.filter((action) => action.kind === 'result_reported')
  const reported = reports.at(-1)?.at ?? null
  const contacted = leg.result?.citizenContactedAt ?? null
  const lastAt = actions.at(-1)?.at ?? leg.openedAt
  const gone = leg.state === 'withdrawn' || leg.state === 'returned'
  return {
    unit: leg.unit,
    role: leg.role,
    legState: leg.state,
    transferred: file.origin === 'transfer',
    /** The unit's own order, or the whole demand. */
    setAside: isSetAside(file, leg.id),
    ...ladderFacts(file.supervisions.filter((one) => one.legId === leg.id)),
    signed: signed !== null,
    signMinutes: minutesBetween(leg.openedAt, signed),
    /** Also of an order that nobody signed for: not signing may not make the rate better. */
    signLate: isLate(dueUnder(own, 'sign_for'), signed ?? (gone ? leg.openedAt : null), lastAt),
    reported: reported !== null,
    handleMinutes: minutesBetween(leg.openedAt, reported),
    handleLate: isLate(file.clock.dueAt, reported ?? (gone ? leg.openedAt : null), lastAt),
    returned: own.some((action) => action.kind === 'order_returned'),
    returnUpheld: own.some((action) => action.kind === 'return_upheld'),
    redone: own.filter((action) => action.kind === 'result_rejected').length,
    extended: leg.extensions,
    withdrawn: leg.state === 'withdrawn',
    /** It went out while nobody was on duty at the unit, with a reason, for danger, or because no roster is kept (clause 9). */
    nobodyOnDuty: own.some((action) => action.kind === 'order_dispatched' && action.body.nobodyOnDuty != null),
    saysDone: leg.result?.resolved ?? null,
    contacted: contacted !== null,
    contactMinutes: minutesBetween(leg.openedAt, contacted),
  }
}
