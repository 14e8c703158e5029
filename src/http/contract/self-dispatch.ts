// Realised precision of self-dispatch, per matter: what the desk would have sent by itself, what it did, and what became of it.
import { z } from 'zod'
import { day, instant, platform } from './primitives.js'

export const selfDispatchQuery = z.strictObject({
  /** How many days back contacts are counted; 90 where it is not said. */
  days: z
    .string()
    .regex(/^[0-9]{1,3}$/)
    .transform(Number)
    .pipe(z.number().int().min(1).max(730))
    .exactOptional(),
})

const tally = z.object({
  count: z.number().int(),
  open: z.number().int(),
  same: z.number().int(),
  returned: z.number().int(),
  reassigned: z.number().int(),
  retriaged: z.number().int(),
  precision: z.number().nullable(),
  atLeast: z.number().nullable(),
})

export const selfDispatchLine = z
  .object({
    matter: z.string(),
    title: z.string(),
    unit: z.string().nullable(),
    /** Null: not switched on. `on` is false before its first day. */
    switched: z.object({ on: z.boolean(), from: day, decidedBy: z.string(), note: z.string() }).nullable(),
    /** Why it may never be dispatched by itself. */
    barred: z.enum(['emergency', 'fallback', 'danger', 'no_unit', 'other_platform', 'not_in_force']).nullable(),
    /** Everything the desk was sure of, whoever dispatched it. */
    would: tally,
    /** Of these, what went out by itself. */
    did: tally,
    advice: z.enum(['switch_on', 'leave_off', 'wait', 'keep', 'switch_off', 'never']),
  })
  .meta({ id: 'SelfDispatchLine' })

/** GET /api/self-dispatch */
export const selfDispatchView = z
  .object({
    now: instant,
    since: instant,
    platform,
    /** Share of dispatches by itself that have to be right. */
    promised: z.number(),
    /** The most frequent first. */
    matters: z.array(selfDispatchLine),
    would: tally,
    did: tally,
  })
  .meta({ id: 'SelfDispatch' })

export type SelfDispatchLine = z.infer<typeof selfDispatchLine>
export type SelfDispatchView = z.infer<typeof selfDispatchView>
