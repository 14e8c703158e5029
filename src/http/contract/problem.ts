// What every refusal and every error looks like on the wire: RFC 9457 problem details, in the caller's language.
import { z } from 'zod'
import { citation } from './primitives.js'

export const fieldError = z.object({
  /** Path in the request, e.g. `body.requester.phone`, `query.limit`, `header.idempotency-key`. */
  field: z.string(),
  code: z.string(),
  reason: z.string(),
})

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    /** What happened here, with the facts it rests on, and what to do next. */
    detail: z.string(),
    /** Listed in docs/reference/refusals.md. */
    code: z.string(),
    /** The facts a refusal rests on. */
    facts: z.record(z.string(), z.unknown()).exactOptional(),
    errors: z.array(fieldError).exactOptional(),
    cites: z.array(citation).exactOptional(),
    /** Under which the log keeps what happened; only on 5xx. */
    incident: z.string().exactOptional(),
  })
  .meta({ id: 'Problem' })

export type FieldError = z.infer<typeof fieldError>
export type Problem = z.infer<typeof problem>
