// Whose is it? (协商) The two platforms say; when they agree the matter goes there, when the clock ends first the first receiver
// takes it. By phone this is the three-way call, from the internet a consultation in the system (GAP6). Clause 4.
import type { Id } from '../../terms/ids.js'
import type { Platform } from '../../terms/platform.js'
import type { Leg } from '../case-file.js'
import { closeIfIdle } from '../close-if-idle.js'
import type { AnswerNegotiation, OpenNegotiation } from '../command.js'
import { cite, peerOf } from '../context.js'
import { stop, type Working } from '../working.js'
import { clockToShare, offer } from './offer-transfer.js'

export function openNegotiation(w: Working, command: OpenNegotiation): void {
  if (w.file.state !== 'open') stop('file_ended', { state: w.file.state })
  if (w.legs('negotiation', ['open']).length > 0) stop('negotiation_already_open', {})
  if (w.file.danger.present) stop('danger_goes_first', {}, [cite(w.context, '4')])
  const holds = w.legs('desk', ['awaiting_dispatch']).length > 0 || w.legs('transfer_in', ['offered']).length > 0
  if (!holds) stop('nothing_to_negotiate', {})
  openConsultation(w, command.says, command.because)
}

export function openConsultation(w: Working, says: Platform, because = ''): Leg {
  const { context } = w
  const mode = w.file.channel === 'phone' ? 'three_way_call' : 'consultation'
  const matters = w.file.decision.matters.map((matter) => matter.id)
  const views = [{ platform: context.platform, says, because }]
  const leg = w.openLeg(
    'negotiation',
    'negotiation_opened',
    { mode, matters, views },
    { facts: { mode, says, because }, cites: [cite(context, '4')] },
  )
  // The other desk may never have heard of the demand: the opener sends what it needs to give a view.
  w.send('negotiation.opened', {
    legId: leg.id,
    mode,
    says,
    because,
    matters,
    number: w.file.number,
    firstReceiver: w.file.firstReceiver,
    firstContactAt: w.file.firstContactAt,
    channel: w.file.channel,
    requestType: w.file.requestType,
    title: w.file.title,
    text: w.file.text,
    place: w.file.place,
    drill: w.file.drill,
    dueAt: leg.clock.dueAt,
    clock: clockToShare(w.file),
  })
  return leg
}

export function answerNegotiation(w: Working, command: AnswerNegotiation): void {
  const leg = w.legOf(command.legId, 'negotiation')
  const { platform } = w.context
  recordView(w, leg, platform, command.says, command.because)
  w.send('negotiation.answered', {
    legId: sharedId(leg),
    says: command.says,
    because: command.because,
  })
  settleIfAgreed(w, leg.id)
}

/** The id both sides know the negotiation by: the opener's leg. */
export function sharedId(leg: Leg): Id {
  return leg.parent ?? leg.id
}

export function recordView(w: Working, leg: Leg, platform: Platform, says: Platform, because: string): void {
  const views = [...leg.views.filter((view) => view.platform !== platform), { platform, says, because }]
  w.moveLeg(leg, 'negotiation_answered', { views }, { facts: { platform, says, because } })
}

/** Only the opener settles: one side decides when two messages cross. */
export function settleIfAgreed(w: Working, legId: Id): void {
  const leg = w.legOf(legId, 'negotiation')
  if (leg.parent !== null || !leg.open) return
  const [ours, theirs] = [leg.views.find(mine(w)), leg.views.find((view) => !mine(w)(view))]
  if (!ours || !theirs || ours.says !== theirs.says) return
  w.moveLeg(leg, 'negotiation_settled', {}, { facts: { agreed: ours.says } })
  w.send('negotiation.settled', { legId: leg.id, agreed: ours.says })
  takeConsequence(w, ours.says, leg)
}

/** The clock ended without agreement: the first receiver takes it, by itself (clause 4). */
export function endUndecided(w: Working, legId: Id): void {
  const leg = w.legOf(legId, 'negotiation')
  if (!leg.open || leg.parent !== null) return
  const { firstReceiver } = w.file
  w.moveLeg(leg, 'negotiation_undecided', {}, { facts: { firstReceiver, views: leg.views } })
  w.send('negotiation.settled', { legId: leg.id, agreed: firstReceiver, undecided: true })
  takeConsequence(w, firstReceiver, leg)
}

/** Where the matter stays needs nothing; where it goes over, the opener offers it; an offer made to us goes back. */
function takeConsequence(w: Working, owner: Platform, leg: Leg): void {
  const offered = w.legs('transfer_in', ['offered'])[0]
  if (owner === peerOf(w.context)) {
    if (offered) {
      w.moveLeg(offered, 'transfer_declined', {}, { facts: { ground: 'negotiated' } })
      w.send('transfer.declined', { legId: offered.parent, ground: 'negotiated', cite: '4', note: '' })
      closeIfIdle(w)
    } else if (w.legs('desk', ['awaiting_dispatch']).length > 0) {
      offer(w, { mode: leg.mode === 'three_way_call' ? 'three_way_call' : 'system_push', matters: leg.matters })
    }
  }
}

function mine(w: Working) {
  return (view: Leg['views'][number]) => view.platform === w.context.platform
}
