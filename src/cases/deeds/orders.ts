// Work orders: dispatch to a lead and assisting units, sign-for, result, review. Clauses 3 and 8.
import type { Citation } from '../../terms/citation.js'
import type { JsonObject } from '../../terms/json.js'
import type { Actor } from '../action.js'
import type { Leg } from '../case-file.js'
import type { CompleteDesk, Dispatch, ReportResult, ReviewResult, SignFor } from '../command.js'
import { cite } from '../context.js'
import { noteProgress } from '../progress.js'
import { resultOf } from '../result-of.js'
import { stop, type Working } from '../working.js'
import { refuseBeforePolice } from './danger.js'

export function dispatch(w: Working, command: Dispatch): void {
  refuseBeforePolice(w)
  const desk = w.legs('desk', ['awaiting_dispatch', 'with_units'])[0]
  if (!desk) stop('nothing_to_dispatch', {})
  const pending = w.legs('transfer_out', ['offered']).find((leg) => leg.parent === desk.id)
  if (pending) stop('transfer_pending', { legId: pending.id })
  const lead = w.legs('order').find((leg) => leg.open && leg.role === 'lead' && leg.parent === desk.id)
  if (lead && lead.unit !== command.lead) stop('lead_already_named', { lead: lead.unit })
  const assisting = (command.assisting ?? []).filter((unit) => unit !== command.lead)
  if (!lead) openOrder(w, desk, command.lead, 'lead', command)
  for (const unit of new Set(assisting)) {
    const there = w.legs('order').some((leg) => leg.open && leg.unit === unit && leg.parent === desk.id)
    if (!there) openOrder(w, desk, unit, 'assisting', command)
  }
  const after = w.leg(desk.id)
  if (after.state === 'awaiting_dispatch') w.moveLeg(after, 'desk_handed_to_units')
}

export function openOrder(
  w: Working,
  desk: Leg,
  unitId: string,
  role: 'lead' | 'assisting',
  asked: Pick<Dispatch, 'matters' | 'note' | 'duty'>,
  itself: { by?: Actor; facts?: JsonObject; cites?: readonly Citation[] } = {},
): Leg {
  const unit = w.context.place.units.find((one) => one.id === unitId)
  if (!unit) stop('unit_unknown', { unit: unitId })
  if (unit.under !== w.context.platform) stop('unit_of_other_platform', { unit: unitId, under: unit.under })
  const matters = asked.matters ?? desk.matters
  const nobody = asked.duty?.[unitId]
  const leg = w.openLeg(
    'order',
    'order_dispatched',
    {
      holder: { kind: 'unit', id: unitId },
      unit: unitId,
      parent: desk.id,
      role,
      matters,
      dispatchedAt: w.now,
      note: asked.note ?? null,
    },
    {
      ...(itself.by ? { by: itself.by } : {}),
      facts: {
        unit: unitId,
        role,
        ...(asked.note ? { note: asked.note } : {}),
        ...(nobody ? { nobodyOnDuty: { ...nobody } } : {}),
        ...itself.facts,
      },
      cites: [cite(w.context, '3'), ...matters.map((row) => cite(w.context, '2', row)), ...(itself.cites ?? [])],
    },
  )
  noteProgress(w, 'order_dispatched', { unit: unitId, role })
  return leg
}

export function signFor(w: Working, command: SignFor): void {
  const leg = orderOf(w, command.legId)
  w.moveLeg(leg, 'order_signed_for')
  noteProgress(w, 'order_signed_for', { unit: leg.unit })
}

export function reportResult(w: Working, command: ReportResult): void {
  const leg = orderOf(w, command.legId)
  if (leg.request) stop('request_pending', { request: leg.request.kind })
  const result = resultOf(w, command)
  w.moveLeg(leg, 'result_reported', { result }, { facts: { text: command.text, resolved: command.resolved } })
  noteProgress(w, 'result_reported', { unit: leg.unit, resolved: command.resolved })
}

export function reviewResult(w: Working, command: ReviewResult): void {
  const leg = orderOf(w, command.legId)
  if (!command.accepted) {
    w.moveLeg(leg, 'result_rejected', {}, { facts: { note: command.note } })
    return
  }
  const { account } = w.context.by
  w.moveLeg(leg, 'result_accepted', { reviewedBy: account }, { facts: { note: command.note } })
  completeWhenAllDone(w, leg.parent)
}

export function completeWhenAllDone(w: Working, deskId: string | null): void {
  if (deskId === null) return
  const desk = w.leg(deskId)
  const orders = w.legs('order').filter((leg) => leg.parent === deskId)
  if (desk.state !== 'with_units' || orders.some((leg) => leg.open)) return
  // Reports of an earlier round do not finish a reopened matter.
  const fresh = orders.filter((leg) => leg.state === 'completed' && leg.openedAt >= desk.clock.startedAt)
  const lead = fresh.find((leg) => leg.role === 'lead') ?? fresh[0]
  if (!lead?.result) return
  w.moveLeg(desk, 'desk_completed', { result: lead.result }, { facts: { resolved: lead.result.resolved } })
}

export function completeDesk(w: Working, command: CompleteDesk): void {
  refuseBeforePolice(w)
  const desk = w.legs('desk', ['awaiting_dispatch', 'with_units'])[0]
  if (!desk) stop('nothing_to_complete', {})
  const open = w.legs('order').find((leg) => leg.open && leg.parent === desk.id)
  if (open) stop('open_orders', { legId: open.id, unit: open.unit })
  const pending = w.legs('transfer_out', ['offered']).find((leg) => leg.parent === desk.id)
  if (pending) stop('transfer_pending', { legId: pending.id })
  const result = resultOf(w, command)
  w.moveLeg(desk, 'desk_completed', { result }, { facts: { text: command.text, resolved: command.resolved } })
  noteProgress(w, 'desk_completed', { resolved: command.resolved })
}

/** The order, if the one who acts may act on it: a unit's clerk only on the unit's own. */
export function orderOf(w: Working, legId: string): Leg {
  const leg = w.legOf(legId, 'order')
  const { unit } = w.context.by
  if (unit !== null && unit !== leg.unit) stop('not_your_order', { unit: leg.unit })
  return leg
}
