// What the other platform says of a demand both hold. A message that crossed one of ours is noted and changes nothing.
import { z } from 'zod'
import { PLATFORMS } from '../../terms/platform.js'
import { carriedEnd } from '../carried-clock.js'
import type { Leg, LegKind } from '../case-file.js'
import { closeIfIdle } from '../close-if-idle.js'
import type { HearPeer, PeerMessage } from '../command.js'
import { cite } from '../context.js'
import { ClockLength } from '../packet.js'
import { NO_DANGER, stop, type Working } from '../working.js'
import { endPause, keepFirstContact, shortenTo } from './clock.js'
import { shortenForDanger } from './danger.js'
import { recordView, settleIfAgreed } from './negotiate.js'

const text = z.string().max(20_000)
const id = z.string().max(64)

/** Unknown members are kept as they came: the other side may be of another version. */
const Progress = z.looseObject({
  what: id,
  at: z.iso.datetime(),
  dueAt: z.iso.datetime().nullable().optional().catch(null),
  within: ClockLength.catch(null),
  firstContactAt: z.iso.datetime().optional().catch(undefined),
})

const heard: Readonly<Record<string, (w: Working, message: PeerMessage) => void>> = {
  'transfer.accepted': (w, message) => {
    const { legId, number } = read(z.object({ legId: id, number: id }), message)
    const leg = ours(w, legId, 'transfer_out')
    if (!leg || !w.canMove(leg, 'peer_accepted')) {
      crossed(w, message)
      return
    }
    w.moveLeg(leg, 'peer_accepted', {}, { facts: { theirNumber: number }, change: { file: { peerNumber: number } } })
    const desk = leg.parent === null ? undefined : w.leg(leg.parent)
    if (desk && w.canMove(desk, 'desk_handed_over')) w.moveLeg(desk, 'desk_handed_over')
  },
  'transfer.declined': (w, message) => {
    const said = read(z.object({ legId: id, ground: id, cite: id.nullable(), note: text }), message)
    const leg = ours(w, said.legId, 'transfer_out')
    if (!leg || !w.canMove(leg, 'peer_declined')) {
      crossed(w, message)
      return
    }
    const { ground, note } = said
    w.moveLeg(leg, 'peer_declined', {}, { facts: { ground, note, ...(said.cite ? { cite: said.cite } : {}) } })
  },
  'transfer.recalled': (w, message) => {
    const { legId, reason } = read(z.object({ legId: id, reason: text }), message)
    const leg = theirs(w, legId, 'transfer_in')
    if (!leg || !w.canMove(leg, 'peer_recalled')) {
      crossed(w, message)
      return
    }
    w.moveLeg(leg, 'peer_recalled', {}, { facts: { reason } })
    withdrawWork(w, leg)
  },
  'negotiation.answered': (w, message) => {
    const said = read(z.object({ legId: id, says: z.enum(PLATFORMS), because: text }), message)
    const leg = w.file.legs.find((one) => one.id === said.legId || one.parent === said.legId)
    if (!leg?.open || leg.kind !== 'negotiation') {
      crossed(w, message)
      return
    }
    recordView(w, leg, message.from, said.says, said.because)
    settleIfAgreed(w, leg.id)
  },
  'negotiation.settled': (w, message) => {
    const said = read(z.object({ legId: id, agreed: z.enum(PLATFORMS), undecided: z.boolean().optional() }), message)
    const leg = theirs(w, said.legId, 'negotiation')
    if (!leg?.open) {
      crossed(w, message)
      return
    }
    const action = said.undecided ? 'negotiation_undecided' : 'negotiation_settled'
    w.moveLeg(leg, action, {}, { facts: { agreed: said.agreed } })
    closeIfIdle(w)
  },
  'result.written_back': (w, message) => {
    const said = read(
      z.object({ legId: id, text: text.nullable(), withheld: z.boolean(), resolved: z.boolean() }),
      message,
    )
    const leg = ours(w, said.legId, 'transfer_out')
    if (!leg || !w.canMove(leg, 'peer_wrote_back')) {
      crossed(w, message)
      return
    }
    const result = {
      at: message.at,
      by: message.from,
      text: said.text ?? '',
      resolved: said.resolved,
      citizenContactedAt: null,
    }
    const facts = { resolved: said.resolved, withheld: said.withheld, ...(said.text ? { text: said.text } : {}) }
    w.moveLeg(leg, 'peer_wrote_back', { result, writtenBackAt: w.now }, { facts })
  },
  'demand.supplemented': (w, message) => {
    const said = read(z.object({ text }), message)
    w.emit('demand_supplemented', {
      facts: { text: said.text, from: message.from },
      change: { supplement: { at: message.at, text: said.text, by: message.from } },
    })
  },
  'danger.raised': (w, message) => {
    const said = read(z.object({ words: z.array(z.string()), facts: z.array(z.string()) }), message)
    w.emit('danger_raised', {
      facts: { words: said.words, from: message.from },
      cites: [cite(w.context, '4')],
      change: { file: { danger: { ...NO_DANGER, present: true, words: said.words, facts: said.facts } } },
    })
    if (w.file.state === 'open') shortenForDanger(w)
  },
  'progress.noted': (w, message) => {
    const said = read(Progress, message)
    w.emit('peer_progressed', { facts: JSON.parse(JSON.stringify({ ...said, from: message.from })) })
    // An earlier caller of the same matter was found over there: what is due there is due here.
    if (said.what === 'clock_shortened' && said.dueAt && w.file.state === 'open') {
      shortenTo(w, carriedEnd({ dueAt: said.dueAt, within: said.within }), 'earlier_contact')
    }
    if (said.firstContactAt) keepFirstContact(w, said.firstContactAt)
  },
  'demand.reopened': (w, message) => {
    const said = read(z.object({ legId: id, reason: text }), message)
    const leg = theirs(w, said.legId, 'transfer_in')
    if (!leg || !w.canMove(leg, 'peer_reopened')) {
      crossed(w, message)
      return
    }
    const clock = { ...w.file.clock, stoppedAt: null }
    w.moveLeg(
      leg,
      'peer_reopened',
      { result: null, writtenBackAt: null },
      {
        facts: { reason: said.reason },
        change: { file: { state: 'open', reopened: w.file.reopened + 1, clock } },
      },
    )
    const desk = w.legs('desk').find((one) => one.parent === leg.id)
    if (desk && w.canMove(desk, 'desk_reopened')) w.moveLeg(desk, 'desk_reopened', { result: null })
  },
  'demand.closed': (w, message) => {
    const said = read(z.object({ legId: id }), message)
    const leg = theirs(w, said.legId, 'transfer_in')
    if (!leg || !w.canMove(leg, 'peer_closed')) {
      crossed(w, message)
      return
    }
    w.moveLeg(leg, 'peer_closed')
    for (const desk of w.legs('desk', ['completed', 'followed_up'])) w.moveLeg(desk, 'case_closed')
    if (w.file.legs.some((one) => one.open)) return
    endPause(w, 'closed')
    w.emit('file_closed', {
      facts: { by: message.from },
      cites: [cite(w.context, '3')],
      change: { file: { state: 'closed', clock: { ...w.file.clock, stoppedAt: w.now } } },
    })
  },
}

