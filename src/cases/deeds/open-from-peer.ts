// The first action of a file that the other platform caused.

import { dayOf } from '../../terms/zone.js'
import { carriedClock } from '../carried-clock.js'
import type { CaseFile } from '../case-file.js'
import type { PeerMessage } from '../command.js'
import { cite } from '../context.js'
import { decideLocally } from '../decide-locally.js'
import { caseNumber } from '../numbers.js'
import type { OpeningPacket } from '../packet.js'
import { NO_DANGER, type Working } from '../working.js'
import { shortenForDanger } from './danger.js'

export function openFromPeer(w: Working, message: PeerMessage, packet: OpeningPacket): void {
  const { context } = w
  const { requestType } = packet
  // Read again here: each platform decides by its own book, and danger either side sees counts.
  const read = context.triage({
    text: packet.text,
    receivedBy: packet.firstReceiver,
    channel: packet.channel,
    requestType,
    ...(packet.factsUsed ? { facts: packet.factsUsed } : {}),
    asOf: dayOf(w.now, context.place.zone),
  })
  const decision = decideLocally(context, read, packet.place.town)
  const sent = packet.danger
  const danger = {
    ...NO_DANGER,
    present: sent?.present === true || decision.danger.present,
    words: [...new Set([...(sent?.words ?? []), ...decision.danger.words])],
    facts: [...new Set([...(sent?.facts ?? []), ...decision.danger.facts])],
  }
  const where = { town: packet.place.town, matters: decision.matters.map((matter) => matter.id) }
  const file: Partial<CaseFile> = {
    id: w.caseId,
    platform: context.platform,
    demandId: message.demandId,
    number: caseNumber(w.now, context.place.zone, context.random),
    peerNumber: packet.number,
    origin: 'transfer',
    firstReceiver: packet.firstReceiver,
    firstContactAt: packet.firstContactAt,
    receivedAt: w.now,
    channel: packet.channel,
    requestType,
    title: packet.title,
    text: packet.text,
    place: packet.place,
    requester: {
      name: packet.requester?.name ?? null,
      phone: packet.requester?.phone ?? null,
      secret: packet.secret ?? false,
    },
    mergedInto: null,
    exclusions: [],
    danger,
    decision,
    packVersion: context.pack.document.version,
    state: 'open',
    clock: carriedClock(context, { requestType, danger, ...where }, packet),
    oneKeyTransfers: packet.oneKeyTransfers ?? 0,
    reopened: 0,
    drill: packet.drill,
    queryCodeHash: null,
  }
  w.emit('file_opened', {
    facts: { from: message.from, theirNumber: packet.number, firstContactAt: packet.firstContactAt },
    cites: [cite(context, '3')],
    change: { file },
  })
  // What the sender knew of danger is in the time it sends; what only this side reads is counted from now.
  if (danger.present && sent?.present !== true && packet.clock) shortenForDanger(w)
  for (const one of packet.supplements ?? []) {
    w.emit('demand_supplemented', {
      facts: { text: one.text, from: message.from },
      change: { supplement: { at: one.at, text: one.text, by: message.from } },
    })
  }
}
