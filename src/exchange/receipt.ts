// A signed receipt: what the receiving platform did with one message. It answers for that one digest and no other.
import { z } from 'zod'
import { canonicalJson, type JsonObject } from '../terms/json.js'
import type { Platform } from '../terms/platform.js'
import { instant } from '../terms/time.js'
import type { Keyring } from './keys.js'
import { openSeal, seal } from './seal.js'

/** `deferred`: understood, but applying failed just now; send it again. */
export const RECEIPT_OUTCOMES = ['applied', 'duplicate', 'early', 'refused', 'quarantined', 'deferred'] as const
export type ReceiptOutcome = (typeof RECEIPT_OUTCOMES)[number]

export interface Receipt {
  /** Null when not even the number could be trusted. */
  readonly seq: number | null
  /** Digest of the signed bytes; of the raw text when they could not be trusted. */
  readonly digest: string
  readonly outcome: ReceiptOutcome
  readonly code: string | null
  /** True when the sender need not send this message again. */
  readonly final: boolean
  /** The number the receiver takes next: tells the sender of a gap. */
  readonly next: number
}

const receiptSchema = z.object({
  from: z.string(),
  to: z.string(),
  seq: z.int().min(1).nullable(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  outcome: z.enum(RECEIPT_OUTCOMES),
  code: z.string().max(80).nullable(),
  final: z.boolean(),
  next: z.int().min(1),
  at: z.string(),
})

export type SignedReceipt = z.infer<typeof receiptSchema> & { readonly sealed: string }

export interface Ends {
  readonly self: Platform
  readonly peer: Platform
  /** Names as in the envelope. */
  readonly selfName: string
  readonly peerName: string
}

export async function signReceipt(receipt: Receipt, ends: Ends, keys: Keyring, nowMs: number): Promise<string> {
  const payload = canonicalJson({ ...receipt, from: ends.selfName, to: ends.peerName, at: instant(nowMs) })
  return seal(payload, 'liandong-receipt+jws', keys.signer(nowMs), nowMs)
}

export type ReceiptRead =
  | { readonly ok: true; readonly receipt: SignedReceipt }
  | { readonly ok: false; readonly code: string; readonly detail: string }

export async function readReceipt(sealed: string, ends: Ends, keys: Keyring, nowMs: number): Promise<ReceiptRead> {
  const opened = await openSeal(sealed, 'liandong-receipt+jws', keys, ends.peer, nowMs)
  if (!opened.ok) return opened
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(opened.payload).toString('utf8'))
  } catch {
    return { ok: false, code: 'receipt_invalid', detail: 'not JSON' }
  }
  const read = receiptSchema.safeParse(value)
  if (!read.success) return { ok: false, code: 'receipt_invalid', detail: read.error.issues[0]?.message ?? '' }
  if (read.data.from !== ends.peerName || read.data.to !== ends.selfName) {
    return { ok: false, code: 'receipt_invalid', detail: 'is between other platforms' }
  }
  return { ok: true, receipt: { ...read.data, sealed } }
}

/** As it is kept beside the sent message. */
export function receiptRecord(receipt: SignedReceipt): JsonObject {
  return { ...receipt }
}
