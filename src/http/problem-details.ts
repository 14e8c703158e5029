// From a refusal or a request that could not be read to RFC 9457 problem details, in the caller's language.
import type { JsonObject } from '../terms/json.js'
import type { Refusal } from '../terms/refusal.js'
import type { Language } from '../terms/text.js'
import type { BadRequest } from './bad-request.js'
import type { Problem } from './contract/problem.js'
import { EN } from './messages/en.js'
import type { FactWords } from './messages/fact-words.js'
import { fieldReason } from './messages/field-reasons.js'
import { type Message, ZH } from './messages/zh.js'
import { statusOf } from './refusal-status.js'
import { fieldErrors } from './registers/field-errors.js'

const MESSAGES: Readonly<Record<Language, Readonly<Record<string, Message>>>> = { zh: ZH, en: EN }
const MISSING: Readonly<Record<Language, Message>> = {
  zh: { title: '不能这样做', detail: '操作被拒绝（{code}）。' },
  en: { title: 'Not possible', detail: 'The operation was refused ({code}).' },
}

export function problemOf(refusal: Refusal, language: Language, factWords: FactWords): Problem {
  const errors = fieldErrors(refusal, null, language)
  return {
    ...(errors.length > 0 ? { errors } : {}),
    ...words(refusal.code, factWords(refusal.facts, language), language),
    ...(Object.keys(refusal.facts).length > 0 ? { facts: refusal.facts } : {}),
    ...(refusal.cites.length > 0 ? { cites: refusal.cites.map((cite) => ({ ...cite })) } : {}),
  }
}

export function problemOfBadRequest(bad: BadRequest, language: Language): Problem {
  const errors = bad.fields.map((issue) => ({
    field: issue.field,
    code: issue.code,
    reason: fieldReason(issue)[language],
  }))
  return { ...words(bad.code, bad.facts, language), status: bad.status, ...(errors.length > 0 ? { errors } : {}) }
}

export function problemOfFault(code: 'fault' | 'store_unavailable', incident: string, language: Language): Problem {
  return { ...words(code, { incident }, language), incident }
}

function words(code: string, facts: JsonObject, language: Language) {
  const message = MESSAGES[language][code] ?? MISSING[language]
  const told: JsonObject = { code, ...facts }
  return {
    type: `urn:liandong:problem:${code}`,
    title: fill(message.title, told, language),
    status: statusOf(code),
    detail: fill(message.detail, told, language),
    code,
  }
}

/** A fact that is not given leaves a dash: a sentence with a hole is better than none. */
function fill(text: string, facts: JsonObject, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name]
    if (fact === undefined || fact === null) return '—'
    if (Array.isArray(fact)) return fact.join('、')
    if (typeof fact !== 'object') return String(fact)
    // A sentence of a pack comes in both languages.
    const said = (fact as JsonObject)[language]
    return typeof said === 'string' ? said : JSON.stringify(fact)
  })
}
