// What the supervisor's screen and the link panel read.
import { z } from 'zod'
import type { LinkState } from '../../exchange/link-state.js'
import { innerId, instant, limit, phone, platform, uuid } from './primitives.js'

/** src/exchange/link-state.ts, shape for shape. */
export const linkState = z
  .object({
    peer: platform,
    transport: z.string(),
    status: z.enum(['unknown', 'up', 'degraded', 'down']),
    /** Since when the status is what it is. */
    since: instant,
    /** Set while the link is down: since when nothing gets through. */
    downSince: instant.nullable(),
    /** Why it is degraded, as words of docs/protocol. */
    because: z.array(z.string()),
    /** Messages stored here and not yet receipted by the other side. */
    waiting: z.number().int(),
    early: z.number().int(),
    quarantined: z.number().int(),
    leftOut: z.number().int(),
    sealedTo: z.number().int(),
    receiptedTo: z.number().int(),
    appliedTo: z.number().int(),
    lastHeardAt: instant.nullable(),
    lastSentAt: instant.nullable(),
    lastError: z.object({ code: z.string(), message: z.string(), at: instant }).nullable(),
    nextTryAt: instant.nullable(),
    clockOffsetMs: z.number().nullable(),
  })
  .meta({ id: 'LinkState' }) satisfies z.ZodType<LinkState>

/** GET /api/overview */
export const overviewView = z
  .object({
    now: instant,
    counts: z.array(
      z.object({
        kind: z.string(),
        state: z.string(),
        open: z.boolean(),
        count: z.number().int(),
        overdue: z.number().int(),
      }),
    ),
    cases: z.array(z.object({ state: z.string(), origin: z.string(), count: z.number().int() })),
    link: linkState,
  })
  .meta({ id: 'Overview' })

/** GET /api/link */
export const linkView = z
  .object({
    now: instant,
    link: linkState,
    quarantine: z.array(
      z.object({
        id: z.string(),
        peer: z.string(),
        seq: z.number().int().nullable(),
        code: z.string(),
        detail: z.string(),
        at: instant,
      }),
    ),
    reconciliations: z.array(z.record(z.string(), z.unknown())),
  })
  .meta({ id: 'LinkView' })

/** Events of GET /api/events; the SSE `event` field is `kind`. */
export const changeEvent = z.union([
  z.object({ kind: z.literal('case'), caseId: z.string(), version: z.number().int(), kinds: z.array(z.string()) }),
  /** An early warning of the boards was opened, grew or was moved on. */
  z.object({ kind: z.literal('warning'), id: z.string(), version: z.number().int(), did: z.string() }),
  z.object({ kind: z.literal('link'), link: linkState }),
  z.object({ kind: z.literal('hello'), now: instant }),
])

export const auditQuery = z.strictObject({
  caseId: uuid.exactOptional(),
  account: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,64}$/)
    .exactOptional(),
  operation: innerId.exactOptional(),
  /** Rows about any file of this number: who was shown whose identity. */
  phone: phone.exactOptional(),
  from: instant.exactOptional(),
  to: instant.exactOptional(),
  limit: limit.exactOptional(),
})
export const auditView = z.array(z.record(z.string(), z.unknown()))

export type LinkStateView = z.infer<typeof linkState>
export type OverviewView = z.infer<typeof overviewView>
export type LinkView = z.infer<typeof linkView>
export type ChangeEvent = z.infer<typeof changeEvent>
