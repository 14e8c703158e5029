// Tries the lines of a rule on the values at which they may turn: questions without a line, with two lines where one is
// allowed, and lines that never win.
import type { AskedRule } from '../../instruments/asked-rule.js'
import type { Pack } from '../../instruments/pack.js'
import type { JsonObject } from '../../terms/json.js'
import { askTable } from '../ask-table.js'
import { feelContext } from '../decide-lines.js'
import { inputNames, valueOfFeel, variablesOf } from '../feel.js'
import type { InputValue, TakenInput, TakenInputs } from '../input-value.js'
import { sampleValues } from './sample-values.js'

export interface LinesAnalysis {
  readonly gaps: readonly TakenInputs[]
  readonly overlaps: readonly { readonly lines: readonly [number, number]; readonly example: TakenInputs }[]
  readonly neverWins: readonly number[]
  /** A question that each line answers, for trying what the line computes. */
  readonly won: ReadonlyMap<number, TakenInputs>
  /** Only a spread of the combinations was tried: what never wins is then not known. */
  readonly sampled: boolean
}

const MOST_COMBINATIONS = 4_000
/** A table behind the rule is asked anew for every combination. */
const MOST_WITH_TABLE = 1_000
const MOST_GAPS_NAMED = 3
/** A prime, so that the tried combinations lie spread over all of them. */
const STRIDE = 7_368_787

export function analyseLines(pack: Pack, rule: AskedRule): LinesAnalysis {
  const space = spaceOf(rule)
  const most = rule.table ? MOST_WITH_TABLE : MOST_COMBINATIONS
  const conditions = rule.lines.map((line) => line.when.map((text) => prepared(rule, space, text)))
  const musts = rule.must.map((must) => prepared(rule, space, must.that))

  const gaps: TakenInputs[] = []
  const overlaps = new Map<string, LinesAnalysis['overlaps'][number]>()
  const won = new Map<number, TakenInputs>()
  for (let tried = 0; tried < Math.min(space.count, most); tried += 1) {
    const picks = space.picks(space.count <= most ? tried : (tried * STRIDE) % space.count)
    if (musts.some((must) => must(picks, NO_TABLE) === false)) continue
    const table = rule.table === null ? NO_TABLE : tableOutputs(pack, rule, space.taken(picks))
    if (table === null) continue
    const hits = conditions.flatMap((line, at) => (line.every((one) => one(picks, table) === true) ? [at] : []))
    const [first, second] = hits
    if (first === undefined) {
      if (rule.otherwise === null && gaps.length < MOST_GAPS_NAMED) gaps.push(space.shown(picks))
      continue
    }
    for (const at of rule.hit === 'collect' ? hits : [first]) if (!won.has(at)) won.set(at, space.taken(picks))
    if (rule.hit === 'unique' && second !== undefined && !overlaps.has(`${first}/${second}`)) {
      overlaps.set(`${first}/${second}`, { lines: [first, second], example: space.shown(picks) })
    }
  }
  const sampled = space.count > most
  const neverWins = sampled ? [] : rule.lines.flatMap((_, at) => (won.has(at) ? [] : [at]))
  return { gaps, overlaps: [...overlaps.values()], neverWins, won, sampled }
}

/** Which value of each input that the rule reads is picked. */
type Picks = readonly number[]

interface Space {
  readonly used: readonly string[]
  readonly samples: readonly (readonly InputValue[])[]
  readonly count: number
  readonly picks: (index: number) => Picks
  /** Every input, those the rule does not read as left out. */
  readonly taken: (picks: Picks) => TakenInputs
  readonly shown: (picks: Picks) => TakenInputs
}

function spaceOf(rule: AskedRule): Space {
  const names = inputNames(rule)
  const expressions = [
    ...rule.lines.flatMap((line) => line.when),
    ...rule.must.map((must) => must.that),
    ...Object.values(rule.table?.given ?? {}),
  ]
  const read = new Set(expressions.flatMap((expression) => variablesOf(expression, names)))
  const used = names.filter((name) => read.has(name))
  const samples = used.map((name) => {
    const values = sampleValues(rule, name, expressions)
    return values.length > 0 ? values : [null]
  })
  const shown = (picks: Picks): Record<string, TakenInput> =>
    Object.fromEntries(
      used.map((name, at) => {
        const value = samples[at]?.[picks[at] ?? 0] ?? null
        return [name, { from: value === null ? 'none' : 'given', value }]
      }),
    )
  const leftOut = Object.fromEntries(names.map((name): [string, TakenInput] => [name, { from: 'none', value: null }]))
  return {
    used,
    samples,
    count: samples.reduce((product, list) => product * list.length, 1),
    picks: (index) => {
      let rest = index
      return samples.map((list) => {
        const pick = rest % list.length
        rest = Math.floor(rest / list.length)
        return pick
      })
    },
    taken: (picks) => ({ ...leftOut, ...shown(picks) }),
    shown,
  }
}

type Table = { readonly outputs: JsonObject; readonly key: string }
const NO_TABLE: Table = { outputs: {}, key: '' }

/** A condition's answer depends only on the inputs it names, and on the table's answer where it names that. */
function prepared(rule: AskedRule, space: Space, text: string): (picks: Picks, table: Table) => unknown {
  const read = variablesOf(text, space.used).map((name) => space.used.indexOf(name))
  const readsTable = /\bt\./.test(text)
  const known = new Map<string, unknown>()
  return (picks, table) => {
    let key = readsTable ? table.key : ''
    for (const at of read) key += `,${picks[at]}`
    if (!known.has(key)) known.set(key, valueOfFeel(text, feelContext(rule, space.taken(picks), table.outputs)))
    return known.get(key)
  }
}

/** Null where the table cannot be asked with these. */
function tableOutputs(pack: Pack, rule: AskedRule, taken: TakenInputs): Table | null {
  if (rule.table === null) return NO_TABLE
  const asked = askTable(pack, rule, rule.table, taken, feelContext(rule, taken))
  return 'outputs' in asked ? { outputs: asked.outputs, key: JSON.stringify(asked.outputs) } : null
}
