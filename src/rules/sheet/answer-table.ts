// The answers to a sheet as a table again: what was asked, what came out, and in a column of its own what is missing or wrong.
// A row that could not be answered has no figure anywhere.
import type { AskedRule } from '../../instruments/asked-rule.js'
import type { Json } from '../../terms/json.js'
import type { RuleAnswer } from '../rule-answer.js'

const STATUS = { answered: '已算出', missing: '缺项', refused: '不能计算' } as const

export function answerTable(rule: AskedRule, answers: readonly RuleAnswer[]): readonly (readonly string[])[] {
  const inputs = Object.entries(rule.inputs)
  const outs = [...new Set(answers.flatMap(({ out }) => (isMapping(out) ? Object.keys(out) : [])))]
  const plain = answers.some(({ status, out }) => status === 'answered' && !isMapping(out))
  const head = [
    ...inputs.map(([, field]) => field.name.zh),
    '状态',
    ...(plain ? ['结果'] : []),
    ...outs,
    '说明',
    '依据',
  ]
  return [
    head,
    ...answers.map((answer) => {
      const { out } = answer
      const given = inputs.map(([name]) => text(answer.inputs.given[name] ?? null))
      const results = outs.map((name) => (isMapping(out) ? text(out[name] ?? null) : ''))
      const whole = plain ? [answer.status === 'answered' && !isMapping(out) ? text(out) : ''] : []
      return [...given, STATUS[answer.status], ...whole, ...results, explained(answer), citesOf(answer)]
    }),
  ]
}

function explained(answer: RuleAnswer): string {
  const told =
    answer.status === 'answered'
      ? answer.steps.map((step) => step.zh)
      : [...answer.missing, ...answer.refused].map((one) => one.why.zh)
  return told.join(' ')
}

function citesOf(answer: RuleAnswer): string {
  const clauses = answer.cites.map((cite) => cite.clause ?? cite.row ?? '').filter((clause) => clause !== '')
  return `${answer.instrument} ${clauses.join('、')}`.trim()
}

function isMapping(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(value: Json): string {
  if (value === null) return ''
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.join('、')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
