// The simulated phone network: callers, seats and ringing lines that live on by themselves, as a real exchange does when our
// program dies. Deterministic: everything that happens follows from the script and the clock.
import type { Id } from '../terms/ids.js'
import type { Clock } from './clock.js'
import type { CallEvent, CallView, Invitation, InviteFailure, Step } from './port.js'

/** What will happen to one invitation; times in milliseconds from its start. */
export interface Behaviour {
  readonly answersAfter?: number
  readonly fails?: { readonly after: number; readonly cause: InviteFailure }
  readonly callerLeavesAfter?: number
  readonly seatDiesAfter?: number
  readonly otherLeavesAfter?: number
}

export type Script = (invitation: Invitation) => Behaviour

interface Op {
  state: 'ringing' | 'up' | 'private' | 'joined' | 'gone'
  outcome: Step | undefined
  readonly waiting: ((step: Step) => void)[]
}

interface Call {
  caller: boolean
  seat: boolean
  held: boolean
  met: boolean
  readonly ops: Map<Id, Op>
}

export interface Company {
  readonly caller: boolean
  /** Seats that are with the caller, on hold or not. */
  readonly seats: number
  readonly held: boolean
}

export interface SimWorld {
  /** The other seat and the caller have been together at some time. */
  met(call: string): boolean
  /** A citizen rings and the first seat answers. */
  ring(call: string): void
  invite(invitation: Invitation): Promise<Step>
  join(call: string, opId: Id, side: 'main' | 'private'): Step
  hold(call: string, on: boolean): void
  release(call: string, who: 'first_seat' | Id): void
  callerLeaves(call: string): void
  otherLeaves(call: string, opId: Id): void
  snapshot(): readonly CallView[]
  /** Who can speak with the caller at this moment, and whether the caller hears music. */
  withCaller(call: string): Company
  listen(on: (event: CallEvent) => void): () => void
  /** How often the other side's phone was made to ring. */
  readonly rings: () => number
}

/** Busy signals and the like come at once; a phone nobody lifts rings for as long as was asked. */
export const ANSWERS: Behaviour = { answersAfter: 1_500 }

export function simWorld(clock: Clock, script: Script = () => ANSWERS, forgetAfterMs?: number): SimWorld {
  const calls = new Map<string, Call>()
  const listeners = new Set<(event: CallEvent) => void>()
  let rings = 0

  const tell = (event: CallEvent) => {
    for (const listener of [...listeners]) listener(event)
  }
  const callOf = (name: string): Call => {
    const known = calls.get(name)
    if (known) return known
    const call: Call = { caller: true, seat: true, held: false, met: false, ops: new Map() }
    calls.set(name, call)
    return call
  }

  function settle(op: Op, outcome: Step): void {
    if (op.outcome !== undefined) return
    op.outcome = outcome
    op.state = outcome.ok ? 'up' : 'gone'
    for (const resolve of op.waiting.splice(0)) resolve(outcome)
  }

  function place(invitation: Invitation): Op {
    const { call: name, opId, ringMs } = invitation
    const call = callOf(name)
    const op: Op = { state: 'ringing', outcome: undefined, waiting: [] }
    call.ops.set(opId, op)
    rings += 1
    const behaviour = script(invitation)
    if (behaviour.fails) {
      const { after, cause } = behaviour.fails
      clock.after(Math.min(after, ringMs), () => settle(op, { ok: false, cause }))
    }
    if (behaviour.answersAfter !== undefined && behaviour.answersAfter <= ringMs) {
      clock.after(behaviour.answersAfter, () => settle(op, { ok: true }))
    }
    clock.after(ringMs, () => settle(op, { ok: false, cause: 'noanswer' }))
    if (behaviour.callerLeavesAfter !== undefined) clock.after(behaviour.callerLeavesAfter, () => callerLeaves(name))
    if (behaviour.seatDiesAfter !== undefined) clock.after(behaviour.seatDiesAfter, () => seatDies(name))
    if (behaviour.otherLeavesAfter !== undefined) {
      clock.after(behaviour.otherLeavesAfter, () => otherLeaves(name, opId))
    }
    return op
  }

  function otherLeaves(name: string, opId: Id): void {
    const op = callOf(name).ops.get(opId)
    if (op === undefined || op.state === 'gone') return
    settle(op, { ok: false, cause: 'gone' })
    op.state = 'gone'
    tell({ kind: 'other_left', call: name, opId })
  }

  function callerLeaves(name: string): void {
    const call = callOf(name)
    if (!call.caller) return
    call.caller = false
    tell({ kind: 'caller_left', call: name })
    if (forgetAfterMs !== undefined) clock.after(forgetAfterMs, () => calls.delete(name))
  }

  function seatDies(name: string): void {
    const call = callOf(name)
    if (!call.seat) return
    call.seat = false
    tell({ kind: 'seat_left', call: name })
  }

  return {
    ring: (name) => void callOf(name),
    async invite(invitation) {
      const op = callOf(invitation.call).ops.get(invitation.opId) ?? place(invitation)
      if (op.outcome !== undefined) return op.state === 'gone' ? { ok: false, cause: causeOf(op.outcome) } : op.outcome
      return new Promise((resolve) => op.waiting.push(resolve))
    },
    join(name, opId, side) {
      const call = callOf(name)
      const op = call.ops.get(opId)
      if (op === undefined || op.state === 'ringing' || op.state === 'gone') return { ok: false, cause: 'gone' }
      op.state = side === 'main' ? 'joined' : 'private'
      call.met ||= side === 'main' && call.caller
      return { ok: true }
    },
    hold(name, on) {
      callOf(name).held = on
    },
    release(name, who) {
      const call = callOf(name)
      if (who === 'first_seat') call.seat = false
      else {
        const op = call.ops.get(who)
        if (op) op.state = 'gone'
      }
    },
    callerLeaves,
    otherLeaves,
    snapshot: () =>
      [...calls].map(([call, { caller, seat, ops }]) => ({
        call,
        callerThere: caller,
        seatThere: seat,
        ops: [...ops].flatMap(([opId, { state }]) => (state === 'gone' ? [] : [{ opId, state }])),
      })),
    withCaller(name) {
      const call = callOf(name)
      const others = [...call.ops.values()].filter((op) => op.state === 'joined').length
      return { seats: (call.seat ? 1 : 0) + others, held: call.held, caller: call.caller }
    },
    met: (name) => callOf(name).met,
    listen(on) {
      listeners.add(on)
      return () => listeners.delete(on)
    },
    rings: () => rings,
  }
}

function causeOf(outcome: Step): string {
  return outcome.ok ? 'gone' : outcome.cause
}
