// What is wrong with one field, in both languages. Said in plain words: a clerk reads it beside the field.
import type { Bilingual } from '../../terms/text.js'

export interface FieldIssue {
  /** e.g. `body.requester.phone` */
  readonly field: string
  readonly code: string
  readonly facts: Readonly<Record<string, string | number>>
}

const REASONS: Readonly<Record<string, Bilingual>> = {
  missing: { zh: '必填', en: 'is required' },
  wrong_type: { zh: '类型不对：应为{expected}', en: 'has the wrong type: {expected} is expected' },
  too_long: { zh: '过长：最多 {maximum} 个字符', en: 'is too long: at most {maximum} characters' },
  too_short: { zh: '过短：至少 {minimum} 个字符', en: 'is too short: at least {minimum} characters' },
  too_many: { zh: '过多：最多 {maximum} 项', en: 'has too many entries: at most {maximum}' },
  too_few: { zh: '过少：至少 {minimum} 项', en: 'has too few entries: at least {minimum}' },
  too_big: { zh: '过大：最大 {maximum}', en: 'is too large: at most {maximum}' },
  too_small: { zh: '过小：最小 {minimum}', en: 'is too small: at least {minimum}' },
  not_listed: { zh: '不在可选值之内：{values}', en: 'is not one of: {values}' },
  wrong_form: { zh: '格式不对', en: 'does not have the right form' },
  unknown_field: { zh: '没有这个字段', en: 'is not a known field' },
  repeated: { zh: '只能给一次', en: 'may be given only once' },
  control_character: { zh: '含有不可见的控制字符', en: 'contains invisible control characters' },
  lone_surrogate: { zh: '含有残缺的字符编码', en: 'contains a broken character' },
  invalid_utf8: { zh: '不是有效的 UTF-8 文本', en: 'is not valid UTF-8 text' },
  blank: { zh: '不能只有空白', en: 'may not be blank' },
  duplicate_member: { zh: '同一字段出现了两次', en: 'appears twice' },
  forbidden_member: { zh: '不允许使用这个字段名', en: 'is not an allowed name' },
  too_deep: { zh: '嵌套过深', en: 'is nested too deeply' },
  malformed_json: { zh: '不是完整有效的 JSON', en: 'is not complete, valid JSON' },
  wrong: { zh: '不正确', en: 'is not right' },
}

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文本', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是或否（true/false）', en: 'true or false' },
  object: { zh: '对象', en: 'an object' },
  record: { zh: '对象', en: 'an object' },
  array: { zh: '列表', en: 'a list' },
}

export const FIELD_REASON_CODES: readonly string[] = Object.keys(REASONS)

export function fieldReason(issue: FieldIssue): Bilingual {
  const words = REASONS[issue.code] ?? (REASONS.wrong as Bilingual)
  return { zh: fill(words.zh, issue.facts, 'zh'), en: fill(words.en, issue.facts, 'en') }
}

function fill(text: string, facts: FieldIssue['facts'], language: 'zh' | 'en'): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name]
    if (name === 'expected' && typeof fact === 'string') return TYPES[fact]?.[language] ?? fact
    return String(fact ?? '')
  })
}
