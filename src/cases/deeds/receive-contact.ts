// A citizen's words come in (接报、受理). The file, the decision and, where decided, the handover land together: whatever happens
// to the call afterwards, the order exists. Clauses 1, 2, 4.

import { blockedBy } from '../../sharing/may-leave.js'
import type { RequestType } from '../../terms/platform.js'
import { dayOf } from '../../terms/zone.js'
import type { CaseFile, Danger } from '../case-file.js'
import { startClock } from '../clocks.js'
import type { ReceiveContact } from '../command.js'
import type { Context } from '../context.js'
import { decideLocally } from '../decide-locally.js'
import { caseNumber, queryCode, queryCodeHash } from '../numbers.js'
import { NO_DANGER, stop, type Working } from '../working.js'
import { dispatchByItself } from './dispatch-by-itself.js'
import { openConsultation } from './negotiate.js'
import { offer } from './offer-transfer.js'

export function receiveContact(w: Working, command: ReceiveContact): void {
  const { context } = w
  const day = dayOf(w.now, context.place.zone)
  for (const row of command.chosen ?? []) {
    if (!context.pack.matters.some((matter) => matter.id === row)) stop('row_unknown', { row })
  }
  const read = context.triage({
    text: command.text,
    receivedBy: context.platform,
    channel: command.channel,
    asOf: day,
    ...(command.requestType ? { requestType: command.requestType } : {}),
    ...(command.facts ? { facts: command.facts } : {}),
    ...(command.chosen ? { chosen: command.chosen } : {}),
  })
  const decision = decideLocally(context, read, command.place?.town)
  const requestType: RequestType = command.requestType ?? decision.requestType
  const danger: Danger = {
    ...NO_DANGER,
    present: decision.danger.present || command.danger === true,
    words: decision.danger.words,
    facts: decision.danger.facts,
  }
  const town = command.place?.town ?? decision.town
  const matters = decision.matters.map((matter) => matter.id)
  const number = caseNumber(w.now, context.place.zone, context.random)
  const code = queryCode(context.random)
  const file: Partial<CaseFile> = {
    id: w.caseId,
    platform: context.platform,
    demandId: w.caseId,
    number,
    peerNumber: null,
    origin: 'contact',
    firstReceiver: context.platform,
    firstContactAt: w.now,
    receivedAt: w.now,
    channel: command.channel,
    requestType,
    title: command.title ?? titleOf(command.text),
    text: command.text,
    place: { town, address: command.place?.address ?? decision.address ?? null },
    requester: {
      name: command.requester.name ?? null,
      phone: command.requester.phone ?? null,
      secret: command.requester.secret ?? false,
    },
    mergedInto: null,
    exclusions: command.exclusions ?? [],
    danger,
    decision,
    packVersion: context.pack.document.version,
    state: 'open',
    clock: startClock(context, { requestType, danger, town, matters }, 'demand', w.now),
    oneKeyTransfers: 0,
    reopened: 0,
    drill: command.drill ?? false,
    queryCodeHash: queryCodeHash(number, code),
  }
  w.emit('contact_received', {
    facts: { channel: command.channel, requestType, accept: decision.accept, mode: decision.mode },
    cites: decision.cites,
    change: { file },
  })
  w.tell = { queryCode: code }
  w.openLeg('desk', 'desk_opened', { matters: ownMatters(w.context, w.file) })
  handOverAsDecided(w, command)
  dispatchByItself(w, command)
}

/** From the internet, and wherever danger was heard, the handover does not wait for a person to press a key. */
function handOverAsDecided(w: Working, command: ReceiveContact): void {
  const { decision, danger } = w.file
  const wanted =
    command.handOver ?? (command.channel === 'internet' || (danger.present && w.context.platform === '12345'))
  // A matter that has to stay inside is recorded all the same; whether it may go is for a person to settle first (clause 5).
  if (!wanted || blockedBy(w.context.platform, w.file.exclusions).length > 0) return
  if (danger.present && w.context.platform === '12345') {
    const mode = command.channel === 'phone' ? 'one_key_transfer' : 'system_push'
    offer(w, { mode, call: callOf(command) })
    return
  }
  if (decision.mode === 'consultation') openConsultation(w, decision.legs[0]?.platform ?? w.context.platform)
  if (decision.mode === 'system_push' || decision.mode === 'one_key_transfer') {
    if (givesAway(w)) offer(w, { mode: decision.mode, call: callOf(command) })
  }
}

function givesAway(w: Working): boolean {
  return w.file.decision.legs.some((leg) => leg.platform !== w.context.platform)
}

function callOf(command: ReceiveContact) {
  return command.callRef === undefined ? undefined : { adapter: 'manual', ref: command.callRef }
}

/** The rows this platform keeps; all of them while nothing is decided for the other side. */
export function ownMatters(context: Context, file: CaseFile): readonly string[] {
  const own = file.decision.legs.find((leg) => leg.platform === context.platform)
  return own?.matters ?? file.decision.matters.slice(0, 1).map((matter) => matter.id)
}

function titleOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
