// A rule as a form needs it: its question, its paper, and every input with its bounds and the names of its choices.
import type { RuleField, ScalarField } from '../../instruments/asked-rule.js'
import { type FoundRule, validityOf } from '../../rules/find-asked-rule.js'
import type { PaperLookup } from '../../rules/paper-lookup.js'
import type { Day } from '../../terms/time.js'
import type { RuleFieldView, RulePlainFieldView, RuleRowView, RuleView } from '../contract/rules.js'

export function ruleRowShown({ pack, rule }: FoundRule, asOf: Day, papers: PaperLookup): RuleRowView {
  const { number, title, version } = pack.document
  const { id, question, public: isPublic } = rule
  return {
    id,
    title: rule.title,
    question,
    public: isPublic,
    instrument: number,
    paper: title,
    version,
    validity: validityOf(pack, asOf, papers),
  }
}

export function ruleShown(found: FoundRule, asOf: Day, papers: PaperLookup): RuleView {
  const { rule } = found
  const example = rule.examples.find((one) => (one.expectStatus ?? 'answered') === 'answered' && !one.expectMissing)
  return {
    asOf,
    rule: ruleRowShown(found, asOf, papers),
    inputs: Object.entries(rule.inputs).map(([input, field]) => fieldShown(input, field)),
    cites: [...rule.cites],
    readings: [...rule.readings],
    notPrinted: [...rule.missing],
    example: example ? { ...example.given } : null,
  }
}

function fieldShown(input: string, field: RuleField): RuleFieldView {
  if (!('fields' in field)) return plainShown(input, field, field.type, field.type === 'list' ? field.of : undefined)
  const { type, name, hint, fields } = field
  return {
    input,
    type,
    name,
    ...(hint ? { hint } : {}),
    ...(field.default === undefined ? {} : { default: field.default }),
    required: isRequired(field),
    fields: Object.entries(fields).map(([member, inner]) => plainShown(member, inner, inner.type)),
  }
}

function plainShown(input: string, field: Omit<ScalarField, 'type'>, type: string, of?: string): RulePlainFieldView {
  const { name, hint, unit, min, max, values, valueNames } = field
  return {
    input,
    type,
    name,
    ...(of === undefined ? {} : { of }),
    ...(hint ? { hint } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(values
      ? {
          values: values.map((value) => ({
            value,
            name: valueNames?.[String(value)] ?? { zh: inChinese(value), en: String(value) },
          })),
        }
      : {}),
    ...(field.default === undefined ? {} : { default: field.default }),
    required: isRequired(field),
  }
}

function inChinese(value: string | boolean | number): string {
  return typeof value === 'boolean' ? (value ? '是' : '否') : String(value)
}

function isRequired(field: Pick<RuleField, 'default' | 'optional'>): boolean {
  return field.default === undefined && !field.optional
}
