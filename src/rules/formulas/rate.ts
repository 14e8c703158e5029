// R85, 海政发〔2023〕6号: the rates of the rule-of-law report, a part of a whole in per cent with two decimals.
import type { Formula, FormulaAnswer, FormulaAsk } from '../formula.js'
import { percent } from './figures.js'

export const rate: Formula = { inputs: ['name', 'num', 'den'], parameters: [], answer }

function answer(ask: FormulaAsk): FormulaAnswer {
  const [num, den] = [ask.decimal('num'), ask.decimal('den')]
  if (num === null || den === null) return { missing: num === null ? ['num'] : ['den'] }
  const name = ask.text('name') ?? '比率'
  if (num.gt(den)) {
    return {
      refused: [
        {
          input: 'num',
          why: {
            zh: `分子 ${num.toFixed()} 大于分母 ${den.toFixed()}，部分不会多于全部。`,
            en: `${num.toFixed()} of ${den.toFixed()}: a part cannot exceed its whole.`,
          },
        },
      ],
    }
  }
  if (den.eq(0)) {
    return {
      out: 'n/a',
      steps: [{ zh: `${name}：分母为 0，比率无意义。`, en: `${name}: of nothing there is no rate.` }],
    }
  }
  const shown = percent(num, den)
  return {
    out: shown,
    steps: [
      {
        zh: `${name} = ${num.toFixed()} ÷ ${den.toFixed()} = ${shown}（四舍五入到两位小数）。`,
        en: `${name} = ${num.toFixed()} ÷ ${den.toFixed()} = ${shown} (two decimals, half up).`,
      },
    ],
  }
}
