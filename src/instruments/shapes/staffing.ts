// The shape of seats.yaml: service levels, sizing, shifts, skills and the duty of units (clause 9; the figures are the operator's).
import { z } from 'zod'
import { bilingual, citations, id } from './common.js'

const cites = citations.min(1)
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const share = z.number().gt(0).lt(1)
const bites = z.enum(['reason', 'warn'])

export const staffingShape = z.strictObject({
  levels: z
    .array(z.strictObject({ id, name: bilingual, share, seconds: z.number().int().min(1).max(600), cites }))
    .min(1),
  handling: z.strictObject({
    seconds: z.number().int().min(10).max(3600),
    measuredFrom: z.number().int().min(1),
    cites,
  }),
  shrinkage: z.strictObject({ share: z.number().min(0).max(0.9), cites }),
  atLeast: z.strictObject({ seats: z.number().int().min(0), cites }),
  history: z.strictObject({ weeks: z.number().int().min(1).max(104), cites }),
  queue: z.strictObject({ limit: z.number().int().min(1), cites }),
  surges: z.array(z.number().gt(1).max(20)).min(1),
  rest: z.strictObject({
    nightsInARow: z.number().int().min(1),
    hoursInAWeek: z.number().min(1).max(168),
    hoursBetween: z.number().min(0).max(48),
    cites,
  }),
  shifts: z.array(z.strictObject({ id, name: bilingual, from: time, to: time, night: z.boolean() })).min(1),
  skills: z.array(z.strictObject({ id, name: bilingual, words: z.array(z.string().min(1)).default([]) })),
  duty: z.strictObject({ aheadDays: z.number().int().min(1).max(31), nobodyNow: bites, noRoster: bites, cites }),
})
