// Extension (延期): asked before expiry with a reason, approved by the desk, and the citizen told. The instrument is silent.
import { extendedClock } from '../clocks.js'
import type { DecideExtension, RequestExtension } from '../command.js'
import { noteProgress } from '../progress.js'
import { stop, type Working } from '../working.js'
import { orderOf } from './orders.js'

/** Our choice: three working weeks is the longest single extension any published rule of the field allows. */
const MOST_DAYS = 15

export function requestExtension(w: Working, command: RequestExtension): void {
  const leg = orderOf(w, command.legId)
  const { extensionsPerOrder } = w.context.procedure
  if (leg.request) stop('request_pending', { request: leg.request.kind })
  if (leg.extensions >= extensionsPerOrder) stop('extension_used_up', { allowed: extensionsPerOrder })
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
  // The citizen's own clock moves with it, openly: otherwise the file would look late while the unit looks in time.
  const clock = extendedClock(w.context, w.file.clock, request.days)
  w.moveLeg(
    leg,
    'extension_decided',
    { request: null, extensions: leg.extensions + 1, clock: { ...clock, limit: 'handle' } },
    {
      facts: { approved: true, days: request.days, note: command.note, dueAt: clock.dueAt },
      change: { file: { clock } },
    },
  )
  noteProgress(w, 'extension_decided', { unit: leg.unit, dueAt: clock.dueAt })
}
