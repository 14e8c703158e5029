// R13, 海政办发〔2023〕8号 四(一): what an electroplating firm gets when it moves, by lawful floor area, and who bears it.
// Money is exact; the district's share is rounded half up to the fen and the harbour area bears the rest, so the two
// always make the total.
import Big from 'big.js'
import type { Formula, FormulaAnswer, FormulaAsk } from '../formula.js'

export const relocationCompensation: Formula = {
  inputs: ['area', 'done', 'appr', 'eligible'],
  parameters: ['停产停业', '搬迁补助', '完成奖励', '区级比例'],
  answer,
}

function answer(ask: FormulaAsk): FormulaAnswer {
  if (ask.flag('eligible') === false) {
    return {
      out: { total: '0.00' },
      steps: [
        {
          zh: '只有按要求搬迁进入绿岛的企业才有搬迁补偿；就地提升或取缔的没有。',
          en: 'Only a firm that moves into the park as required is compensated; one upgraded in place or closed is not.',
        },
      ],
    }
  }
  const area = ask.decimal('area')
  if (area === null) return { missing: ['area'] }
  const done = ask.flag('done') !== false
  const appraised = ask.decimal('appr')
  const halt = fen(area.times(ask.parameter('停产停业')))
  const move = fen(area.times(ask.parameter('搬迁补助')))
  const reward = done ? fen(area.times(ask.parameter('完成奖励'))) : new Big(0)
  const extra = fen(appraised ?? new Big(0))
  const total = halt.plus(move).plus(reward).plus(extra)
  const district = fen(total.times(ask.parameter('区级比例')))
  const harbour = total.minus(district)
  const shown = area.toFixed()
  const rate = (name: string): string => ask.parameter(name).toFixed()
  return {
    out: {
      停产停业综合补贴: halt.toFixed(2),
      搬迁补助费: move.toFixed(2),
      完成搬迁奖励: reward.toFixed(2),
      ...(appraised ? { 评估补偿: extra.toFixed(2) } : {}),
      total: total.toFixed(2),
      区级: district.toFixed(2),
      海门港新区: harbour.toFixed(2),
    },
    steps: [
      {
        zh: `停产停业综合补贴：${shown} ㎡ × ${rate('停产停业')} 元 = ${halt.toFixed(2)} 元，一次性。`,
        en: `For the halt of production: ${shown} ㎡ × ${rate('停产停业')} yuan = ${halt.toFixed(2)} yuan, once.`,
      },
      {
        zh: `搬迁补助费：${shown} ㎡ × ${rate('搬迁补助')} 元 = ${move.toFixed(2)} 元。`,
        en: `For moving: ${shown} ㎡ × ${rate('搬迁补助')} yuan = ${move.toFixed(2)} yuan.`,
      },
      done
        ? {
            zh: `按要求完成搬迁，奖励 ${shown} ㎡ × ${rate('完成奖励')} 元 = ${reward.toFixed(2)} 元。`,
            en: `Moved as required: a reward of ${shown} ㎡ × ${rate('完成奖励')} yuan = ${reward.toFixed(2)} yuan.`,
          }
        : { zh: '没有按要求完成搬迁，没有完成奖励。', en: 'The move was not completed as required: no reward.' },
      ...(appraised
        ? [
            {
              zh: `特殊设备评估补偿 ${extra.toFixed(2)} 元，另加，不与搬迁补助重复。`,
              en: `Appraised special equipment: ${extra.toFixed(2)} yuan on top, not twice with the moving allowance.`,
            },
          ]
        : []),
      {
        zh: `合计 ${total.toFixed(2)} 元：区级四舍五入到分承担 ${district.toFixed(2)} 元，其余 ${harbour.toFixed(2)} 元由海门港新区承担。`,
        en: `Total ${total.toFixed(2)} yuan: the district bears ${district.toFixed(2)} (rounded to the fen), the harbour area the remaining ${harbour.toFixed(2)}.`,
      },
    ],
  }
}

function fen(amount: Big): Big {
  return amount.round(2, Big.roundHalfUp)
}
