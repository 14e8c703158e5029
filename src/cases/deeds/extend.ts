// Extension (延期): asked before expiry with a reason, approved by the desk, and the citizen told. The instrument is silent.
import { extendedClock } from '../clocks.js'
import type { DecideExtension, RequestExtension } from '../command.js'
import { noteProgress } from '../progress.js'
import { stop, type Working } from '../working.js'
import { eachFollowing } from './clock.js'
import { orderOf } from './orders.js'

/** Our choice: three working weeks is the longest single extension any published rule of the field allows. */
const MOST_DAYS = 15

export function requestExtension(w: Working, command: RequestExtension): void {
  const leg = orderOf(w, command.legId)
  const { extensionsPerOrder, extensionsPerDemand = extensionsPerOrder } = w.context.procedure
  if (leg.request) stop('request_pending', { request: leg.request.kind })
  if (leg.extensions >= extensionsPerOrder) stop('extension_used_up', { allowed: extensionsPerOrder })
  // Of all orders together: otherwise every reassignment would bring another one.
  const used = w.legs('order').reduce((sum, { extensions }) => sum + extensions, 0)
  if (used >= extensionsPerDemand) stop('extension_used_up', { allowed: extensionsPerDemand })
  if (command.days < 1 || command.days > MOST_DAYS) stop('extension_too_long', { days: command.days, most: MOST_DAYS })
  if (leg.clock.dueAt === null) stop('nothing_to_extend', {})
  if (w.now >= leg.clock.dueAt) stop('extension_too_late', { dueAt: leg.clock.dueAt })
  const request = {
    kind: 'extension' as const,
    at: w.now,
    by: w.context.by.account,
    ground: 'extension',
    cite: null,
    note: command.reason,
    days: command.days,
  }
  w.moveLeg(leg, 'extension_requested', { request }, { facts: { days: command.days, reason: command.reason } })
}

export function decideExtension(w: Working, command: DecideExtension): void {
  const leg = w.legOf(command.legId, 'order')
  const { request } = leg
  if (request?.kind !== 'extension' || request.days === null) stop('no_request', {})
  if (!command.approved) {
    w.moveLeg(leg, 'extension_decided', { request: null }, { facts: { approved: false, note: command.note } })
    return
  }
  if (!command.citizenTold) stop('citizen_not_told', {})
  if (request.by === w.context.by.account) stop('needs_second_person', { account: request.by })
  const before = w.file.clock
  // What is late stays late: an extension approved afterwards would undo it.
  if (before.dueAt !== null && w.now > before.dueAt) stop('extension_too_late', { dueAt: before.dueAt })
  const { days } = request
  const by = w.context.by.account
  // The citizen's own clock moves with it, openly: otherwise the file would look late while the unit looks in time.
  const clock = extendedClock(w.context, before, days, by)
  w.moveLeg(
    leg,
    'extension_decided',
    { request: null, extensions: leg.extensions + 1 },
    {
      facts: { approved: true, days, note: command.note, before: before.dueAt, dueAt: clock.dueAt },
      change: { file: { clock } },
    },
  )
  eachFollowing(w, before, (own) => extendedClock(w.context, own, days, by))
  noteProgress(w, 'extension_decided', { unit: leg.unit, dueAt: clock.dueAt })
}
