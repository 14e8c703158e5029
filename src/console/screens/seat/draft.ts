// What the person at the seat has noted so far, before it is a case file.
import type { ContactRequest, Decision, RequestType } from '../../api/shapes.js'

export interface Draft {
  readonly text: string
  readonly phone: string
  readonly name: string
  readonly town: string | null
  readonly address: string
  /** Null: as read from the words. */
  readonly requestType: RequestType | null
  readonly secret: boolean
  readonly channel: 'phone' | 'internet'
  readonly danger: boolean
  readonly drill: boolean
  readonly facts: Readonly<Record<string, string>>
  readonly chosen: readonly string[]
  /** Reference under which the phone call of this contact is journalled; the manual adapter knows no other. */
  readonly callRef: string
}

export function emptyDraft(): Draft {
  const random = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
  return {
    text: '',
    phone: '',
    name: '',
    town: null,
    address: '',
    requestType: null,
    secret: false,
    channel: 'phone',
    danger: false,
    drill: false,
    facts: {},
    chosen: [],
    callRef: `seat-${Date.now().toString(36)}-${random.toString(36)}`,
  }
}

/** What the words alone told is left for the server to read again; only what a person said is sent as said. */
export function contactOf(draft: Draft, decision: Decision | undefined): ContactRequest {
  const name = draft.name.trim()
  const phone = draft.phone.trim()
  const address = draft.address.trim()
  const town = draft.town ?? decision?.town ?? null
  return {
    channel: draft.channel,
    text: draft.text.trim(),
    requester: { ...(name ? { name } : {}), ...(phone ? { phone } : {}), ...(draft.secret ? { secret: true } : {}) },
    ...(draft.requestType ? { requestType: draft.requestType } : {}),
    ...(town || address ? { place: { ...(town ? { town } : {}), ...(address ? { address } : {}) } } : {}),
    ...(Object.keys(draft.facts).length > 0 ? { facts: { ...draft.facts } } : {}),
    ...(draft.chosen.length > 0 ? { chosen: [...draft.chosen] } : {}),
    ...(draft.danger ? { danger: true } : {}),
    ...(draft.drill ? { drill: true } : {}),
    ...(draft.channel === 'phone' ? { callRef: draft.callRef } : {}),
  }
}
