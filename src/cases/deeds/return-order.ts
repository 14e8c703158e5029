// A handling unit sends a work order back (退单、派单异议) because it believes the matter is not its own, and the desk adjudicates.
// The window and the accepted grounds belong to the procedure in force when the file was opened. The instrument is silent.
import type { AdjudicateReturn, ReturnOrder } from '../command.js'
import { checkCitation } from '../grounds.js'
import { noteProgress } from '../progress.js'
import { stop, type Working } from '../working.js'
import { completeWhenAllDone, openOrder, orderOf } from './orders.js'

export function returnOrder(w: Working, command: ReturnOrder): void {
  const { withinMinutes, grounds, cites } = w.context.procedure.returning
  const leg = orderOf(w, command.legId)
  const ground = grounds.find((one) => one.id === command.ground)
  if (!ground) stop('ground_not_listed', { ground: command.ground, grounds: grounds.map((one) => one.id) }, cites)
  if (leg.adjudicated) stop('already_adjudicated', {}, cites)
  // Counted from dispatch, not from sign-for: otherwise a unit could hold the clock still by never signing.
  const used = w.context.calendar.workingMinutesBetween(leg.dispatchedAt ?? leg.openedAt, w.now)
  if (used > withinMinutes) stop('return_window_closed', { used, withinMinutes }, cites)
  const shown = checkCitation(w.context, ground, command.cite)
  const request = {
    kind: 'return' as const,
    at: w.now,
    by: w.context.by.account,
    ground: ground.id,
    cite: command.cite ?? null,
    note: command.note,
    days: null,
  }
  w.moveLeg(
    leg,
    'order_returned',
    { request },
    { facts: { unit: leg.unit, ground: ground.id, note: command.note }, cites: [...cites, ...shown] },
  )
  noteProgress(w, 'order_returned', { unit: leg.unit })
}

export function adjudicateReturn(w: Working, command: AdjudicateReturn): void {
  const leg = w.legOf(command.legId, 'order')
  if (!command.upheld) {
    // After this it cannot be returned again: someone has decided.
    w.moveLeg(leg, 'return_rejected', { adjudicated: true, request: null }, { facts: { note: command.note } })
    noteProgress(w, 'return_rejected', { unit: leg.unit })
    return
  }
  w.moveLeg(leg, 'return_upheld', { adjudicated: true, request: null }, { facts: { note: command.note } })
  noteProgress(w, 'return_upheld', { unit: leg.unit })
  const desk = leg.parent === null ? undefined : w.leg(leg.parent)
  if (!desk) return
  if (command.reassignTo !== undefined) {
    if (command.reassignTo === leg.unit) stop('reassigned_to_same_unit', { unit: leg.unit })
    openOrder(w, desk, command.reassignTo, leg.role ?? 'lead', {
      matters: leg.matters,
      ...(command.duty ? { duty: command.duty } : {}),
    })
  } else if (!w.legs('order').some((one) => one.open && one.parent === desk.id)) {
    if (w.canMove(desk, 'order_came_back') && leg.role === 'lead') w.moveLeg(desk, 'order_came_back')
    else completeWhenAllDone(w, desk.id)
  }
}
