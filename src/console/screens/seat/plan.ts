// What F2 does: the decision carried out in one key, or the dialog where a person still has to say something.
import type { CaseFile, CommandBody, CommandName, Platform } from '../../api/shapes.js'
import { otherPlatform } from '../../api/shapes.js'
import type { FormDeed } from '../../commands/field.js'

export type Plan =
  | { readonly how: 'at_once'; readonly name: CommandName; readonly body: CommandBody<CommandName> }
  | { readonly how: 'ask'; readonly deed: FormDeed }
  | null

const VOICE = ['one_key_transfer', 'three_way_call']

/** Only what the server allows now; null when the decision is carried out or nothing is left to do. */
export function planOf(file: CaseFile, allowed: readonly string[], callRef: string): Plan {
  const { decision, platform } = file
  const may = (name: string): boolean => allowed.includes(name)
  const offered = file.legs.some((leg) => leg.kind === 'transfer_out' && leg.open)
  const goesOver = file.danger.present && platform === '12345' ? true : givesAway(file, otherPlatform(platform))
  if (goesOver && !offered) {
    if (decision.mode === 'consultation' && may('open-negotiation')) return { how: 'ask', deed: 'open-negotiation' }
    if (may('offer-transfer')) {
      // 110 has acted first and hands over the rest: it must say what it did.
      if (file.danger.present && platform === '110') return { how: 'ask', deed: 'offer-transfer' }
      return { how: 'at_once', name: 'offer-transfer', body: offerBody(file, modeOf(file), callRef) }
    }
  }
  if (decision.accept === 'kb' && may('answer-from-knowledge')) {
    return decision.cards.length > 0
      ? { how: 'at_once', name: 'answer-from-knowledge', body: { cards: [...decision.cards] } }
      : { how: 'ask', deed: 'answer-from-knowledge' }
  }
  // Dispatched already, by somebody or by itself.
  if (file.legs.some((leg) => leg.kind === 'order' && leg.open && leg.role === 'lead')) return null
  if (decision.accept === 'out' && may('turn-away')) return { how: 'ask', deed: 'turn-away' }
  return may('dispatch') ? { how: 'ask', deed: 'dispatch' } : null
}

export type VoiceOrPush = 'one_key_transfer' | 'three_way_call' | 'system_push'

export function offerBody(file: CaseFile, mode: VoiceOrPush, callRef: string): CommandBody<'offer-transfer'> {
  return {
    mode,
    // Over the phone the journal of the call is opened together with the offer, so that a hang-up leaves a call-back duty.
    ...(file.channel === 'phone' && VOICE.includes(mode) ? { call: { adapter: 'manual', ref: callRef } } : {}),
  }
}

/** The decided mode, unless what has happened since makes it another: a caller is moved by one key once, and only before work began. */
function modeOf(file: CaseFile): VoiceOrPush {
  const { mode, accept } = file.decision
  const phone = file.channel === 'phone'
  const wanted =
    VOICE.includes(mode) || mode === 'system_push' ? (mode as VoiceOrPush) : phone ? 'one_key_transfer' : 'system_push'
  const towardsDanger = file.danger.present && file.platform === '12345'
  if (wanted !== 'one_key_transfer' || towardsDanger) return wanted
  const takenOn = file.legs.some(
    (leg) => leg.kind === 'order' || (leg.kind === 'transfer_in' && leg.state !== 'offered'),
  )
  if (!phone || (takenOn && accept !== 'split')) return 'system_push'
  return file.oneKeyTransfers > 0 ? 'three_way_call' : wanted
}

function givesAway(file: CaseFile, peer: Platform): boolean {
  return file.decision.accept === peer || file.decision.legs.some(({ platform }) => platform === peer)
}
