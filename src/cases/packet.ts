// The shapes of what opens or rejoins a file here, as the other platform sends it. Unknown members are tolerated: versions differ.
import { z } from 'zod'
import { CHANNELS, PLATFORMS, REQUEST_TYPES } from '../terms/platform.js'
import type { PeerMessage } from './command.js'
import { stop } from './working.js'

const word = z.string().max(64)

export const ClockLength = z
  .union([z.object({ minutes: z.number().positive() }), z.object({ workingDays: z.int().positive() })])
  .nullish()

const DemandClock = z.object({
  dueAt: z.iso.datetime().nullable(),
  within: ClockLength,
  pauses: z.array(z.object({ rule: word, from: z.iso.datetime(), to: z.iso.datetime() })).max(50),
  extensions: z.array(z.object({ at: z.iso.datetime(), days: z.int().min(1).max(90) })).max(20),
})

const Opening = z.object({
  legId: word,
  number: word,
  matters: z.array(z.string().max(16)).max(50),
  firstReceiver: z.enum(PLATFORMS),
  firstContactAt: z.iso.datetime(),
  channel: z.enum(CHANNELS),
  requestType: z.enum(REQUEST_TYPES),
  title: z.string().max(400),
  text: z.string().max(20_000),
  place: z.object({ town: z.string().max(100).nullable(), address: z.string().max(400).nullable() }),
  drill: z.boolean(),
  /** How the demand's clock stands at the sender; an older sender says nothing of it. */
  clock: DemandClock.optional().catch(undefined),
})

export const TransferPacket = Opening.extend({
  mode: z.enum(['one_key_transfer', 'three_way_call', 'system_push']),
  escalated: z.boolean(),
  reason: z.string().max(4_000).nullable(),
  supplements: z.array(z.object({ at: z.iso.datetime(), text: z.string().max(20_000) })).max(200),
  requester: z.object({ name: z.string().max(200).nullable(), phone: word.nullable(), withheld: z.boolean() }),
  secret: z.boolean(),
  danger: z.object({ present: z.boolean(), words: z.array(z.string()).max(100), facts: z.array(z.string()).max(100) }),
  factsUsed: z.record(z.string(), z.string()),
  oneKeyTransfers: z.int().min(0).max(100),
  callToken: word.nullable(),
})

export const NegotiationPacket = Opening.extend({
  mode: z.enum(['three_way_call', 'consultation']),
  says: z.enum(PLATFORMS),
  because: z.string().max(4_000),
})

/** What both have in common, and what only an offered transfer brings. */
export type OpeningPacket = z.infer<typeof Opening> & Partial<z.infer<typeof TransferPacket>> extends infer P
  ? Omit<P, 'mode'>
  : never

export function readPacket<T>(schema: z.ZodType<T>, message: PeerMessage): T {
  const result = schema.safeParse(message.data)
  if (result.success) return result.data
  const first = result.error.issues[0]
  stop('message_malformed', { type: message.type, field: first?.path.join('.') ?? '', reason: first?.message ?? '' })
}
