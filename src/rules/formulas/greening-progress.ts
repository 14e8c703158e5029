// R65, 海政办发〔2023〕19号 二(四)1: how far a town, or the whole district, has come with the mu it was given. The towns' tasks
// must make up the district's, or nothing is said.
import Big from 'big.js'
import { Fault } from '../../terms/refusal.js'
import type { Formula, FormulaAnswer, FormulaAsk } from '../formula.js'
import { percent, sum } from './figures.js'

/** The parameter that holds the district's task; every other parameter is a town's. */
const DISTRICT = '全区'

export const greeningProgress: Formula = { inputs: ['town', 'district', 'done'], parameters: [DISTRICT], answer }

function answer(ask: FormulaAsk): FormulaAnswer {
  const towns = ask.parameterNames().filter((name) => name !== DISTRICT)
  const whole = ask.parameter(DISTRICT)
  const parts = sum(towns.map((town) => ask.parameter(town)))
  if (!parts.eq(whole)) {
    throw new Fault(
      'rule_parameters_disagree',
      `The towns' tasks make ${parts.toFixed()} mu, the district's is ${whole.toFixed()}.`,
    )
  }
  const [town, district] = [ask.text('town'), ask.text('district')]
  if (town !== null && district !== null) {
    return {
      refused: [
        {
          input: 'district',
          why: {
            zh: '区镇和全区只能选一个。',
            en: 'Name a town or the whole district, not both.',
          },
        },
      ],
    }
  }
  const name = town ?? (district === null ? null : DISTRICT)
  if (name === null) return { missing: ['town'] }
  const task = ask.parameter(name)
  const done = ask.decimal('done') ?? new Big(0)
  const rate = percent(done, task)
  return {
    out: { rate },
    steps: [
      {
        zh: `${name}任务 ${task.toFixed()} 亩（各区镇合计 ${parts.toFixed()} 亩，等于全区任务）。`,
        en: `${name} was given ${task.toFixed()} mu (the towns together ${parts.toFixed()}, the district's whole).`,
      },
      {
        zh: `完成 ${done.toFixed()} ÷ ${task.toFixed()} = ${rate}。`,
        en: `Done: ${done.toFixed()} ÷ ${task.toFixed()} = ${rate}.`,
      },
    ],
  }
}
