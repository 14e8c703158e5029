// What the programs of this room share: the op they work on, the phone, the journal, and how a failed invitation is written down.
import type { Platform } from '../terms/platform.js'
import type { CallOp, Journal } from './journal.js'
import type { Invitation, Step, Telephony } from './port.js'
import type { Left, Watch } from './watch.js'

export interface Running {
  readonly op: CallOp
  readonly phone: Telephony
  readonly journal: Journal
  readonly watch: Watch
  /** Whose seat is wanted. */
  readonly target: Platform
  readonly ringMs: number
}

/** How a program ended, for those who look on; the case file has the same in its own words. */
export type Ended = 'completed' | 'failed' | 'caller_lost'

export function invitationOf({ op, target, ringMs }: Running): Invitation {
  const { opId, callRef, token } = op.record
  return { opId, call: callRef, target, ringMs, token }
}

export function isLeft(outcome: Step | Left): outcome is Left {
  return 'left' in outcome
}

/**
 * The caller is gone before the handover was done: the file says so at once, and with it opens the call-back. The order itself
 * goes on as pushed data. The other seat is still put through to the first one, so that it learns of the matter by voice too.
 */
export async function callerLost(run: Running, left: Left): Promise<Ended> {
  if (left.told === undefined) await run.journal.record(run.op, 'caller_lost')
  const { callRef, opId } = run.op.record
  const invited = await run.phone.invite(invitationOf(run))
  if (invited.ok && run.watch.seatThere()) await run.phone.join(callRef, opId, 'main')
  return 'caller_lost'
}

/** The other side could not be had. With the first seat gone too nobody is with the caller, and that is a lost caller. */
export async function notReached(run: Running, step: Extract<Step, { ok: false }>): Promise<Ended> {
  if (step.told !== undefined) return 'failed'
  if (!run.watch.seatThere()) {
    await run.journal.record(run.op, 'caller_lost', 'nobody_left_with_caller')
    return 'caller_lost'
  }
  await run.journal.record(run.op, 'failed', step.cause)
  return 'failed'
}

/** The other seat has answered; written once, also when the program runs a second time after a restart. */
export async function answered(run: Running, step: Extract<Step, { ok: true }>): Promise<void> {
  if (step.told === undefined && run.op.record.state === 'requested') await run.journal.record(run.op, 'connected')
}
