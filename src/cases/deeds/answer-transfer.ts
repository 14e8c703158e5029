// The receiving platform signs for what it was offered (签收), or declines it with the row that shows why. Clause 4.

import { closeIfIdle } from '../close-if-idle.js'
import type { AcceptTransfer, DeclineTransfer } from '../command.js'
import { cite } from '../context.js'
import { checkCitation } from '../grounds.js'
import { stop, type Working } from '../working.js'

export function acceptTransfer(w: Working, command: AcceptTransfer): void {
  const leg = w.legOf(command.legId, 'transfer_in')
  w.moveLeg(leg, 'transfer_accepted', {}, { facts: { matters: leg.matters } })
  w.openLeg('desk', 'desk_opened', { matters: leg.matters, parent: leg.id }, { cites: [cite(w.context, '4')] })
  w.send('transfer.accepted', { legId: leg.parent, number: w.file.number })
}

export function declineTransfer(w: Working, command: DeclineTransfer): void {
  const { context } = w
  const leg = w.legOf(command.legId, 'transfer_in')
  // Danger is answered first and argued about afterwards.
  if (w.file.danger.present && context.platform === '110') stop('danger_not_declined', {}, [cite(context, '4')])
  const ground = context.procedure.declining.grounds.find((one) => one.id === command.ground)
  if (!ground) {
    const grounds = context.procedure.declining.grounds.map((one) => one.id)
    stop('ground_not_listed', { ground: command.ground, grounds }, context.procedure.declining.cites)
  }
  const cites = checkCitation(context, ground, command.cite)
  w.moveLeg(
    leg,
    'transfer_declined',
    { note: command.note },
    { facts: { ground: ground.id, note: command.note }, cites },
  )
  w.send('transfer.declined', {
    legId: leg.parent,
    ground: ground.id,
    cite: command.cite ?? null,
    note: command.note,
  })
  closeIfIdle(w)
}
