// Shape of a rule that is asked by name: inputs, parameters, FEEL lines or a formula, readings, examples.
import { z } from 'zod'
import { SCALAR_TYPES } from '../asked-rule.js'
import { bilingual, citations, id, scalar } from './common.js'

/** What a computed rule may answer and be given; YAML has no undefined. */
const json = z.json()

const bound = z.union([z.number(), z.string()])
const described = { name: bilingual, hint: z.exactOptional(bilingual) }
const absent = { default: z.exactOptional(json), optional: z.exactOptional(z.boolean()) }
const value = {
  ...described,
  unit: z.exactOptional(z.string().min(1)),
  min: z.exactOptional(bound),
  max: z.exactOptional(bound),
  places: z.exactOptional(z.number().int().min(0)),
  values: z.exactOptional(z.array(scalar).min(1)),
  valueNames: z.exactOptional(z.record(z.string(), bilingual)),
  aliases: z.exactOptional(z.record(z.string(), scalar)),
  ...absent,
}
const items = { leastItems: z.exactOptional(z.number().int()), mostItems: z.exactOptional(z.number().int()) }

const scalarField = z.strictObject({ type: z.enum(SCALAR_TYPES), ...value })
const field = z.discriminatedUnion('type', [
  scalarField,
  z.strictObject({ type: z.literal('list'), of: z.enum(SCALAR_TYPES), ...value, ...items }),
  z.strictObject({
    type: z.enum(['group', 'groups']),
    ...described,
    ...absent,
    fields: z.record(z.string(), scalarField),
    ...items,
  }),
])

const answered = {
  /** May be left out of a line that only asks for more (`needs`). */
  answer: json.default(null),
  needs: z.exactOptional(z.array(z.string().min(1)).min(1)),
  because: z.exactOptional(bilingual),
  cites: z.exactOptional(citations),
}

export const askedRuleShape = z.strictObject({
  id,
  title: bilingual,
  question: bilingual,
  public: z.boolean(),
  inputs: z.record(z.string(), field),
  parameters: z.exactOptional(z.record(z.string(), z.union([z.string(), z.number()]))),
  formula: z.exactOptional(z.string().min(1)),
  table: z.exactOptional(z.strictObject({ id, given: z.record(z.string(), z.string().min(1)) })),
  hit: z.exactOptional(z.enum(['first', 'unique', 'collect'])),
  lines: z.exactOptional(z.array(z.strictObject({ when: z.array(z.string().min(1)), ...answered })).min(1)),
  otherwise: z.exactOptional(z.strictObject(answered)),
  must: z.exactOptional(z.array(z.strictObject({ that: z.string().min(1), else: bilingual }))),
  cites: z.exactOptional(citations),
  readings: z.exactOptional(z.array(z.strictObject({ issue: bilingual, chosen: bilingual, why: bilingual }))),
  missing: z.exactOptional(z.array(bilingual)),
  words: z.exactOptional(z.record(z.string(), bilingual)),
  examples: z.array(
    z.strictObject({
      name: z.string().min(1),
      given: z.record(z.string(), json),
      expect: z.exactOptional(json),
      expectStatus: z.exactOptional(z.enum(['answered', 'missing', 'refused'])),
      expectMissing: z.exactOptional(z.array(z.string())),
    }),
  ),
})
export type WrittenAskedRule = z.infer<typeof askedRuleShape>
