// Steps of supervision, requests to be left out of the assessment, and their sums per unit, as they are sent.
import { z } from 'zod'
import { setAside, supervision } from './case-file.js'
import { flag, instant, lamp, word } from './primitives.js'

export const oversightQuery = z.strictObject({
  /** Days of the place, both included. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** Accounts of a unit always get their own. */
  unit: word.exactOptional(),
  open: flag.exactOptional(),
})

const ofFile = { caseId: z.string(), number: z.string(), title: z.string(), lamp }

export const oversightView = z
  .object({
    steps: z.array(z.object({ ...ofFile, step: supervision })),
    setAsides: z.array(z.object({ ...ofFile, setAside })),
    units: z.array(
      z.object({
        unit: z.string(),
        orders: z.number().int(),
        opened: z.number().int(),
        answeredInTime: z.number().int(),
        closed: z.number().int(),
        reversed: z.number().int(),
        points: z.number(),
        asked: z.number().int(),
        granted: z.number().int(),
      }),
    ),
    asOf: instant,
  })
  .meta({ id: 'Oversight' })

export type OversightView = z.infer<typeof oversightView>
export type OversightQueryString = z.input<typeof oversightQuery>
