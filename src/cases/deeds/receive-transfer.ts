// The other platform offers a matter, or asks whose it is: a file opens here, or the one that already holds the demand gets another
// leg (回流). The clock of the demand is the citizen's, from the first contact, wherever that was. Clauses 3 and 4.
import { carriedEnd } from '../carried-clock.js'
import type { ReceiveTransfer } from '../command.js'
import { cite } from '../context.js'
import { NegotiationPacket, type OpeningPacket, readPacket, TransferPacket } from '../packet.js'
import { NO_DANGER, stop, type Working } from '../working.js'
import { keepFirstContact, shortenTo } from './clock.js'
import { shortenForDanger } from './danger.js'
import { openFromPeer } from './open-from-peer.js'

/** `known`: this side has a file of the same demand. */
export function receiveTransfer(w: Working, { message }: ReceiveTransfer, known: boolean): void {
  if (message.type === 'negotiation.opened') {
    hearQuestion(w, message, known)
    return
  }
  const packet = readPacket(TransferPacket, message)
  if (known) refuseTwice(w, packet.legId)
  if (known) wake(w, packet)
  else openFromPeer(w, message, packet)
  if (packet.danger.present && !w.file.danger.present) {
    const { words, facts } = packet.danger
    w.emit('danger_raised', {
      facts: { words, from: message.from },
      cites: [cite(w.context, '4')],
      change: { file: { danger: { ...NO_DANGER, present: true, words, facts } } },
    })
    shortenForDanger(w)
  }
  w.openLeg(
    'transfer_in',
    'transfer_received',
    { mode: packet.mode, matters: packet.matters, parent: packet.legId, note: packet.reason },
    {
      facts: {
        from: message.from,
        mode: packet.mode,
        theirNumber: packet.number,
        escalated: packet.escalated,
        identityWithheld: packet.requester.withheld,
        ...(packet.callToken ? { callToken: packet.callToken } : {}),
        ...(packet.reason ? { reason: packet.reason } : {}),
      },
      cites: [cite(w.context, '4'), ...packet.matters.map((row) => cite(w.context, '2', row))],
    },
  )
}

function hearQuestion(w: Working, message: ReceiveTransfer['message'], known: boolean): void {
  const packet = readPacket(NegotiationPacket, message)
  if (known) refuseTwice(w, packet.legId)
  if (known) wake(w, packet)
  else openFromPeer(w, message, packet)
  const views = [{ platform: message.from, says: packet.says, because: packet.because }]
  w.openLeg(
    'negotiation',
    'negotiation_opened',
    { mode: packet.mode, matters: packet.matters, parent: packet.legId, views },
    { facts: { from: message.from, says: packet.says, because: packet.because }, cites: [cite(w.context, '4')] },
  )
}

function refuseTwice(w: Working, legId: string): void {
  if (w.file.legs.some((leg) => leg.parent === legId)) stop('transfer_already_here', { legId })
}

/** A file that had ended here takes the demand up again, with whoever it may now know of the requester. */
function wake(w: Working, packet: OpeningPacket): void {
  const { file } = w
  const requester =
    packet.requester && file.requester.phone === null
      ? { name: packet.requester.name, phone: packet.requester.phone, secret: packet.secret ?? file.requester.secret }
      : file.requester
  w.emit('demand_came_again', {
    facts: { theirNumber: packet.number },
    cites: [cite(w.context, '4')],
    change: {
      file: {
        requester,
        peerNumber: packet.number,
        state: file.state === 'merged' ? file.state : 'open',
        clock: { ...file.clock, stoppedAt: null },
        oneKeyTransfers: Math.max(file.oneKeyTransfers, packet.oneKeyTransfers ?? 0),
      },
    },
  })
  // A clock that came back may have been shortened over there; it is never lengthened by the journey.
  if (packet.clock) shortenTo(w, carriedEnd(packet.clock), 'carried_over')
  keepFirstContact(w, packet.firstContactAt)
}
