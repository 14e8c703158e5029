// R21, 海政办发〔2023〕10号 五3: one act that several rules would fine is fined under the rule with the heavier fine. Upper ends
// are compared, then lower ends; where both are equal, the authorities settle it and the first to file handles it.
import Big from 'big.js'
import type { Formula, FormulaAnswer, FormulaAsk } from '../formula.js'
import type { InputValue } from '../input-value.js'
import { figure } from './figures.js'

export const heavierFine: Formula = { inputs: ['candidates'], parameters: [], answer }

interface Candidate {
  readonly authority: string
  readonly fine: Big
  readonly floor: Big
}

function answer(ask: FormulaAsk): FormulaAnswer {
  const candidates = (ask.list('candidates') ?? []).map(candidateOf)
  const [first] = candidates
  if (!first) return { missing: ['candidates'] }
  const highest = candidates.filter((one) => !candidates.some((other) => outweighs(other, one)))
  const authorities = [...new Set(highest.map((one) => one.authority))]
  const top = highest[0] ?? first
  const tied = authorities.length > 1
  return {
    out: { authority: tied ? '并列→区镇牵头协商，首立案机关办' : top.authority, fine: figure(top.fine) },
    steps: [
      {
        zh: `同一行为有 ${candidates.length} 个处罚依据：${candidates.map((one) => `${one.authority} ${one.fine.toFixed()} 元`).join('，')}。`,
        en: `One act, ${candidates.length} rules that would fine it: ${candidates.map((one) => `${one.authority} ${one.fine.toFixed()} yuan`).join(', ')}.`,
      },
      tied
        ? {
            zh: `最高额 ${top.fine.toFixed()} 元并列：${authorities.join('、')}，由区镇牵头协商，首先立案的机关办理。`,
            en: `The highest, ${top.fine.toFixed()} yuan, is shared by ${authorities.join(', ')}: the town leads the talk, the first to file handles it.`,
          }
        : {
            zh: `取罚款数额高的规定：${top.authority}，${top.fine.toFixed()} 元。`,
            en: `The heavier fine applies: ${top.authority}, ${top.fine.toFixed()} yuan.`,
          },
    ],
  }
}

function candidateOf(value: InputValue): Candidate {
  const { authority, fine, floor } = value as { readonly [name: string]: InputValue }
  return {
    authority: typeof authority === 'string' ? authority : '',
    fine: fine instanceof Big ? fine : new Big(0),
    floor: floor instanceof Big ? floor : new Big(0),
  }
}

function outweighs(a: Candidate, b: Candidate): boolean {
  return a.fine.gt(b.fine) || (a.fine.eq(b.fine) && a.floor.gt(b.floor))
}
