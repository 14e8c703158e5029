// The `manual` adapter: the voice path belongs to someone else's phone system, and the operator reports what it did. The report
// goes into the case file first, in the operator's name; then the waiting program hears of it here.
// A program never waits for ever: when no report comes, the case room closes the call by its own timer.
import type { RecordCall } from '../cases/command.js'
import type { Id } from '../terms/ids.js'
import type { CallEvent, Step, Telephony } from './port.js'

export interface ManualPhone extends Telephony {
  /** What the operator said, already stored. */
  reported(call: string, opId: Id, event: RecordCall['event'], cause: string | undefined, by: string): void
  /** Stops waiting for a report; the case room has closed the call, or its timer will. */
  giveUp(call: string, opId: Id): void
  /** The program has ended. */
  forget(opId: Id): void
  /** After a restart: the operator's phone system knows nothing of it and goes on, so the op is waited for again. */
  expect(call: string, opId: Id, answered: boolean): void
}

interface Op {
  readonly call: string
  answer: Step | undefined
  done: Step | undefined
  readonly waiting: { answer: ((step: Step) => void)[]; done: ((step: Step) => void)[] }
}

export function manualPhone(): ManualPhone {
  const ops = new Map<Id, Op>()
  let tell: (event: CallEvent) => void = () => {}

  function opOf(call: string, opId: Id): Op {
    const known = ops.get(opId)
    if (known) return known
    const op: Op = { call, answer: undefined, done: undefined, waiting: { answer: [], done: [] } }
    ops.set(opId, op)
    return op
  }

  function settle(op: Op, what: 'answer' | 'done', step: Step): void {
    if (op[what] !== undefined) return
    op[what] = step
    for (const resolve of op.waiting[what].splice(0)) resolve(step)
  }

  const when = (op: Op, what: 'answer' | 'done'): Promise<Step> =>
    op[what] === undefined ? new Promise((resolve) => op.waiting[what].push(resolve)) : Promise.resolve(op[what])

  return {
    adapter: 'manual',
    async start(on) {
      tell = on
    },
    async stop() {
      ops.clear()
    },
    invite: ({ call, opId }) => when(opOf(call, opId), 'answer'),
    join: (call, opId) => when(opOf(call, opId), 'done'),
    // What the seats' own phones do is theirs.
    async hold() {},
    async release() {},
    async snapshot() {
      return [...ops].map(([opId, op]) => {
        const state = op.answer === undefined ? 'ringing' : 'up'
        return { call: op.call, callerThere: true, seatThere: true, ops: [{ opId, state }] as const }
      })
    },
    giveUp(call, opId) {
      const op = opOf(call, opId)
      const step: Step = { ok: false, cause: 'not_reported', told: { by: 'clock' } }
      settle(op, 'answer', step)
      settle(op, 'done', step)
    },
    forget(opId) {
      ops.delete(opId)
    },
    expect(call, opId, answered) {
      const op = opOf(call, opId)
      if (answered) settle(op, 'answer', { ok: true })
    },
    reported(call, opId, event, cause, by) {
      const op = ops.get(opId)
      // No program waits for it: the report stands in the file, and that is all there is to do.
      if (op === undefined) return
      const told = { by }
      if (event === 'caller_lost') tell({ kind: 'caller_left', call, told })
      const good = event === 'connected' || event === 'completed'
      const step: Step = good ? { ok: true, told } : { ok: false, cause: cause ?? 'not_said', told }
      settle(op, 'answer', step)
      if (event !== 'connected') settle(op, 'done', step)
    },
  }
}