export function hearPeer(w: Working, command: HearPeer): void {
  const deed = heard[command.message.type]
  if (!deed) stop('message_type_unknown', { type: command.message.type })
  deed(w, command.message)
}

function read<T>(schema: z.ZodType<T>, message: PeerMessage): T {
  const result = schema.safeParse(message.data)
  if (result.success) return result.data
  const first = result.error.issues[0]
  stop('message_malformed', { type: message.type, field: first?.path.join('.') ?? '', reason: first?.message ?? '' })
}

function ours(w: Working, legId: string, kind: LegKind): Leg | undefined {
  return w.file.legs.find((leg) => leg.id === legId && leg.kind === kind)
}

function theirs(w: Working, legId: string, kind: LegKind): Leg | undefined {
  return w.file.legs.find((leg) => leg.parent === legId && leg.kind === kind)
}

function crossed(w: Working, message: PeerMessage): void {
  w.emit('peer_message_crossed', { facts: { type: message.type, message: message.id } })
}

/** The sender took it back: work begun on it ends, with a trace. */
function withdrawWork(w: Working, leg: Leg): void {
  for (const desk of w.legs('desk').filter((one) => one.parent === leg.id && one.open)) {
    for (const order of w.legs('order').filter((one) => one.parent === desk.id && one.open)) {
      w.moveLeg(order, 'order_withdrawn', { request: null })
    }
    if (w.canMove(w.leg(desk.id), 'desk_withdrawn')) w.moveLeg(w.leg(desk.id), 'desk_withdrawn')
  }
  closeIfIdle(w)
}
