// R80, 海政发〔2023〕6号 一(二)1: how long a simple deregistration is on public notice, in calendar days counted from the day
// after. What an objection does is general practice; the paper says nothing of it.
import Big from 'big.js'
import type { Formula, FormulaAnswer, FormulaAsk } from '../formula.js'
import { addDays } from './days.js'

export const noticePeriod: Formula = {
  inputs: ['start', 'days', 'regime', 'objection'],
  parameters: ['公示天数', '旧公示天数'],
  answer,
}

function answer(ask: FormulaAsk): FormulaAnswer {
  const start = ask.text('start')
  if (start === null) return { missing: ['start'] }
  const old = ask.text('regime') === '旧'
  const legal = ask.parameter(old ? '旧公示天数' : '公示天数')
  const days = ask.decimal('days') ?? legal
  if (old && !days.eq(legal)) {
    return {
      refused: [
        {
          input: 'days',
          why: {
            zh: `旧规定的公示期是 ${legal.toFixed()} 天，与所填 ${days.toFixed()} 天矛盾。`,
            en: `Under the old rule notice lasts ${legal.toFixed()} days, not ${days.toFixed()}.`,
          },
        },
      ],
    }
  }
  const lastDay = addDays(start, new Big(days).toNumber())
  const counted = {
    zh: `${start} 公示，次日起算 ${days.toFixed()} 个自然日，最后一日 ${lastDay}。`,
    en: `On notice from ${start}; ${days.toFixed()} calendar days from the day after end on ${lastDay}.`,
  }
  const objection = ask.text('objection')
  if (objection === null) return { out: { lastDay }, steps: [counted] }
  if (objection < start) {
    return {
      refused: [
        {
          input: 'objection',
          why: {
            zh: `异议日 ${objection} 早于公示日 ${start}。`,
            en: `The objection of ${objection} comes before the notice of ${start}.`,
          },
        },
      ],
    }
  }
  return objection <= lastDay
    ? {
        out: 'stop: 转普通注销',
        steps: [
          counted,
          {
            zh: `${objection} 有人提出异议，在公示期内：简易程序停止，转普通注销。`,
            en: `An objection of ${objection} falls within the notice: the simple way stops, the ordinary one begins.`,
          },
        ],
      }
    : {
        out: 'late objection ignored by publicity, recorded',
        steps: [
          counted,
          {
            zh: `${objection} 的异议在公示期满之后，不影响公示，留档备查。`,
            en: `The objection of ${objection} comes after the notice ended: it is recorded and changes nothing.`,
          },
        ],
      }
}
