// Harassment on the wire (R04): entered with the number counted by the node, evidence, marks seen at the seat, the citizen's appeal.
import { z } from 'zod'
import { channel, instant, phone, uuid, written } from './primitives.js'
import { progressQuery } from './public.js'

export const harassmentParams = z.object({ id: z.string().regex(/^[A-Za-z0-9-]{4,60}$/) })

export const harassmentBody = z.strictObject({
  phone,
  called: written(200),
  abuse: z.boolean().default(false),
  threat: z.boolean().default(false),
  knownIllness: z.boolean().default(false),
  genuineRequest: z.boolean().default(false),
  /** Recordings and what else there is, beside what the node finds itself. */
  evidence: written(1000).exactOptional(),
})
export const harassmentOpened = z.object({
  id: uuid,
  number: z.string(),
  count7d: z.number().int(),
  repeated: z.boolean(),
})

export const evidenceView = z
  .object({
    id: uuid,
    number: z.string(),
    state: z.string(),
    called: z.string(),
    notice: z.string(),
    markedUntil: z.string().nullable(),
    count7d: z.number().int(),
    /** False: entered without a number, nothing can be counted. */
    hasPhone: z.boolean(),
    days: z.number().int(),
    from: instant,
    to: instant,
    contacts: z.array(
      z.object({
        caseId: uuid,
        number: z.string(),
        at: instant,
        channel,
        danger: z.boolean(),
        callRefs: z.array(z.string()),
      }),
    ),
    /** Closely held files: counted, not listed. */
    unlisted: z.number().int(),
    perDay: z.array(z.object({ day: z.string(), count: z.number().int() })),
  })
  .meta({ id: 'HarassmentEvidence' })

export const lookBody = z.strictObject({ phone })
export const marksView = z.object({
  marks: z.array(z.object({ id: uuid, number: z.string(), state: z.string(), markedUntil: z.string().nullable() })),
})

export const ownMarksQuery = progressQuery
export const ownMarks = z.object({
  marks: z.array(
    z.object({
      number: z.string(),
      state: z.string(),
      stateName: z.object({ zh: z.string(), en: z.string() }),
      notice: z.string(),
      markedUntil: z.string().nullable(),
      verdict: z.string().nullable(),
      mayAppeal: z.boolean(),
    }),
  ),
})
export const appealBody = z.strictObject({
  number: z.string().regex(/^[A-Za-z0-9-]{4,40}$/),
  code: z.string().regex(/^[A-Za-z0-9]{4,40}$/),
  mark: z.string().regex(/^[A-Za-z0-9-]{4,60}$/),
  text: written(1000),
})

export type HarassmentBody = z.input<typeof harassmentBody>
export type EvidenceView = z.infer<typeof evidenceView>
export type MarksView = z.infer<typeof marksView>
export type OwnMarksView = z.infer<typeof ownMarks>
