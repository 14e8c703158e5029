// Which field, and why: a refused record's facts as sentences beside the fields of the form.
import type { Register } from '../../instruments/register.js'
import type { WhyNot } from '../../registers/read-values.js'
import type { Refusal } from '../../terms/refusal.js'
import type { Bilingual, Language } from '../../terms/text.js'

const REASONS: Readonly<Record<WhyNot | 'missing', Bilingual>> = {
  field_unknown: { zh: '名册里没有这一项', en: 'the register has no such field' },
  field_not_given_here: { zh: '这一步不能填写这一项（或由系统算出）', en: 'cannot be given here, or is computed' },
  not_text: { zh: '要填文字', en: 'must be text' },
  too_long: { zh: '太长', en: 'is too long' },
  not_a_number: { zh: '要填数字', en: 'must be a number' },
  not_an_integer: { zh: '要填整数', en: 'must be a whole number' },
  too_many_digits: { zh: '小数位数太多', en: 'has too many digits after the point' },
  below_least: { zh: '低于下限', en: 'is below the least' },
  above_most: { zh: '高于上限', en: 'is above the most' },
  not_yes_or_no: { zh: '要填“是”或“否”', en: 'must be yes or no' },
  not_a_day: { zh: '要填日期，如 2023-03-20', en: 'must be a day such as 2023-03-20' },
  not_a_choice: { zh: '不在可选项里', en: 'is not one of the choices' },
  town_unknown: { zh: '没有这个区镇', en: 'no such town' },
  unit_unknown: { zh: '没有这个单位', en: 'no such unit' },
  record_unknown: { zh: '找不到所指的登记件', en: 'the record it points to is not there' },
  missing: { zh: '必须填写', en: 'must be filled in' },
}

export interface FieldError {
  readonly field: string
  readonly code: string
  readonly reason: string
}

export function fieldErrors(
  refusal: Pick<Refusal, 'code' | 'facts'>,
  register: Register | null,
  language: Language,
): FieldError[] {
  const { fields } = refusal.facts
  if (fields === null || typeof fields !== 'object') return []
  const pairs: [string, string][] = Array.isArray(fields)
    ? fields.map((field) => [String(field), 'missing'])
    : Object.entries(fields).map(([field, why]) => [field, String(why)])
  return pairs.map(([field, code]) => {
    const name = register?.fields.find(({ id }) => id === field)?.name[language]
    const reason = REASONS[code as WhyNot]?.[language] ?? code
    return { field, code, reason: name === undefined ? reason : `${name}：${reason}` }
  })
}
