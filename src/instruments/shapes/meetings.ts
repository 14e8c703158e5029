// Shape of meetings.yaml: what comes before a joint meeting (clauses 2 and 8). Every weight must be written: one left out would
// silently count for nothing.
import { z } from 'zod'
import { MEETING_WEIGHTS } from '../meeting-rules.js'
import { citations } from './common.js'

const count = z.number().int().positive()

export const meetingsShape = z.strictObject({
  lookBackDays: count,
  outOfTurn: count,
  repeatedPair: count,
  otherUnit: count,
  unusedMonths: count,
  unresolvedTimes: count,
  weights: z.record(z.enum(MEETING_WEIGHTS), z.number().nonnegative()),
  cites: citations.min(1),
})
