// Days that do not fit: a higher number signed earlier, a heading of the wrong year, a plan for a day already gone, 昨日 in a book.
import type { Anomaly } from '../issue.js'
import type { Chronicle } from '../read-chronicle.js'
import type { ReadInstrument } from '../read-instrument.js'
import { anomalyOf, brief, type Found } from './anomaly.js'

export function dateFaults(read: ReadInstrument): readonly Anomaly[] {
  const found = [...lateReport(read), ...plannedBefore(read), ...effectiveBefore(read)]
  return found.map((one) => anomalyOf(read.instrument.number ?? read.instrument.title, one))
}

/** Numbers of one series are given out in order; days that run the other way round are told at the one printed out of place. */
export function orderFaults(all: readonly ReadInstrument[]): readonly Anomaly[] {
  return all.flatMap((later) => {
    const before = all.find(
      ({ cut, head }) =>
        cut.number.series === later.cut.number.series &&
        cut.number.year === later.cut.number.year &&
        cut.number.n < later.cut.number.n &&
        head.signedOn !== null &&
        later.head.signedOn !== null &&
        head.signedOn > later.head.signedOn,
    )
    if (before === undefined || later.head.signedAt === null) return []
    return [
      anomalyOf(later.instrument.number, {
        ...{ kind: 'number_before_date', at: later.head.signedAt.to, weight: 'look' },
        zh: `${later.cut.number.text}签发于${later.head.signedOn}，早于${before.cut.number.text}的${before.head.signedOn}`,
        en: `${later.cut.number.text} is signed ${later.head.signedOn}, before ${before.cut.number.text} of ${before.head.signedOn}`,
        mendZh: '排先后按日期，不按编号',
        mendEn: 'ordered by day, not by number',
      }),
    ]
  })
}

export function chronicleFaults({ heading, year, lines }: Chronicle): readonly Anomaly[] {
  const found: Found[] = []
  if (heading !== null && year !== null && heading.year !== year) {
    found.push({
      ...{ kind: 'heading_year_wrong', at: heading.line, weight: 'mend' },
      zh: `大事记标题写${heading.year}年，本期文件和所记事件都是${year}年`,
      en: `the chronicle is headed ${heading.year}, its events and the papers of this issue are of ${year}`,
      mendZh: `事件按${year}年登记`,
      mendEn: `events entered under ${year}`,
    })
  }
  for (const { text, line } of lines) {
    const word = /昨日|昨天|前日|今日上午|今天上午|日前/.exec(text)?.[0]
    if (word === undefined) continue
    found.push({
      ...{ kind: 'relative_date', at: line, weight: 'look' },
      zh: `已标日期的条目里又写「${word}」，事情发生的日子不定`,
      en: `a dated entry says “${word}”: the day it happened is not certain`,
      mendZh: '查原始报道后定日期',
      mendEn: 'settle the day from the original report',
    })
  }
  return found.map((one) => anomalyOf(null, one))
}

/** 今年 in a report on the year before: the reader of the gazette would take it for the year of printing. */
function lateReport({ instrument, texts }: ReadInstrument): readonly Found[] {
  const about = /(\d{4})年度?/.exec(instrument.title)?.[1]
  const signed = instrument.signedOn?.slice(0, 4)
  if (instrument.kind !== 'report' || about === undefined || signed === undefined || about === signed) return []
  const lines = texts.filter(({ text }) => /今年/.test(text))
  const [first] = lines
  if (first === undefined) return []
  return [
    {
      ...{ kind: 'relative_date', at: first.line, weight: 'mend' },
      zh: `${signed}年签发的报告里「今年」指${about}年（${lines.length}段）`,
      en: `in this report signed in ${signed} “this year” is ${about} (${lines.length} paragraphs)`,
      mendZh: `相对日期按${about}年度解析`,
      mendEn: `relative days are read against ${about}`,
    },
  ]
}

const PLANNED = /拟[^，。；]{0,6}?(\d{4})年(\d{1,2})月(上旬|中旬|下旬|底|初|(\d{1,2})日)?/g
const TENTHS: Readonly<Record<string, number>> = { 初: 1, 上旬: 1, 中旬: 11, 下旬: 21, 底: 25 }

function plannedBefore({ instrument, texts }: ReadInstrument): readonly Found[] {
  const signed = instrument.signedOn
  if (signed === null) return []
  return texts.flatMap(({ text, line }) =>
    [...text.matchAll(PLANNED)].flatMap(([, year = '', month = '', part = '', date]): Found[] => {
      const day = String(date ?? TENTHS[part] ?? 28).padStart(2, '0')
      const planned = `${year}-${month.padStart(2, '0')}-${day}`
      if (planned >= signed) return []
      return [
        {
          ...{ kind: 'date_before_document', at: line, weight: 'look' },
          zh: `拟定的时间（${Number(year)}年${month}月${part}）早于签发日${signed}`,
          en: `what is planned (${year}-${month}${part === '' ? '' : ` ${part}`}) lies before the day of signing, ${signed}`,
          mendZh: '按“拟定”登记，允许改期',
          mendEn: 'entered as planned; another day may be set',
        },
      ]
    }),
  )
}

const EFFECTIVE = /(?:有效期|自)[^，。；]{0,6}?(\d{4})年(\d{1,2})月(\d{1,2})日(?:起|开始|至|施行|实施|执行)/

function effectiveBefore({ instrument, texts }: ReadInstrument): readonly Found[] {
  const signed = instrument.signedOn
  if (signed === null) return []
  return texts.flatMap(({ text, line }): Found[] => {
    const [, year, month = '', date = ''] = EFFECTIVE.exec(text) ?? []
    if (year === undefined || !/有效|施行|执行|生效/.test(text)) return []
    const from = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    if (from >= signed) return []
    return [
      {
        ...{ kind: 'retroactive', at: line, weight: 'note' },
        zh: `自${from}起有效，早于签发日${signed}：追溯生效（「${brief(text)}」）`,
        en: `in force from ${from}, before it was signed on ${signed}: retroactive`,
        mendZh: '按所写日期登记，注明追溯',
        mendEn: 'entered as written, marked retroactive',
      },
    ]
  })
}
