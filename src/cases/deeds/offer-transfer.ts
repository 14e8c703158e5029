// Handing a matter to the other platform (转办): one-key transfer, three-way call or system push. Clause 4, rule R01.
// The sender keeps the duty until the other side has signed for it.
import { identityToShare } from '../../sharing/identity.js'
import { blockedBy } from '../../sharing/may-leave.js'
import type { JsonObject } from '../../terms/json.js'
import type { CaseFile, Leg } from '../case-file.js'
import type { OfferTransfer } from '../command.js'
import { cite, peerOf } from '../context.js'
import { stop, type Working } from '../working.js'

export interface Offer {
  readonly mode: OfferTransfer['mode']
  readonly matters?: readonly string[] | undefined
  readonly reason?: string | undefined
  readonly call?: OfferTransfer['call'] | undefined
  readonly escalated?: boolean
}

export function offerTransfer(w: Working, command: OfferTransfer): void {
  if (w.file.state !== 'open') stop('file_ended', { state: w.file.state })
  offer(w, command)
}

export function offer(w: Working, asked: Offer): Leg {
  const { context, file } = w
  const peer = peerOf(context)
  const desk = w.legs('desk').find((leg) => leg.open)
  const towardsDanger = file.danger.present && peer === '110'
  refuseWhatMayNotLeave(w)
  refuseSecondOffer(w)
  // What this desk has not taken on is not its to give: an offer made to it is declined instead.
  if (!desk) stop('nothing_to_hand_over', {})
  refuseOneKeyTwice(w, asked, towardsDanger)
  refuseOneKeyWithoutCaller(w, asked, towardsDanger)
  if (file.danger.present && peer === '12345' && !asked.reason) {
    // 110 acts first in danger; only the remainder goes to the hotline, and it says what the first response was.
    stop('first_response_missing', {}, [cite(context, '4')])
  }
  const matters = asked.matters ?? peerMatters(w)
  for (const row of matters) {
    if (!context.pack.matters.some((matter) => matter.id === row)) stop('row_unknown', { row })
  }
  const whole = isWhole(w, matters) && !(file.danger.present && peer === '12345')
  const leg = w.openLeg(
    'transfer_out',
    'transfer_offered',
    { mode: asked.mode, matters, parent: whole ? desk.id : null, note: asked.reason ?? null },
    {
      facts: {
        mode: asked.mode,
        to: peer,
        matters,
        danger: file.danger.present,
        escalated: asked.escalated ?? false,
        ...(asked.reason ? { reason: asked.reason } : {}),
      },
      cites: [cite(context, '4'), ...matters.map((row) => cite(context, '2', row))],
    },
  )
  if (asked.mode === 'one_key_transfer') {
    w.emit('one_key_counted', { legId: leg.id, change: { file: { oneKeyTransfers: file.oneKeyTransfers + 1 } } })
  }
  if (asked.call && asked.mode !== 'system_push') journalCall(w, leg, asked.call)
  w.send('transfer.offered', packet(w, leg, asked))
  return leg
}

function refuseSecondOffer(w: Working): void {
  const pending = w.legs('transfer_out', ['offered'])[0]
  if (pending) stop('transfer_pending', { legId: pending.id })
}

function refuseOneKeyTwice(w: Working, asked: Offer, towardsDanger: boolean): void {
  const most = w.context.procedure.oneKeyTransfersPerDemand
  // Danger is not made to wait for a three-way call: clause 4 puts it before every mode.
  if (asked.mode !== 'one_key_transfer' || towardsDanger) return
  if (w.file.oneKeyTransfers >= most) {
    stop('one_key_already_used', { used: w.file.oneKeyTransfers, allowed: most }, [cite(w.context, '4')])
  }
}

/** One key moves a caller: what came by internet, or was taken on before it was found to be the other side's, is pushed (R01). */
function refuseOneKeyWithoutCaller(w: Working, asked: Offer, towardsDanger: boolean): void {
  if (asked.mode !== 'one_key_transfer' || towardsDanger) return
  // The halves of a split demand are taken on side by side: neither is late because the other was quick.
  const split = w.file.decision.accept === 'split'
  const takenOn = w.legs('order').length > 0 || w.legs('transfer_in', ['accepted', 'written_back']).length > 0
  if (w.file.channel === 'internet' || (takenOn && !split)) stop('push_only', {}, [cite(w.context, '4')])
}

function refuseWhatMayNotLeave(w: Working): void {
  const blocked = blockedBy(w.context.platform, w.file.exclusions)
  if (blocked.length > 0) stop('sharing_excluded', { exclusions: blocked }, [cite(w.context, '5')])
}

function peerMatters(w: Working): readonly string[] {
  const { decision } = w.file
  const theirs = decision.legs.find((leg) => leg.platform === peerOf(w.context))
  return theirs?.matters ?? decision.matters.slice(0, 1).map((matter) => matter.id)
}

/** True when nothing of the demand stays here, so that this desk's leg goes with it. */
function isWhole(w: Working, matters: readonly string[]): boolean {
  const desk = w.legs('desk', ['awaiting_dispatch'])[0]
  if (!desk) return false
  const split = w.file.decision.accept === 'split'
  return !split || desk.matters.every((row) => matters.includes(row))
}

/** Written before the phone system is told anything, so that a crash leaves a trace that recovery finds. */
function journalCall(w: Working, leg: Leg, call: NonNullable<OfferTransfer['call']>): void {
  const opId = w.context.newId()
  const token = String(w.context.random(10_000)).padStart(4, '0')
  w.emit('call_requested', {
    legId: leg.id,
    facts: { mode: leg.mode, adapter: call.adapter, token },
    change: {
      call: {
        opId,
        mode: leg.mode ?? 'one_key_transfer',
        legId: leg.id,
        adapter: call.adapter,
        callRef: call.ref,
        token,
        state: 'requested',
        cause: null,
        requestedAt: w.now,
        endedAt: null,
      },
    },
  })
}

/** What the other side receives: everything it needs to act, nothing it does not. */
function packet(w: Working, leg: Leg, asked: Offer): JsonObject {
  const { file } = w
  const call = file.calls.find((one) => one.legId === leg.id)
  return {
    legId: leg.id,
    number: file.number,
    mode: asked.mode,
    escalated: asked.escalated ?? false,
    reason: asked.reason ?? null,
    matters: leg.matters,
    packVersion: file.packVersion,
    firstReceiver: file.firstReceiver,
    firstContactAt: file.firstContactAt,
    channel: file.channel,
    requestType: file.requestType,
    title: file.title,
    text: file.text,
    supplements: file.supplements.map((one) => ({ at: one.at, text: one.text })),
    place: file.place,
    requester: identityToShare({ ...file.requester, requestType: file.requestType, danger: file.danger.present }),
    secret: file.requester.secret,
    danger: { present: file.danger.present, words: file.danger.words, facts: file.danger.facts },
    factsUsed: file.decision.factsUsed,
    oneKeyTransfers: file.oneKeyTransfers,
    callToken: call?.token ?? null,
    drill: file.drill,
    clock: clockToShare(file),
  }
}

/** What the other side needs to run the citizen's clock on, not a fresh one: rules and times, never who asked or why. */
export function clockToShare({ clock }: Pick<CaseFile, 'clock'>): JsonObject {
  return {
    dueAt: clock.dueAt,
    within: clock.within ?? null,
    pauses: clock.pauses.map(({ rule, from, to }) => ({ rule, from, to })),
    extensions: (clock.extensions ?? []).map(({ at, days }) => ({ at, days })),
  }
}
