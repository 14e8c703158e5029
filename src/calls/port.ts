// The telephony port: what the programs of this room ask of a phone system. Kept to what one-key transfer, three-way call and
// recovery need (clause 4 of 海政办发〔2023〕13号); a PBX over its control interface implements the same port later.
// Each phone call has a caller and a first seat; an operation (`opId`, from the case file) brings the other platform's seat in.
import type { Id } from '../terms/ids.js'
import type { Platform } from '../terms/platform.js'

export interface Invitation {
  readonly opId: Id
  /** Reference of the call in the phone system. */
  readonly call: string
  /** Whose seat is wanted. */
  readonly target: Platform
  readonly ringMs: number
  /** Four digits that join the voice to the order on the other desk's screen; said aloud or sent along. */
  readonly token: string
}

export type InviteFailure = 'busy' | 'noanswer' | 'rejected' | 'unreachable' | 'gone'

export type Step =
  | { readonly ok: true; readonly told?: Told }
  | { readonly ok: false; readonly cause: string; readonly told?: Told }

/** The case file says so already, by this account's report: the program need not record it again. */
export interface Told {
  readonly by: string
}

export type CallEvent =
  /** The citizen hung up or was cut off. */
  | { readonly kind: 'caller_left'; readonly call: string; readonly told?: Told }
  /** The first receiver's seat left the call; the caller may still be on the line. */
  | { readonly kind: 'seat_left'; readonly call: string }
  /** The other platform's seat left after it had answered. */
  | { readonly kind: 'other_left'; readonly call: string; readonly opId: Id }

export interface CallView {
  readonly call: string
  readonly callerThere: boolean
  readonly seatThere: boolean
  readonly ops: readonly { readonly opId: Id; readonly state: 'ringing' | 'up' | 'private' | 'joined' }[]
}

export interface Telephony {
  /** As it stands in `CallRecord.adapter`. */
  readonly adapter: string
  start(on: (event: CallEvent) => void): Promise<void>
  stop(): Promise<void>
  /**
   * Rings the other seat; settles when it answers or does not. Asking again with the same `opId` places no second call: it
   * settles as the first one does. `cause` of a failure is an InviteFailure.
   */
  invite(invitation: Invitation): Promise<Step>
  /** Brings the other seat to the caller (`main`) or to the first seat alone (`private`). Repeating it is harmless. */
  join(call: string, opId: Id, side: 'main' | 'private'): Promise<Step>
  /** Caller on hold, or back. */
  hold(call: string, on: boolean): Promise<void>
  /** Takes a seat out of the call; the rest goes on. */
  release(call: string, who: 'first_seat' | Id): Promise<void>
  /** What is alive now, for adoption after a restart. */
  snapshot(): Promise<readonly CallView[]>
}
