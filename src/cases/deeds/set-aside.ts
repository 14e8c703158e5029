// A unit asks that its order, or the whole demand, be left out of its assessment (剔除、复核). Two different people decide, an appeal
// goes once to a third, a grant can be taken back; all of it stays on the file. The citizen's matter is not touched by any of it.
import type { Ruling, SetAside } from '../case-file.js'
import type { AppealSetAside, AskSetAside, DecideSetAside, RevokeSetAside } from '../command.js'
import { checkCitation } from '../grounds.js'
import { movedStanding, openedStanding, type Standing } from '../side-procedure.js'
import { stop, type Working } from '../working.js'
import { orderOf } from './orders.js'

export function askSetAside(w: Working, command: AskSetAside): void {
  const { settingAside } = w.context.procedure
  const standing = openedStanding(w, 'set_aside')
  if (!settingAside || !standing)
    stop('not_allowed_in_state', { leg: 'set_aside', state: '', action: 'set_aside_asked' })
  const leg = orderOf(w, command.legId)
  const { grounds, cites } = settingAside
  const ground = grounds.find((one) => one.id === command.ground)
  if (!ground) stop('ground_not_listed', { ground: command.ground, grounds: grounds.map((one) => one.id) }, cites)
  if (command.subject === 'demand' && leg.role !== 'lead') stop('lead_speaks_for_demand', {})
  const before = (w.file.setAsides ?? []).find((one) => one.legId === leg.id && one.state !== 'revoked')
  // One request and one appeal for one order: otherwise it would be asked until somebody gives in.
  if (before) stop('set_aside_asked_before', { at: before.askedAt, state: before.state }, cites)
  const shown = checkCitation(w.context, ground, command.cite)
  const { account } = w.context.by
  const setAside: SetAside = {
    id: w.context.newId(),
    subject: command.subject,
    legId: leg.id,
    unit: leg.unit ?? '',
    ground: ground.id,
    cite: command.cite ?? null,
    reason: command.reason,
    askedAt: w.now,
    by: account,
    ...standing,
    first: null,
    second: null,
    appeal: null,
    final: null,
    revoked: null,
  }
  w.emit('set_aside_asked', {
    legId: leg.id,
    facts: { subject: command.subject, unit: leg.unit, ground: ground.id, reason: command.reason },
    cites: [...cites, ...(command.cite ? shown : [])],
    change: { setAside },
  })
}

/** Whose turn it is stands in the state: first decision, second decision, appeal. Nobody decides twice. */
export function decideSetAside(w: Working, command: DecideSetAside): void {
  const one = setAsideOf(w, command.setAsideId)
  const { account } = w.context.by
  const earlier = [one.by, one.first?.by, one.second?.by, one.appeal?.by]
  if (earlier.includes(account)) stop('needs_second_person', { account })
  const { granted, reason } = command
  const ruling: Ruling = { at: w.now, by: account, granted, reason }
  const [place, action] = turnOf(one, granted)
  move(w, one, action, { [place]: ruling }, { granted, reason })
}

function turnOf(one: SetAside, granted: boolean): ['first' | 'second' | 'final', string] {
  if (one.state === 'appealed') return ['final', granted ? 'set_aside_granted' : 'set_aside_refused_finally']
  if (one.first === null) return ['first', granted ? 'set_aside_passed' : 'set_aside_refused']
  return ['second', granted ? 'set_aside_granted' : 'set_aside_refused']
}

export function appealSetAside(w: Working, command: AppealSetAside): void {
  const one = setAsideOf(w, command.setAsideId)
  const { unit, account } = w.context.by
  if (unit !== one.unit) stop('not_your_order', { unit: one.unit })
  if (one.appeal) stop('appeal_used_up', { at: one.appeal.at })
  const { settingAside } = w.context.procedure
  const days = settingAside?.appealWithinWorkingDays ?? 0
  const refusedAt = (one.second ?? one.first)?.at ?? one.askedAt
  const until = w.context.calendar.addWorkingDays(refusedAt, days)
  if (w.now > until) stop('appeal_too_late', { until, days }, settingAside?.cites ?? [])
  const appeal = { at: w.now, by: account, reason: command.reason }
  move(w, one, 'set_aside_appealed', { appeal }, { reason: command.reason })
}

export function revokeSetAside(w: Working, command: RevokeSetAside): void {
  const one = setAsideOf(w, command.setAsideId)
  const ruling: Ruling = { at: w.now, by: w.context.by.account, granted: false, reason: command.reason }
  move(w, one, 'set_aside_revoked', { revoked: ruling }, { reason: command.reason })
}

function move(
  w: Working,
  one: SetAside,
  action: string,
  patch: Partial<SetAside>,
  facts: { readonly granted?: boolean; readonly reason: string },
): void {
  const { cites, ...standing } = movedStanding(w, 'set_aside', one.state, action)
  const change: Partial<SetAside> & Standing = { ...standing, ...patch }
  w.emit(action, {
    legId: one.legId,
    facts: { subject: one.subject, unit: one.unit, ground: one.ground, ...facts },
    cites,
    change: { setAside: { ...change, id: one.id } },
  })
}

function setAsideOf(w: Working, id: string): SetAside {
  const one = (w.file.setAsides ?? []).find((request) => request.id === id)
  if (!one) stop('set_aside_unknown', { setAsideId: id })
  return one
}
