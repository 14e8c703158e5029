// The envelope of a message between the two platforms: CloudEvents 1.0 in JSON with the extension attributes seq, peer and
// prevdigest. Strict about itself, tolerant about what is inside `data`: a newer peer may say more there (docs/protocol §3).
import { z } from 'zod'
import { canonicalJson, type JsonObject } from '../terms/json.js'
import type { Platform } from '../terms/platform.js'
import type { Instant } from '../terms/time.js'

export const DATA_SCHEMA = 'urn:liandong:exchange:1'

/** Types this version of the protocol names. Others are carried all the same and refused by the case room, visibly. */
export const MESSAGE_TYPES = [
  'transfer.offered',
  'transfer.accepted',
  'transfer.declined',
  'transfer.recalled',
  'negotiation.opened',
  'negotiation.answered',
  'negotiation.settled',
  'result.written_back',
  'demand.supplemented',
  'danger.raised',
  'progress.noted',
  'demand.reopened',
  'demand.closed',
  'catalogue.notice',
  'aid.asked',
  'aid.lent',
  'aid.declined',
  'aid.ended',
  'aid.recalled',
  'exchange.reconcile',
] as const

const envelopeSchema = z.strictObject({
  specversion: z.literal('1.0'),
  id: z.string().min(1).max(100),
  source: z.string().min(1).max(200),
  type: z
    .string()
    .max(80)
    .regex(/^[a-z]+(_[a-z]+)*(\.[a-z]+(_[a-z]+)*)+$/),
  time: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  /** The demand; absent on messages about the exchange itself or the catalogue. */
  subject: z.string().min(1).max(100).optional(),
  datacontenttype: z.literal('application/json'),
  dataschema: z.literal(DATA_SCHEMA),
  seq: z.int().min(1).max(2_147_483_647),
  peer: z.string().min(1).max(200),
  prevdigest: z.string().regex(/^[0-9a-f]{64}$/),
  data: z.record(z.string(), z.unknown()),
})

export type Envelope = Omit<z.infer<typeof envelopeSchema>, 'data'> & { readonly data: JsonObject }

/** Name of a platform of a place as it stands in `source` and `peer`. */
export function nameOf(place: string, platform: Platform): string {
  return `urn:liandong:${place}:${platform}`
}

export interface ToEnvelop {
  readonly id: string
  readonly type: string
  readonly at: Instant
  readonly demandId: string | null
  readonly data: JsonObject
  readonly seq: number
}

/** The bytes to sign. Canonical, so that sealing the same row again after a crash gives the same digest. */
export function envelop(message: ToEnvelop, source: string, peer: string, prevdigest: string): string {
  return canonicalJson({
    specversion: '1.0',
    id: message.id,
    source,
    type: message.type,
    time: message.at,
    subject: message.demandId ?? undefined,
    datacontenttype: 'application/json',
    dataschema: DATA_SCHEMA,
    seq: message.seq,
    peer,
    prevdigest,
    data: message.data,
  })
}

export type EnvelopeRead =
  | { readonly ok: true; readonly envelope: Envelope }
  /** `seq` is set when at least the number could be read, so that an authentic but broken message need not stop the line. */
  | { readonly ok: false; readonly detail: string; readonly seq: number | null }

export function readEnvelope(bytes: Uint8Array): EnvelopeRead {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return { ok: false, detail: 'not JSON in UTF-8', seq: null }
  }
  const seq = z.looseObject({ seq: z.int().min(1) }).safeParse(value)
  const seen = seq.success ? seq.data.seq : null
  const read = envelopeSchema.safeParse(value)
  if (!read.success) {
    const first = read.error.issues[0]
    const where = first ? [...first.path, ...('keys' in first ? first.keys : [])].join('.') : ''
    return { ok: false, detail: `${where || 'envelope'}: ${first?.message ?? 'not valid'}`, seq: seen }
  }
  if (Number.isNaN(Date.parse(read.data.time))) return { ok: false, detail: 'time: not a date', seq: seen }
  // NUL and lone surrogates are legal in JSON and refused by the database: they would poison the line much later.
  if (!storable(value)) return { ok: false, detail: 'data: holds characters that cannot be stored', seq: seen }
  return { ok: true, envelope: read.data as Envelope }
}

const UNSTORABLE = /\0|\p{Surrogate}/u

function storable(value: unknown): boolean {
  if (typeof value === 'string') return !UNSTORABLE.test(value)
  if (value === null || typeof value !== 'object') return true
  return Object.entries(value).every(([key, member]) => !UNSTORABLE.test(key) && storable(member))
}
