// Rules of the published papers on the wire: which can be asked, what they need to know, and what they answer. The public
// ones need no login.
import { z } from 'zod'
import { bilingual, citation, day, written } from './primitives.js'

const ruleId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,19}$/)
export const ruleParams = z.strictObject({ id: ruleId })
export const ruleQuery = z.strictObject({ asOf: day.exactOptional() })

/** Names and values as the rule's page names them; what is wrong with one is part of the answer, not a fault of the request. */
const given = z
  .record(z.string().min(1).max(80), z.unknown())
  .refine((value) => Object.keys(value).length <= 60, { params: { issue: 'too_many' } })

/** POST /api/public/rules/:id/answer */
export const ruleQuestion = z.strictObject({ inputs: given, asOf: day.exactOptional() })
/** POST /api/rules/:id/answers */
export const ruleRows = z.strictObject({ rows: z.array(given).min(1).max(200), asOf: day.exactOptional() })
/** POST /api/rules/:id/sheet: the file as base64. */
export const ruleSheet = z.strictObject({
  name: written(200),
  file: z
    .string()
    .min(1)
    .max(8_000_000)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/),
})

const validity = z.object({ status: z.enum(['not_yet', 'in_force', 'expired', 'repealed']), note: bilingual })

const ruleRow = z.object({
  id: z.string(),
  title: bilingual,
  question: bilingual,
  public: z.boolean(),
  instrument: z.string(),
  paper: z.string(),
  version: day,
  validity,
})

/** GET /api/public/rules */
export const rulesView = z.object({ asOf: day, rules: z.array(ruleRow) }).meta({ id: 'Rules' })

const choiceValue = z.union([z.string(), z.boolean(), z.number()])
const plainField = z.object({
  input: z.string(),
  type: z.string(),
  /** Kind of each item of a list. */
  of: z.string().exactOptional(),
  name: bilingual,
  hint: bilingual.exactOptional(),
  unit: z.string().exactOptional(),
  min: z.union([z.number(), z.string()]).exactOptional(),
  max: z.union([z.number(), z.string()]).exactOptional(),
  values: z.array(z.object({ value: choiceValue, name: bilingual })).exactOptional(),
  default: z.unknown().exactOptional(),
  /** Neither optional nor with a default. */
  required: z.boolean(),
})
const field = plainField.extend({ fields: z.array(plainField).exactOptional() })

const reading = z.object({ issue: bilingual, chosen: bilingual, why: bilingual })

/** GET /api/public/rules/:id */
export const ruleView = z
  .object({
    asOf: day,
    rule: ruleRow,
    inputs: z.array(field),
    cites: z.array(citation),
    readings: z.array(reading),
    notPrinted: z.array(bilingual),
    example: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'Rule' })

export const ruleAnswerView = z
  .object({
    rule: z.string(),
    title: bilingual,
    instrument: z.string(),
    version: day,
    asOf: day,
    validity,
    status: z.enum(['answered', 'missing', 'refused']),
    /** Null unless answered; money is text with two decimals. */
    out: z.unknown(),
    /** How a word of `out` is read by a person, where the word itself is a code. */
    words: z.record(z.string(), bilingual),
    inputs: z.object({
      given: z.record(z.string(), z.unknown()),
      taken: z.array(
        z.object({
          input: z.string(),
          name: bilingual,
          value: z.unknown(),
          from: z.enum(['given', 'default', 'none', 'missing']),
        }),
      ),
    }),
    cites: z.array(citation),
    readings: z.array(reading),
    steps: z.array(bilingual.extend({ cites: z.array(citation) })),
    missing: z.array(z.object({ input: z.string(), name: bilingual, why: bilingual })),
    refused: z.array(z.object({ input: z.string().nullable(), why: bilingual })),
    notPrinted: z.array(bilingual),
  })
  .meta({ id: 'RuleAnswer' })

export const ruleAnswersView = z.object({ answers: z.array(ruleAnswerView) }).meta({ id: 'RuleAnswers' })

/** Rows of a sheet as questions; a column that is no input of the rule is named and left out. */
export const ruleSheetView = z
  .object({
    columns: z.array(z.object({ column: z.string(), input: z.string().nullable() })),
    rows: z.array(z.record(z.string(), z.unknown())),
  })
  .meta({ id: 'RuleSheet' })

export type RuleRowView = z.infer<typeof ruleRow>
export type RulesView = z.infer<typeof rulesView>
export type RulePlainFieldView = z.infer<typeof plainField>
export type RuleFieldView = z.infer<typeof field>
export type RuleView = z.infer<typeof ruleView>
export type RuleAnswerView = z.infer<typeof ruleAnswerView>
export type RuleAnswersView = z.infer<typeof ruleAnswersView>
export type RuleSheetView = z.infer<typeof ruleSheetView>
