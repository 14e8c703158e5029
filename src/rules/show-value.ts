// An input as it is written back: in JSON, and inside the sentence of a step (`{input}`).
import Big from 'big.js'
import type { AskedRule, RuleField } from '../instruments/asked-rule.js'
import type { Json } from '../terms/json.js'
import type { Bilingual, Language } from '../terms/text.js'
import type { InputValue, TakenInputs } from './input-value.js'

/** Decimals stay exact: as text, without an exponent. */
export function shownValue(value: InputValue): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (value instanceof Big) return value.toFixed()
  if (Array.isArray(value)) return (value as readonly InputValue[]).map(shownValue)
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shownValue(member)]))
}

export function filledIn(text: Bilingual, rule: AskedRule, taken: TakenInputs): Bilingual {
  const fill = (language: Language): string =>
    text[language].replace(/\{([^{}]+)\}/g, (whole, name: string) => {
      const field = rule.inputs[name]
      return field ? inWords(field, taken[name]?.value ?? null, language) : whole
    })
  return { zh: fill('zh'), en: fill('en') }
}

function inWords(field: RuleField, value: InputValue, language: Language): string {
  if (value === null) return language === 'zh' ? '（未填）' : '(not given)'
  if (typeof value === 'boolean') return { zh: value ? '是' : '否', en: value ? 'yes' : 'no' }[language]
  const shown = shownValue(value)
  const names = 'valueNames' in field ? field.valueNames : undefined
  if (typeof shown === 'string') return names?.[shown]?.[language] ?? shown
  return JSON.stringify(shown)
}
