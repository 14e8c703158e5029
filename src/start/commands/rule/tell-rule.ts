// How the prompt tells a rule and its answer in words.
import type { RuleField } from '../../../instruments/asked-rule.js'
import type { FoundRule } from '../../../rules/find-asked-rule.js'
import type { RuleAnswer } from '../../../rules/rule-answer.js'
import type { Citation } from '../../../terms/citation.js'
import type { Bilingual, Language } from '../../../terms/text.js'

export function tellRules(found: readonly FoundRule[]): string {
  const lines = found.map(({ pack, rule }) => {
    const shown = `${rule.title.zh} · ${rule.title.en}`
    return `${rule.id.padEnd(5)} ${shown}\n      ${rule.question.zh} ${pack.document.number}${rule.public ? '' : ' （内部 internal）'}\n`
  })
  return `${lines.join('')}\n${found.length} 条规则 rules\n`
}

export function explainQuestion({ pack, rule }: FoundRule, language: Language): string {
  const inputs = Object.entries(rule.inputs).map(
    ([name, field]) => `  ${name}  ${field.name[language]}  ${kindOf(field, language)}`,
  )
  const [example] = rule.examples
  return [
    `${rule.id} ${rule.title[language]} · ${pack.document.number}`,
    rule.question[language],
    ...inputs,
    ...(example ? [`  --input '${JSON.stringify(example.given)}'`] : []),
    '',
  ].join('\n')
}

export function explainAnswer(answer: RuleAnswer, language: Language): string {
  const words = WORDS[language]
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)]
  const told = (texts: readonly Bilingual[]): string[] => texts.map((text) => text[language])
  const steps = answer.steps.map((step) => `${step[language]} ${citesOf(step.cites, answer, language)}`.trimEnd())
  const readings = answer.readings.map(
    (reading) => `${reading.issue[language]} → ${reading.chosen[language]}（${reading.why[language]}）`,
  )
  return [
    `${answer.rule} ${answer.title[language]} · ${answer.instrument} · ${answer.asOf}`,
    answer.validity.note[language],
    ...(answer.status === 'answered'
      ? [`${words.answer} ${JSON.stringify(answer.out)}${inWords(answer, language)}`]
      : []),
    ...part(words.missing, told(answer.missing.map((one) => one.why))),
    ...part(words.refused, told(answer.refused.map((one) => one.why))),
    ...part(words.steps, steps),
    ...part(words.cites, answer.cites.length > 0 ? [citesOf(answer.cites, answer, language)] : []),
    ...part(words.readings, readings),
    ...part(words.notPrinted, told(answer.notPrinted)),
    '',
  ].join('\n')
}

/** An answer that is a code is told in words too. */
function inWords({ out, words }: RuleAnswer, language: Language): string {
  const said = typeof out === 'string' ? words[out] : undefined
  return said === undefined || said[language] === out ? '' : `（${said[language]}）`
}

const WORDS = {
  zh: {
    answer: '结果',
    missing: '还缺',
    refused: '不能计算',
    steps: '步骤',
    cites: '依据',
    readings: '文件未写明处，取以下读法',
    notPrinted: '文件没有印出',
  },
  en: {
    answer: 'Answer',
    missing: 'Still missing',
    refused: 'Refused',
    steps: 'Steps',
    cites: 'Rests on',
    readings: 'Where the paper is silent, this reading was chosen',
    notPrinted: 'Not printed in the paper',
  },
} as const

/** The paper itself is named above; a clause of another paper brings its number along. */
function citesOf(cites: readonly Citation[], answer: RuleAnswer, language: Language): string {
  const shown = cites.map((cite) => {
    if (cite.notSetByInstrument)
      return `${language === 'zh' ? '文件未定' : 'not set by the paper'}: ${cite.source ?? ''}`
    const where = cite.clause ?? cite.row ?? ''
    return cite.instrument === answer.instrument ? where : `${cite.instrument} ${where}`
  })
  return shown.length === 0 ? '' : `[${shown.join('; ')}]`
}

function kindOf(field: RuleField, language: Language): string {
  const open = field.optional || field.default !== undefined
  const words = [
    field.type === 'choice' && 'values' in field ? (field.values ?? []).join('|') : field.type,
    'unit' in field ? (field.unit ?? '') : '',
    field.default === undefined ? '' : `= ${JSON.stringify(field.default)}`,
    open ? '' : language === 'zh' ? '必填' : 'required',
  ]
  return words.filter((word) => word !== '').join(' ')
}
