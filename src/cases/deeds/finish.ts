// Follow-up (回访), reopening and closing (归档). The first receiver asks the citizen; "not solved" sends the matter back once by
// itself and then calls the supervisor. Closed means closed on every leg. Rule R06.
import type { CloseCase, RecordFollowUp, Reopen } from '../command.js'
import { cite } from '../context.js'
import { noteProgress } from '../progress.js'
import { stop, type Working } from '../working.js'
import { endPause } from './clock.js'
import { refuseBeforePolice } from './danger.js'
import { mainLeg, openStep } from './ladder.js'

export function recordFollowUp(w: Working, command: RecordFollowUp): void {
  const done = [...w.legs('desk', ['completed', 'followed_up']), ...w.legs('transfer_out', ['written_back'])]
  if (done.length === 0) stop('nothing_to_follow_up', {})
  if (command.petitioner !== undefined && !w.file.petitioners.some((one) => one.caseId === command.petitioner)) {
    stop('petitioner_unknown', { petitioner: command.petitioner })
  }
  if (command.reached && (command.resolved === undefined || command.satisfied === undefined)) {
    stop('follow_up_incomplete', {})
  }
  const followUp = {
    at: w.now,
    by: w.context.by.account,
    reached: command.reached,
    resolved: command.reached ? (command.resolved ?? null) : null,
    satisfied: command.reached ? (command.satisfied ?? null) : null,
    petitioner: command.petitioner ?? null,
    note: command.note,
  }
  const { reached, resolved, satisfied } = followUp
  w.emit('follow_up_recorded', {
    facts: { reached, resolved, satisfied },
    cites: [cite(w.context, '8')],
    change: { followUp },
  })
  noteProgress(w, 'follow_up_recorded', { reached, resolved, satisfied })
  const unhappy = reached && (resolved === 'no' || satisfied === 'unsatisfied')
  if (unhappy && w.file.reopened === 0) {
    reopenAll(w, 'unsatisfied')
    return
  }
  for (const desk of w.legs('desk', ['completed'])) if (reached) w.moveLeg(desk, 'follow_up_recorded')
  if (unhappy) superviseUnhappy(w)
}

/** Once redone and still not solved: a supervisor's eyes, not a third round by itself. */
function superviseUnhappy(w: Working): void {
  openStep(w, { step: 'supervision', ground: 'unsatisfied_twice', legId: mainLeg(w), limit: 'unsatisfied_again' })
}

export function reopen(w: Working, command: Reopen): void {
  if (w.file.state === 'merged') stop('file_ended', { state: w.file.state })
  reopenAll(w, command.reason)
}

export function reopenAll(w: Working, reason: string): void {
  const out = w.legs('transfer_out', ['written_back', 'closed']).filter((leg) => leg.writtenBackAt !== null)
  const handedOver = new Set(out.map((leg) => leg.parent))
  const desks = w
    .legs('desk')
    .filter((leg) => !handedOver.has(leg.id) && ['completed', 'followed_up', 'closed', 'answered'].includes(leg.state))
  if (out.length + desks.length === 0) stop('nothing_to_reopen', {})
  // The citizen's clock goes on from where it stood; the second round has no fresh limit to hide behind.
  const clock = { ...w.file.clock, stoppedAt: null }
  w.emit('demand_reopened', {
    facts: { reason },
    cites: [cite(w.context, '8')],
    change: { file: { state: 'open', reopened: w.file.reopened + 1, clock } },
  })
  superviseReopened(w)
  for (const leg of out) {
    w.moveLeg(leg, 'transfer_reopened', { result: null, writtenBackAt: null })
    w.send('demand.reopened', { legId: leg.id, reason })
  }
  for (const leg of desks) w.moveLeg(leg, 'desk_reopened', { result: null })
}

/** Coming back again and again is a ground of its own, whatever the clock says. */
function superviseReopened(w: Working): void {
  const times = w.context.procedure.supervising?.reopenedTimes
  if (times === undefined || w.file.reopened < times) return
  openStep(w, { step: 'supervision', ground: 'reopened', legId: mainLeg(w), limit: `reopened_${w.file.reopened}` })
}

export function closeCase(w: Working, command: CloseCase): void {
  if (w.file.state !== 'open') stop('file_ended', { state: w.file.state })
  refuseBeforePolice(w)
  refuseUnfinished(w)
  refuseUnasked(w)
  endPause(w, 'closed')
  for (const leg of w.legs('desk', ['completed', 'followed_up'])) w.moveLeg(leg, 'case_closed')
  for (const leg of w.legs('transfer_out', ['written_back'])) {
    w.moveLeg(leg, 'case_closed')
    w.send('demand.closed', { legId: leg.id })
  }
  for (const leg of w.legs('transfer_in', ['written_back'])) w.moveLeg(leg, 'case_closed')
  w.emit('file_closed', {
    facts: command.note ? { note: command.note } : {},
    cites: [cite(w.context, '3')],
    change: { file: { state: 'closed', clock: { ...w.file.clock, stoppedAt: w.now } } },
  })
}

function refuseUnfinished(w: Working): void {
  const cites = [cite(w.context, '3')]
  const unwritten = [...w.legs('transfer_in', ['accepted']), ...w.legs('transfer_out', ['accepted'])][0]
  if (unwritten) stop('write_back_missing', { legId: unwritten.id }, cites)
  const order = w.legs('order').find((leg) => leg.open)
  if (order) stop('open_orders', { legId: order.id, unit: order.unit }, cites)
  const finished = ['completed', 'followed_up', 'written_back']
  const leg = w.file.legs.find((one) => one.open && !finished.includes(one.state))
  if (leg) stop('open_legs', { legId: leg.id, leg: leg.kind, state: leg.state }, cites)
  const duty = w.file.duties.find((one) => one.doneAt === null)
  if (duty) stop('open_duties', { dutyId: duty.id, duty: duty.kind }, cites)
}

/** Whoever can be reached is asked before the file closes: the requester where the contact came in, and every merged petitioner. */
function refuseUnasked(w: Working): void {
  if (w.file.drill || w.file.origin === 'transfer') return
  const asked = (petitioner: string | null) => w.file.followUps.some((one) => one.petitioner === petitioner)
  if (w.file.requester.phone !== null && !asked(null)) stop('follow_up_missing', {}, [cite(w.context, '8')])
  const left = w.file.petitioners.find((one) => one.requester.phone !== null && !asked(one.caseId))
  if (left) stop('petitioner_unanswered', { number: left.number }, [cite(w.context, '8')])
}
