// R67, 海政办发〔2023〕19号 二(二)1: of those who owe a day of tree planting, how many gave it; and whether enough planting
// grounds were made. The paper does not say who is counted.
import type { Formula, FormulaAnswer, FormulaAsk } from '../formula.js'
import { percent } from './figures.js'

export const dutyRate: Formula = {
  inputs: ['dutyPersons', 'fulfilled', 'bases'],
  parameters: ['最低尽责率', '基地数'],
  answer,
}

function answer(ask: FormulaAsk): FormulaAnswer {
  const [duty, fulfilled, bases] = [ask.decimal('dutyPersons'), ask.decimal('fulfilled'), ask.decimal('bases')]
  const wanted = ask.parameter('基地数')
  const grounds = bases === null ? null : bases.gte(wanted) ? 'met' : 'not met'
  const groundsStep =
    bases === null
      ? []
      : [
          {
            zh: `基地 ${bases.toFixed()} 个，应建 ${wanted.toFixed()} 个。`,
            en: `${bases.toFixed()} planting grounds; ${wanted.toFixed()} are wanted.`,
          },
        ]
  if (duty === null && fulfilled === null && grounds !== null) return { out: grounds, steps: groundsStep }
  if (duty === null) return { missing: ['dutyPersons'] }
  if (fulfilled === null) return { missing: ['fulfilled'] }
  if (fulfilled.gt(duty)) {
    return {
      refused: [
        {
          input: 'fulfilled',
          why: {
            zh: '尽责人数大于应尽责人数，前后矛盾。',
            en: 'More have given their day than owe one.',
          },
        },
      ],
    }
  }
  // 85 and 85.5 are written without empty decimals, as the paper writes its own figure.
  const rate = duty.eq(0) ? 'n/a' : percent(fulfilled, duty).replace(/\.?0+%$/, '%')
  const steps = [
    duty.eq(0)
      ? { zh: '没有应尽责的人，比率无意义。', en: 'Nobody owes a day: a rate would mean nothing.' }
      : {
          zh: `尽责 ${fulfilled.toFixed()} ÷ 应尽责 ${duty.toFixed()} = ${rate}，目标 ${ask.parameter('最低尽责率').toFixed()}%。`,
          en: `${fulfilled.toFixed()} of ${duty.toFixed()} = ${rate}; the target is ${ask.parameter('最低尽责率').toFixed()}%.`,
        },
    ...groundsStep,
  ]
  return { out: grounds === null ? rate : { rate, bases: grounds }, steps }
}
