// Shapes of limits.yaml and of a decision table under rules/.
import { z } from 'zod'
import { REQUEST_TYPES } from '../../terms/platform.js'
import { amberRule, bilingual, citations, id, scalar } from './common.js'

export const limitsShape = z.array(
  z.strictObject({
    id,
    name: bilingual,
    within: z.union([
      z.strictObject({ minutes: z.number().positive() }),
      z.strictObject({ workingDays: z.number().int().positive() }),
    ]),
    when: z.strictObject({
      requestType: z.exactOptional(z.array(z.enum(REQUEST_TYPES)).min(1)),
      urgency: z.exactOptional(z.array(z.enum(['emergency', 'ordinary', 'service'])).min(1)),
      danger: z.exactOptional(z.boolean()),
      town: z.exactOptional(z.array(id).min(1)),
      unit: z.exactOptional(z.array(id).min(1)),
      matter: z.exactOptional(z.array(z.string().min(1)).min(1)),
      step: z.exactOptional(z.array(id).min(1)),
    }),
    amber: z.exactOptional(amberRule),
    cites: citations.min(1),
  }),
)
export type WrittenLimits = z.infer<typeof limitsShape>

/** A value, a list of values, `{not: …}` or, for integers, `{atLeast: n}` / `{below: n}`. */
const condition = z.union([
  scalar,
  z.array(scalar).min(1),
  z.strictObject({ not: z.union([scalar, z.array(scalar).min(1)]) }),
  z.strictObject({ atLeast: z.number().int() }),
  z.strictObject({ below: z.number().int() }),
])
const when = z.record(z.string(), condition)
const answers = z.record(z.string(), z.union([scalar, z.array(scalar), z.null()]))

const input = z.strictObject({
  values: z.exactOptional(z.array(z.union([z.string(), z.boolean()])).min(1)),
  integersFrom: z.exactOptional(z.number().int()),
  checkedTo: z.exactOptional(z.number().int()),
  default: z.exactOptional(scalar),
})

export const ruleTableShape = z.strictObject({
  id,
  title: bilingual,
  hit: z.enum(['first', 'unique']),
  inputs: z.record(z.string(), input),
  outputs: z.array(z.string()).min(1),
  excluded: z.exactOptional(z.array(z.strictObject({ when, because: z.string().min(1) }))),
  // biome-ignore lint/suspicious/noThenProperty: a table's line is data and is never awaited
  lines: z.array(z.strictObject({ when, then: answers, cites: citations.min(1) })).min(1),
  examples: z.array(z.strictObject({ name: z.string().min(1), given: z.record(z.string(), scalar), expect: answers })),
})
export type WrittenRuleTable = z.infer<typeof ruleTableShape>
