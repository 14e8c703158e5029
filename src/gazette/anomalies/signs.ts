// Signs on the page: brackets that do not pair, list ends that change, widths that mix, blanks nobody sees, lines torn in two.
import type { Anomaly } from '../issue.js'
import { bare, type Paper } from '../paper.js'
import { anomalyOf, brief, type Found } from './anomaly.js'
import type { Told } from './wording.js'

const PAIRS: readonly (readonly [string, string])[] = [
  ['（(', '）)'],
  ['《', '》'],
  ['“', '”'],
  ['〔', '〕'],
]

export function signFaults(name: string | null, texts: readonly Told[]): readonly Anomaly[] {
  const found = [...texts.flatMap(unpaired), ...listEnds(texts), ...tornLines(texts)]
  return found.map((one) => anomalyOf(name, one))
}

function unpaired({ text, line }: Told): readonly Found[] {
  return PAIRS.flatMap(([open, shut]): Found[] => {
    const opened = [...text].filter((sign) => open.includes(sign)).length
    const closed = [...text].filter((sign) => shut.includes(sign)).length
    if (opened === closed) return []
    const left = opened < closed
    return [
      {
        ...{ kind: 'punctuation_unpaired', at: line, weight: 'mend' },
        zh: `「${left ? open[0] : shut[0]}」少${Math.abs(opened - closed)}个（${opened}对${closed}）`,
        en: `${Math.abs(opened - closed)} × ${left ? open[0] : shut[0]} missing (${opened} against ${closed})`,
        mendZh: '照读，不改字',
        mendEn: 'read past; nothing is changed',
      },
    ]
  })
}

/** Items of one list end alike until the last; one that ends the sentence in between does not. */
function listEnds(texts: readonly Told[]): readonly Found[] {
  const found: Found[] = []
  let run: Told[] = []
  const settle = (): void => {
    const semis = run.filter(({ text }) => text.endsWith('；')).length
    const stops = run.slice(0, -1).filter(({ text }) => text.endsWith('。'))
    // Items that are sentences of their own may well follow one another.
    if (semis >= 3 && semis > stops.length * 2) {
      for (const { text, line } of stops) {
        found.push({
          ...{ kind: 'punctuation_mixed', at: line, weight: 'mend' },
          zh: `同一列举中别处用「；」，此处用「。」（${brief(text, 16)}）`,
          en: `the items of this list end in ；, this one in 。`,
          mendZh: '照读，按同一列举处理',
          mendEn: 'read as one list',
        })
      }
    }
    run = []
  }
  for (const one of texts) {
    const goesOn = /[；。]$/.test(one.text) && one.text.length <= 120
    // A list is a run of semicolons with at most single full stops in it.
    if (goesOn && (one.text.endsWith('；') || run.length > 0)) run.push(one)
    else settle()
  }
  settle()
  return found
}

/** A paragraph that stops in the middle of a word or behind a comma, and goes on in the next. */
function tornLines(texts: readonly Told[]): readonly Found[] {
  return texts.flatMap(({ text, line }, i): Found[] => {
    const next = texts[i + 1]
    if (next === undefined || next.line - line > 2) return []
    const openQuote = (text.match(/“/g) ?? []).length > (text.match(/”/g) ?? []).length
    const closes = (next.text.match(/”/g) ?? []).length > (next.text.match(/“/g) ?? []).length
    if (!/[、，]$/.test(text) && !(openQuote && closes)) return []
    return [
      {
        ...{ kind: 'line_broken', at: { from: line, to: next.line }, weight: 'mend' },
        zh: `句子断成两段：「…${text.slice(-8)}」「${brief(next.text, 8)}」`,
        en: `a sentence is torn in two: “…${text.slice(-8)}” | “${brief(next.text, 8)}”`,
        mendZh: '并成一句读',
        mendEn: 'read as one sentence',
      },
    ]
  })
}

/** What concerns the whole file: widths and invisible blanks. */
export function widthFaults(paper: Paper): readonly Anomaly[] {
  const found: Found[] = []
  const nbsp = linesWith(paper, /\u00a0/)
  if (nbsp.length > 0) {
    found.push({
      ...{ kind: 'odd_space', at: nbsp[0] ?? 1, weight: 'mend' },
      zh: `不换行空格，第${listOf(nbsp)}行`,
      en: `no-break spaces, line ${listOf(nbsp)}`,
      mendZh: '按普通空格读',
      mendEn: 'read as ordinary blanks',
    })
  }
  for (const [wide, narrow] of [
    ['（）', /[()]/],
    ['％', /%/],
    ['＋', /\+/],
    ['：', /(?<![\d/a-z]):(?!\d|\/)/i],
    ['，', /(?<=[\u4e00-\u9fa5]),|,(?=[\u4e00-\u9fa5])/],
  ] as const) {
    const inWide = linesWith(paper, new RegExp(`[${wide}]`))
    // A comma inside 3,000 and a colon inside 12:30 are at home there.
    const inNarrow = linesWith(paper, narrow)
    const rare = inWide.length <= inNarrow.length ? inWide : inNarrow
    if (inWide.length === 0 || inNarrow.length === 0) continue
    found.push({
      ...{ kind: 'width_mixed', at: rare[0] ?? 1, weight: 'note' },
      zh: `「${wide}」全角半角混用：全角${inWide.length}行，半角${inNarrow.length}行；少的一种在第${listOf(rare)}行`,
      en: `${wide} occurs in two widths: ${inWide.length} lines wide, ${inNarrow.length} narrow; the rarer at line ${listOf(rare)}`,
      mendZh: '比较和检索时不分宽窄',
      mendEn: 'width makes no difference in comparing and searching',
    })
  }
  return found.map((one) => anomalyOf(null, one))
}

function linesWith(paper: Paper, what: RegExp): readonly number[] {
  return paper.lines.flatMap((line, at) => (what.test(bare(line) === '' ? '' : line) ? [at + 1] : []))
}

function listOf(lines: readonly number[]): string {
  return lines.length > 6 ? `${lines.slice(0, 6).join('、')}…` : lines.join('、')
}
