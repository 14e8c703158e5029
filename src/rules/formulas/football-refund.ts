// R51, 海政办发〔2023〕17号 三(二): moving away, dropping the place's name or dissolving returns every subsidy and reward of
// this round. The paper sets no end to that: after the term it is not computed but handed to the lawyers, with a ceiling.
import Big from 'big.js'
import type { Formula, FormulaAnswer, FormulaAsk } from '../formula.js'
import { figure, sum } from './figures.js'

export const footballRefund: Formula = {
  inputs: ['paid', 'triggers', 'date'],
  parameters: ['政策起', '政策止'],
  answer,
}

function answer(ask: FormulaAsk): FormulaAnswer {
  const paid = (ask.list('paid') ?? []).filter((amount) => amount instanceof Big)
  const triggers = ask.list('triggers') ?? []
  const total = sum(paid)
  if (triggers.length === 0) {
    return {
      out: { refund: 0 },
      steps: [
        {
          zh: '没有出现退还情形（迁出、不冠名、注销），不退。',
          en: 'None of the events (moving away, dropping the name, dissolving) has occurred: nothing returns.',
        },
      ],
    }
  }
  const event = {
    zh: `出现退还情形：${triggers.join('、')}；本轮已付 ${total.toFixed()} 万元。`,
    en: `An event that returns the money has occurred (${triggers.join(', ')}); paid in this round: ${total.toFixed()} (10,000 yuan).`,
  }
  const date = ask.text('date') ?? ''
  const within = ask.setting('政策起') <= date && date <= ask.setting('政策止')
  if (!within && total.gt(0)) {
    return {
      out: { refund: '法务审核', ceiling: figure(total) },
      steps: [
        event,
        {
          zh: `${date} 不在政策期内：文件未写时限，转法务审核，上限 ${total.toFixed()} 万元。`,
          en: `${date} lies outside the term: the paper names no limit, so the lawyers decide, at most ${total.toFixed()} (10,000 yuan).`,
        },
      ],
    }
  }
  return {
    out: { refund: figure(total) },
    steps: [
      event,
      { zh: `应全额退还 ${total.toFixed()} 万元。`, en: `All of it returns: ${total.toFixed()} (10,000 yuan).` },
    ],
  }
}
