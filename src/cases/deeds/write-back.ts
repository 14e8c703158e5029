// Write-back (反馈回写): the result goes to the platform the matter came from. Without it a transferred matter cannot close (R06).
import { blockedBy } from '../../sharing/may-leave.js'
import type { WriteBack } from '../command.js'
import { resultOf } from '../result-of.js'
import { stop, type Working } from '../working.js'

export function writeBack(w: Working, command: WriteBack): void {
  const leg = w.legOf(command.legId, 'transfer_in')
  const desk = w.legs('desk').find((one) => one.parent === leg.id)
  if (desk?.open && desk.state !== 'completed' && desk.state !== 'followed_up')
    stop('work_not_done', { state: desk.state })
  const result = resultOf(w, command)
  w.moveLeg(
    leg,
    'result_written_back',
    { result, writtenBackAt: w.now },
    { facts: { text: command.text, resolved: command.resolved } },
  )
  // That it is done must be known there; what was done stays here when the circle is kept small (clause 5).
  const held = blockedBy(w.context.platform, w.file.exclusions).length > 0
  w.send('result.written_back', {
    legId: leg.parent,
    text: held ? null : command.text,
    withheld: held,
    resolved: command.resolved,
  })
}
