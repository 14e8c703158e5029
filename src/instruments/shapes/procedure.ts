// Shape of procedure.yaml: the states of each kind of leg, who may move it, and the lists the deeds are checked against.
import { z } from 'zod'
import { amberRule, bilingual, citations, id } from './common.js'

/** Who may make a move: roles of people, the clock, the link to the other platform, and the citizen. A misspelt one could never act. */
const MOVERS = [
  'agent',
  'call_taker',
  'dispatcher',
  'shift_lead',
  'unit_clerk',
  'unit_leader',
  'supervisor',
  'follow_up',
  'clock',
  'exchange',
  'citizen',
] as const

const ground = z.strictObject({
  id,
  name: bilingual,
  needsCitation: z.exactOptional(z.boolean()),
  needsApproval: z.exactOptional(z.boolean()),
  needsTwoPersons: z.exactOptional(z.boolean()),
  legalProcedure: z.exactOptional(z.boolean()),
})
const grounds = z.array(ground).min(1)

const state = z.strictObject({
  id,
  name: bilingual,
  forCitizen: bilingual,
  open: z.boolean(),
  holder: z.enum(['desk', 'unit', 'peer', 'none']),
  clock: id.nullable(),
  noClockBecause: z.exactOptional(z.string().min(1)),
})

const move = z.strictObject({
  action: id,
  from: z.array(id),
  to: id,
  by: z.array(z.enum(MOVERS)).min(1),
  cites: citations,
})

export const procedureShape = z.strictObject({
  legs: z.record(id, z.strictObject({ states: z.array(state).min(1), initial: id, moves: z.array(move) })),
  returning: z.strictObject({ withinMinutes: z.number().int().positive(), grounds, cites: citations }),
  declining: z.strictObject({ grounds, cites: citations }),
  turningAway: z.strictObject({ grounds, cites: citations }),
  pausing: z.strictObject({
    rules: z.array(
      ground.extend({
        maxDays: z.number().int().positive(),
        maxTimes: z.exactOptional(z.number().int().positive()),
        endsOn: z.exactOptional(z.array(z.enum(['supplement']))),
      }),
    ),
    cites: citations,
  }),
  oneKeyTransfersPerDemand: z.number().int().nonnegative(),
  extensionsPerOrder: z.number().int().nonnegative(),
  extensionsPerDemand: z.exactOptional(z.number().int().nonnegative()),
  lamp: z.exactOptional(z.strictObject({ amber: amberRule, cites: citations })),
  escalation: z.array(
    z.strictObject({
      step: id,
      name: bilingual,
      afterMinutes: z.number().int(),
      asksAnswer: z.exactOptional(z.boolean()),
      onSiteWithinMinutes: z.exactOptional(z.number().int().positive()),
      points: z.exactOptional(z.number().nonnegative()),
      cites: citations,
    }),
  ),
  supervising: z.exactOptional(
    z.strictObject({
      grounds: z.array(ground.extend({ steps: z.array(id).min(1) })).min(1),
      appealWithinWorkingDays: z.number().int().positive(),
      reopenedTimes: z.number().int().positive(),
      cites: citations,
    }),
  ),
  settingAside: z.exactOptional(
    z.strictObject({ grounds, appealWithinWorkingDays: z.number().int().positive(), cites: citations }),
  ),
})
export type WrittenProcedure = z.infer<typeof procedureShape>
