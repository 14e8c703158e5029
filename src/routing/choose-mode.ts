// How a matter goes over (转办方式): rule R01 of clause 4, in the order of its table.
import type { Channel, Platform, TransferMode } from '../terms/platform.js'

export interface ModeAsked {
  readonly receivedBy: Platform
  readonly channel: Channel
  readonly actor: Platform
  readonly danger: boolean
  readonly unclear: boolean
  readonly afterAcceptance: boolean
}

export function chooseMode(asked: ModeAsked): TransferMode {
  const stays = asked.actor === asked.receivedBy
  const phone = asked.channel === 'phone'
  if (asked.danger) {
    if (stays) return 'none'
    return phone && !asked.afterAcceptance ? 'one_key_transfer' : 'system_push'
  }
  if (asked.unclear) return phone ? 'three_way_call' : 'consultation'
  if (stays) return 'none'
  if (asked.afterAcceptance) return 'system_push'
  return phone ? 'one_key_transfer' : 'system_push'
}
