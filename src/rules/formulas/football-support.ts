// R50, 海政办发〔2023〕17号 一、二(一): what the district pays a professional football club for a year, in 万元. Promotion
// excludes that year's reward for staying up; a club without the place's name is owed nothing until that is mended (三(二)).
import type Big from 'big.js'
import type { Bilingual } from '../../terms/text.js'
import type { Formula, FormulaAnswer, FormulaAsk } from '../formula.js'
import { figure, sum } from './figures.js'

export const footballSupport: Formula = {
  inputs: ['year', 'league', 'named', 'homeLeague', 'homeCup', 'result'],
  parameters: ['冠名', '运营', '主场每场', '保级', '冲甲', '起始年', '截止年'],
  answer,
}

function answer(ask: FormulaAsk): FormulaAnswer {
  const year = ask.decimalOr0('year')
  const [from, to] = [ask.parameter('起始年'), ask.parameter('截止年')]
  if (year.lt(from) || year.gt(to)) {
    return nothing('政策期外', {
      zh: `政策只管 ${from.toFixed()} 至 ${to.toFixed()} 年，${year.toFixed()} 年在期外。`,
      en: `The policy covers ${from.toFixed()} to ${to.toFixed()}; ${year.toFixed()} lies outside.`,
    })
  }
  if (ask.text('league') !== '中乙') {
    return nothing('非中乙：冲甲后纳入南通政策', {
      zh: '本政策只扶持中乙；冲甲之后适用南通市的政策。',
      en: 'This policy supports the third tier only; after promotion the city’s policy applies.',
    })
  }
  const matches = ask.decimalOr0('homeLeague').plus(ask.decimalOr0('homeCup'))
  const named = ask.flag('named') === true
  const result = ask.text('result')
  const zero = matches.times(0)
  const items = {
    冠名: named ? ask.parameter('冠名') : zero,
    运营: ask.parameter('运营'),
    主场: matches.times(ask.parameter('主场每场')),
    保级: result === '保级' ? ask.parameter('保级') : zero,
    冲甲: result === '冲甲' ? ask.parameter('冲甲') : zero,
  }
  const due = sum(Object.values(items))
  const shown = Object.fromEntries(Object.entries(items).map(([name, amount]) => [name, figure(amount)]))
  const steps = itemSteps(items, matches, ask)
  if (!named) {
    return {
      out: { ...shown, total: 0, held: figure(due), warn: '不冠“海门”属退还情形(R51)，应付额暂停拨付' },
      steps: [
        ...steps,
        {
          zh: `没有冠名，属退还情形：应付 ${due.toFixed()} 万元暂停拨付。`,
          en: `Without the name the club falls under the refund clause: ${due.toFixed()} (10,000 yuan) is held back.`,
        },
      ],
    }
  }
  return {
    out: { ...shown, total: figure(due) },
    steps: [...steps, { zh: `合计 ${due.toFixed()} 万元。`, en: `Total ${due.toFixed()} (10,000 yuan).` }],
  }
}

function itemSteps(
  items: { readonly [name in '冠名' | '运营' | '主场' | '保级' | '冲甲']: Big },
  matches: Big,
  ask: FormulaAsk,
): Bilingual[] {
  const each = ask.parameter('主场每场').toFixed()
  return [
    {
      zh: `冠名补助 ${items.冠名.toFixed()} 万元，运营经费 ${items.运营.toFixed()} 万元。`,
      en: `For the name ${items.冠名.toFixed()}, for running ${items.运营.toFixed()} (10,000 yuan).`,
    },
    {
      zh: `主场 ${matches.toFixed()} 场（联赛与足协杯）× ${each} = ${items.主场.toFixed()} 万元。`,
      en: `${matches.toFixed()} home matches (league and cup) × ${each} = ${items.主场.toFixed()} (10,000 yuan).`,
    },
    items.冲甲.gt(0)
      ? {
          zh: `冲甲成功 ${items.冲甲.toFixed()} 万元，当年不再兑现保级奖。`,
          en: `Promotion ${items.冲甲.toFixed()} (10,000 yuan), which excludes that year's reward for staying up.`,
        }
      : items.保级.gt(0)
        ? { zh: `保级成功 ${items.保级.toFixed()} 万元。`, en: `Staying up: ${items.保级.toFixed()} (10,000 yuan).` }
        : { zh: '没有保级，也没有冲甲，无奖励。', en: 'Neither stayed up nor promoted: no reward.' },
  ]
}

function nothing(reason: string, step: Bilingual): FormulaAnswer {
  return { out: { total: 0, reason }, steps: [step] }
}
