// R12, 海政办发〔2023〕8号 四(三): the grade of a firm in the plating park and the months without rent. The annex with the
// standards of the three marks is not printed: a mark may be open (`?`), and then the grade is only said where it cannot change.
import type { Formula, FormulaAnswer, FormulaAsk } from '../formula.js'

const MARKS = ['镀线先进性', '经济效益', '镀种种类'] as const
const OPEN = '?'

export const parkGrade: Formula = {
  inputs: [...MARKS, 'purchase'],
  parameters: ['A类免租月', 'B类免租月'],
  answer,
}

function answer(ask: FormulaAsk): FormulaAnswer {
  const marks = MARKS.map((name) => ask.text(name))
  const best = marks.filter((mark) => mark === 'A').length
  const open = marks.filter((mark) => mark === OPEN).length
  const grade = gradeOf(best)
  const counted = {
    zh: `三项中 ${best} 项为 A${open > 0 ? `，${open} 项未评` : ''}。`,
    en: `${best} of three marks are A${open > 0 ? `, ${open} not yet marked` : ''}.`,
  }
  if (gradeOf(best + open) !== grade) {
    return {
      out: { class: '待定', reason: '附件2评级标准缺失' },
      steps: [
        counted,
        {
          zh: `未评项可能使其成为 ${gradeOf(best + open)} 类，现在不能定档。`,
          en: `The open marks could still make it class ${gradeOf(best + open)}: no grade can be given now.`,
        },
      ],
    }
  }
  const months = grade === 'C' ? 0 : ask.parameter(`${grade}类免租月`).toNumber()
  const bought = ask.flag('purchase') === true && months > 0
  return {
    out: { class: grade, freeMonths: months, ...(bought ? { purchase: `等值优惠(${months}个月租金)` } : {}) },
    steps: [
      counted,
      {
        zh: `三项 A 为 A 类，两项为 B 类，其他为 C 类：定为 ${grade} 类，普惠之外免 ${months} 个月租金。`,
        en: `Three A make class A, two class B, anything else class C: class ${grade}, ${months} months without rent.`,
      },
      ...(bought
        ? [
            {
              zh: `购买入园的，享受等值于 ${months} 个月租金的优惠。`,
              en: `A firm that buys its place gets the worth of ${months} months' rent.`,
            },
          ]
        : []),
    ],
  }
}

function gradeOf(best: number): 'A' | 'B' | 'C' {
  return best >= 3 ? 'A' : best === 2 ? 'B' : 'C'
}
