// Asks a rule by name: inputs are checked, contradictions refused, what is missing named; then lines, a table or a formula
// answer, with the clauses, the steps in words and the readings chosen where the paper is silent.
import type { AnswerLine, AskedRule } from '../instruments/asked-rule.js'
import type { Pack } from '../instruments/pack.js'
import type { Citation } from '../terms/citation.js'
import { canonicalJson, type Json, type JsonObject } from '../terms/json.js'
import { Fault } from '../terms/refusal.js'
import type { Bilingual } from '../terms/text.js'
import type { Day } from '../terms/time.js'
import { askTable } from './ask-table.js'
import { decideByLines, feelContext } from './decide-lines.js'
import { inputNames, valueOfFeel, variablesOf } from './feel.js'
import { validityOf } from './find-asked-rule.js'
import { FormulaAsk, type RuleTools } from './formula.js'
import { FORMULAS } from './formulas/index.js'
import type { TakenInputs } from './input-value.js'
import { type GivenInputs, type RefusedInput, readInputs } from './read-inputs.js'
import type { MissingInput, RuleAnswer, RuleStep } from './rule-answer.js'
import { filledIn, shownValue } from './show-value.js'

export interface RuleQuestion {
  readonly pack: Pack
  readonly rule: AskedRule
  readonly given: GivenInputs
  readonly asOf: Day
  readonly tools: RuleTools
}

type Outcome =
  | { readonly out: Json; readonly steps: readonly RuleStep[]; readonly cites: readonly Citation[] }
  | { readonly missing: readonly string[]; readonly why: Bilingual | null; readonly cites: readonly Citation[] }
  | { readonly refused: readonly RefusedInput[] }

export function askRule({ pack, rule, given, asOf, tools }: RuleQuestion): RuleAnswer {
  const { taken, refused } = readInputs(rule, given)
  const outcome: Outcome = refused.length > 0 ? { refused } : decide(pack, rule, taken, { tools, asOf })
  const missing = 'missing' in outcome ? missingInputs(rule, outcome.missing, outcome.why) : []
  return {
    rule: rule.id,
    title: rule.title,
    instrument: pack.document.number,
    version: pack.document.version,
    asOf,
    validity: validityOf(pack, asOf, tools.papers),
    status: 'refused' in outcome ? 'refused' : 'missing' in outcome ? 'missing' : 'answered',
    out: 'out' in outcome ? outcome.out : null,
    words: rule.words ?? {},
    inputs: {
      given: given as { readonly [name: string]: Json },
      taken: Object.entries(rule.inputs).map(([input, field]) => {
        const { from, value } = taken[input] ?? { from: 'missing', value: null }
        return { input, name: field.name, value: shownValue(value), from }
      }),
    },
    cites: 'cites' in outcome ? outcome.cites : rule.cites,
    readings: rule.readings,
    steps: 'steps' in outcome ? outcome.steps : [],
    missing,
    refused: 'refused' in outcome ? outcome.refused : [],
    notPrinted: rule.missing,
  }
}

type Outside = Pick<RuleQuestion, 'tools' | 'asOf'>

function decide(pack: Pack, rule: AskedRule, taken: TakenInputs, outside: Outside): Outcome {
  const context = feelContext(rule, taken)
  const names = inputNames(rule)
  const broken = rule.must.filter(({ that }) => {
    const known = variablesOf(that, names).every((name) => taken[name]?.from !== 'missing')
    return known && valueOfFeel(that, context) === false
  })
  if (broken.length > 0) {
    return {
      refused: broken.map((one) => ({ input: aboutOne(one.that, names), why: filledIn(one.else, rule, taken) })),
    }
  }
  if (rule.formula !== null) return byFormula(rule, rule.formula, taken, outside)
  let table: JsonObject = {}
  if (rule.table !== null) {
    const asked = askTable(pack, rule, rule.table, taken, context)
    if ('missing' in asked) return { missing: asked.missing, why: null, cites: rule.cites }
    if ('refused' in asked) return { refused: [{ input: null, why: asked.refused }] }
    table = asked.outputs
    // The lines only say the table's answer in the asker's words: what was decided rests on the table's clause.
    const decision = decided(rule, taken, { ...context, t: table })
    return 'out' in decision ? { ...decision, cites: withoutTwins([...asked.cites, ...decision.cites]) } : decision
  }
  return decided(rule, taken, context)
}

function decided(rule: AskedRule, taken: TakenInputs, context: ReturnType<typeof feelContext>): Outcome {
  const decision = decideByLines(rule, taken, context)
  if (decision.kind === 'no_line') {
    throw new Fault(
      'rule_has_gap',
      `No line of rule ${rule.id} applies to this question, and it has no “otherwise”. Run check: it names the gap.`,
    )
  }
  if (decision.kind === 'missing') {
    const { because, cites } = decision.line
    return { missing: decision.inputs, why: because ? filledIn(because, rule, taken) : null, cites }
  }
  return {
    out: decision.out,
    steps: decision.by.flatMap((line) => stepOf(line, rule, taken)),
    cites: withoutTwins(decision.by.flatMap((line) => line.cites)),
  }
}

function byFormula(rule: AskedRule, name: string, taken: TakenInputs, { tools, asOf }: Outside): Outcome {
  const formula = FORMULAS[name]
  if (!formula)
    throw new Fault('rule_formula_unknown', `Rule ${rule.id} names the formula “${name}”, which there is not.`)
  const lacking = inputNames(rule).filter((input) => taken[input]?.from === 'missing')
  if (lacking.length > 0) return { missing: lacking, why: null, cites: rule.cites }
  const answer = formula.answer(new FormulaAsk(taken, rule.parameters, tools, asOf))
  if ('refused' in answer) return { refused: answer.refused }
  if ('missing' in answer) return { missing: answer.missing, why: answer.why ?? null, cites: rule.cites }
  const steps = answer.steps.map((step) => ({ ...step, cites: rule.cites }))
  return { out: answer.out, steps, cites: rule.cites }
}

function stepOf(line: AnswerLine, rule: AskedRule, taken: TakenInputs): RuleStep[] {
  return line.because ? [{ ...filledIn(line.because, rule, taken), cites: line.cites }] : []
}

function missingInputs(rule: AskedRule, inputs: readonly string[], why: Bilingual | null): readonly MissingInput[] {
  return inputs.map((input) => {
    const name = rule.inputs[input]?.name ?? { zh: input, en: input }
    return {
      input,
      name,
      why: why
        ? {
            zh: `要判断「${why.zh}」，须先知道「${name.zh}」。`,
            en: `To decide “${why.en}”, “${name.en}” must be known.`,
          }
        : {
            zh: `没有「${name.zh}」就不能得出结果。`,
            en: `Without “${name.en}” nothing can be said.`,
          },
    }
  })
}

/** The input a broken condition is about, where it is about one alone. */
function aboutOne(condition: string, names: readonly string[]): string | null {
  const read = variablesOf(condition, names)
  return read.length === 1 ? (read[0] ?? null) : null
}

function withoutTwins(cites: readonly Citation[]): readonly Citation[] {
  return [...new Map(cites.map((cite) => [canonicalJson(cite), cite])).values()]
}
