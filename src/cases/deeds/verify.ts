// Verification (督办核实): a supervisor looks for himself whether a reported result is really there, on the spot, by calling, or from
// documents. The third truth beside what the unit says and what the citizen says; it changes neither. Clause 8; how is not set by the paper.
import type { Verify } from '../command.js'
import { cite } from '../context.js'
import { stop, type Working } from '../working.js'
import { mainLeg, openStep } from './ladder.js'

export function verify(w: Working, command: Verify): void {
  const { by } = w.context
  const cites = [cite(w.context, '8')]
  const results = w.file.legs.filter((leg) => leg.result !== null)
  if (results.length === 0) stop('nothing_to_verify', {}, cites)
  // Whoever reported a result or passed it has said already that it is done: somebody else has to look.
  const involved = results.some((leg) => leg.reviewedBy === by.account || leg.result?.by === by.account)
  if (involved) stop('verified_by_another', { account: by.account }, cites)
  const { way, found, note } = command
  w.emit('result_verified', {
    facts: { way, found, note },
    cites,
    change: { verification: { at: w.now, by: by.account, way, found, note } },
  })
  const untrue = w.context.procedure.supervising?.grounds.find(({ id }) => id === 'result_untrue')
  const [step] = untrue?.steps ?? []
  if (found === 'not_done' && step !== undefined) {
    openStep(w, { step, ground: 'result_untrue', legId: mainLeg(w), limit: 'result_untrue', note })
  }
}
