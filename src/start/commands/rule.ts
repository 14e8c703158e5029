// `rule`: asks a rule of the published papers at the prompt, lists them, or answers a whole sheet.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { loadBook } from '../../instruments/load-book.js'
import type { Book } from '../../instruments/pack.js'
import { askedRules, type FoundRule, findAskedRule } from '../../rules/find-asked-rule.js'
import { isDay } from '../../rules/read-value.js'
import type { Day } from '../../terms/time.js'
import { dayOf } from '../../terms/zone.js'
import { readConfig } from '../config.js'
import { ruleToolsOf } from '../rule-tools.js'
import { answerOne } from './rule/answer-one.js'
import { answerSheet } from './rule/batch.js'
import { explainAnswer, explainQuestion, tellRules } from './rule/tell-rule.js'
import { UsageFault } from './usage.js'

/** 0: answered · 1: something is missing or refused · 2: called wrongly. */
export async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: true,
    options: {
      input: { type: 'string' },
      'as-of': { type: 'string' },
      explain: { type: 'string' },
      place: { type: 'string' },
      rule: { type: 'string' },
      batch: { type: 'string' },
      out: { type: 'string' },
      gazette: { type: 'string' },
    },
  })
  const book = await loadBook(values.place === undefined ? readConfig().packs : path.resolve(values.place))
  const asOf = dayAsked(values['as-of'], book)
  const id = values.rule ?? positionals[0]
  if (positionals.length > 1) throw new UsageFault('rule', 'one rule at a time')
  if (id === undefined) {
    process.stdout.write(tellRules(askedRules(book, asOf)))
    return 0
  }
  const found = findAskedRule(book, id, asOf)
  if (!found) throw new UsageFault('rule', unknownRule(id, book, asOf))
  const { explain } = values
  if (explain !== undefined && explain !== 'zh' && explain !== 'en') {
    throw new UsageFault('rule', '--explain takes zh or en')
  }
  const tools = ruleToolsOf(book)
  if (values.batch !== undefined) {
    if (values.out === undefined) throw new UsageFault('rule', '--batch needs --out')
    return answerSheet(found, { from: values.batch, to: values.out, asOf, tools })
  }
  if (values.input === undefined) {
    process.stdout.write(explainQuestion(found, explain ?? 'zh'))
    return 0
  }
  const home = values.place === undefined ? readConfig().home : undefined
  const { gazette } = values
  const answer = await answerOne({ found, given: inputGiven(values.input), asOf, tools, gazette, home })
  process.stdout.write(explain === undefined ? `${JSON.stringify(answer, null, 2)}\n` : explainAnswer(answer, explain))
  return answer.status === 'answered' ? 0 : 1
}

function dayAsked(written: string | undefined, book: Book): Day {
  if (written === undefined) return dayOf(new Date().toISOString(), book.place.zone)
  if (!isDay(written)) throw new UsageFault('rule', `--as-of ${written} is not a day; write 2023-06-01`)
  return written
}

function inputGiven(text: string): Readonly<Record<string, unknown>> {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    throw new UsageFault('rule', `--input is not JSON; write it as in --input '{"area": 1000}'`)
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new UsageFault('rule', '--input must be one JSON object of named inputs')
  }
  return given as Record<string, unknown>
}

function unknownRule(id: string, book: Book, asOf: Day): string {
  const known = askedRules(book, asOf).map((found: FoundRule) => found.rule.id)
  return `没有规则「${id}」。 There is no rule “${id}”. Known: ${known.join(', ')}.`
}
