// A mistaken transfer is called back by the side that sent it, with notice to the other (错转撤回). The instrument is silent on it;
// without it a mistake would have to be argued through a decline.
import type { RecallTransfer } from '../command.js'
import { stop, type Working } from '../working.js'

export function recallTransfer(w: Working, command: RecallTransfer): void {
  const leg = w.legOf(command.legId, 'transfer_out')
  // What danger sent to 110 is not taken away again by one person.
  if (w.file.danger.present && w.context.platform === '12345') stop('danger_goes_first', {})
  w.moveLeg(leg, 'transfer_recalled', { note: command.reason }, { facts: { reason: command.reason } })
  const desk = leg.parent === null ? undefined : w.leg(leg.parent)
  if (desk?.state === 'handed_over') w.moveLeg(desk, 'desk_taken_back')
  w.send('transfer.recalled', { legId: leg.id, reason: command.reason })
}
