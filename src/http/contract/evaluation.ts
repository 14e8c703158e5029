// Third-party evaluation on the wire (task 8): samples, the demands drawn, and the evaluator's own verdicts beside the three truths.
import { z } from 'zod'
import { day, instant, uuid, written } from './primitives.js'

export const sampleRequest = z.strictObject({
  from: day,
  to: day,
  /** The most of one unit. */
  size: z.number().int().min(1).max(200),
  /** The same seed over the same demands draws the same sample. */
  seed: written(80),
})

export const sampleParams = z.strictObject({ id: uuid })

const found = z.enum(['done', 'partly', 'not_done', 'cannot_tell'])
export const verdictRequest = z.strictObject({ caseId: uuid, found, note: written(2000) })

const sample = z.object({
  id: z.string(),
  at: instant,
  account: z.string(),
  from: day,
  to: day,
  size: z.number().int(),
  seed: z.string(),
  population: z.number().int(),
  populationDigest: z.string(),
  drawn: z.number().int(),
  judged: z.number().int(),
})

const counts = z.object({
  drawn: z.number().int(),
  judged: z.number().int(),
  unitSaysDone: z.number().int(),
  citizenSaysSolved: z.number().int(),
  supervisorFoundDone: z.number().int(),
  evaluatorFoundDone: z.number().int(),
})

export const sampleList = z.object({ items: z.array(sample) })
export const sampleView = z
  .object({
    sample,
    demands: z.array(
      z.object({
        caseId: z.string(),
        number: z.string(),
        unit: z.string().nullable(),
        truths: z
          .object({
            unitSaysDone: z.boolean().nullable(),
            citizenSays: z.string().nullable(),
            supervisorFound: z.string().nullable(),
          })
          .nullable(),
        verdict: z.object({ found, note: z.string(), at: instant, by: z.string() }).nullable(),
      }),
    ),
    /** How many of those drawn each of the four says are done; the evaluator's among those he has judged. */
    units: z.array(counts.extend({ unit: z.string().nullable() })),
    total: counts,
  })
  .meta({ id: 'EvaluationSample' })

export type SampleList = z.infer<typeof sampleList>
export type SampleView = z.infer<typeof sampleView>
