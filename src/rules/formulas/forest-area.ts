// R60, 海政办发〔2023〕19号 二(二): how many mu of new tree cover count. Blocks count in full, a new field grid by its factor,
// renewal not at all, strips by a factor that the paper leaves to the province. What stands on farmland unlawfully is taken off.
import Big from 'big.js'
import type { Formula, FormulaAnswer, FormulaAsk } from '../formula.js'

export const forestArea: Formula = {
  inputs: ['block', 'net', 'renew', 'strip', 'coef', 'illegal'],
  parameters: ['系数'],
  answer,
}

function answer(ask: FormulaAsk): FormulaAnswer {
  const [block, net, strip, renew, illegal] = (['block', 'net', 'strip', 'renew', 'illegal'] as const).map((name) =>
    ask.decimalOr0(name),
  ) as [Big, Big, Big, Big, Big]
  const coef = ask.decimal('coef')
  if (strip.gt(0) && coef === null) {
    return {
      missing: ['coef'],
      why: {
        zh: '沿路沿河带按四旁树折算，系数文件没有印出',
        en: 'strips along roads and rivers are converted by a factor the paper does not print',
      },
    }
  }
  if (illegal.gt(block.plus(net).plus(strip).plus(renew))) {
    return {
      refused: [
        {
          input: 'illegal',
          why: {
            zh: '违占面积大于申报的全部面积，前后矛盾。',
            en: 'More land is said to be unlawfully taken than was declared altogether.',
          },
        },
      ],
    }
  }
  const factor = ask.parameter('系数')
  const grid = net.times(factor)
  const strips = strip.times(coef ?? 0)
  const counted = block.plus(grid).plus(strips)
  const left = counted.minus(illegal)
  const area = left.lt(0) ? new Big(0) : left
  const shown = area.toFixed(placesOf([block, net.eq(0) ? net : grid, strips, illegal]))
  return {
    out: { area: shown },
    steps: [
      {
        zh: `成片 ${block.toFixed()} 亩全额；新建林网 ${net.toFixed()} 亩 × ${factor.toFixed()} = ${grid.toFixed()} 亩。`,
        en: `Blocks of ${block.toFixed()} mu in full; new grid ${net.toFixed()} mu × ${factor.toFixed()} = ${grid.toFixed()} mu.`,
      },
      ...(renew.gt(0)
        ? [{ zh: `更新型 ${renew.toFixed()} 亩不折算。`, en: `Renewal of ${renew.toFixed()} mu does not count.` }]
        : []),
      ...(strip.gt(0)
        ? [
            {
              zh: `沿路沿河 ${strip.toFixed()} × ${coef?.toFixed()} = ${strips.toFixed()} 亩。`,
              en: `Strips ${strip.toFixed()} × ${coef?.toFixed()} = ${strips.toFixed()} mu.`,
            },
          ]
        : []),
      ...(illegal.gt(0)
        ? [
            {
              zh: `违占耕地 ${illegal.toFixed()} 亩不核实，扣除。`,
              en: `${illegal.toFixed()} mu on farmland are not recognised and are taken off.`,
            },
          ]
        : []),
      { zh: `折算 ${shown} 亩。`, en: `Counted: ${shown} mu.` },
    ],
  }
}

/** As many places as the figures carry, two at least, three at most; the sum over plots is rounded later. */
function placesOf(values: readonly Big[]): number {
  const most = Math.max(...values.map((value) => value.toFixed().split('.')[1]?.length ?? 0))
  return Math.min(3, Math.max(2, most))
}
