// What a paper lacks in its skeleton: annexes, attached texts, heading numbers, signatures, issuers.
import type { Anomaly } from '../issue.js'
import type { PaperNumber } from '../numerals.js'
import type { ReadInstrument } from '../read-instrument.js'
import { anomalyOf, brief, type Found } from './anomaly.js'

export function structureFaults(read: ReadInstrument, all: readonly ReadInstrument[]): readonly Anomaly[] {
  const found = [
    ...annexFaults(read),
    ...headingFaults(read),
    ...carriedFaults(read),
    ...signatureFaults(read, all),
    ...titleFaults(read),
    ...read.apart.map(
      ({ number, title, line }): Found => ({
        kind: 'number_apart_from_title',
        at: line,
        zh: `文号${number}没有紧跟在《${brief(title)}》之后`,
        en: `the number ${number} does not stand right behind 《${brief(title)}》`,
        mendZh: '按同句就近归属，请核对',
        mendEn: 'taken to belong to the nearest title of the sentence; please check',
        weight: 'look',
      }),
    ),
  ]
  return found.map((one) => anomalyOf(read.instrument.number ?? read.instrument.title, one))
}

function annexFaults({ instrument, titleDiffers }: ReadInstrument): readonly Found[] {
  const missing = instrument.annexes
    .filter(({ printedAt }) => printedAt === null)
    .map(
      ({ label, title, namedAt }): Found => ({
        kind: 'annex_missing',
        at: namedAt,
        zh: `提到${label}${title === '' ? '' : `（${brief(title, 40)}）`}，本期没有刊登`,
        en: `${label}${title === '' ? '' : ` (${brief(title, 40)})`} is named but not printed in this issue`,
        mendZh: '登记为缺件，向印发机关索取',
        mendEn: 'entered as missing; ask the issuing body for it',
        weight: 'look',
      }),
    )
  const renamed = titleDiffers.map(
    ({ named, printed, span }): Found => ({
      kind: 'annex_title_differs',
      at: span,
      zh: `附件标题为「${brief(printed, 40)}」，正文称「${brief(named, 40)}」`,
      en: `the annex is headed “${brief(printed, 40)}”, the text calls it “${brief(named, 40)}”`,
      mendZh: '按同一附件处理，保留两个名称',
      mendEn: 'read as the same annex; both titles are kept',
      weight: 'mend',
    }),
  )
  return [...missing, ...renamed]
}

function headingFaults({ faults }: ReadInstrument): readonly Found[] {
  return faults.map(({ kind, line, label, heading, missing }): Found => {
    if (kind === 'heading_number_missing') {
      return {
        ...{ kind, at: line, weight: 'mend' },
        zh: `标题「${brief(heading)}」没有序号`,
        en: `the heading “${brief(heading)}” is printed without its number`,
        mendZh: `按前后补为「${label}」`,
        mendEn: `supplied from its neighbours: ${label}`,
      }
    }
    if (kind === 'numbering_continues') {
      return {
        ...{ kind, at: line, weight: 'note' },
        zh: `本部分从${label}起接着上一部分编号`,
        en: `this part goes on numbering from the one before, at ${label}`,
        mendZh: '按原号引用',
        mendEn: 'cited by the printed numbers',
      }
    }
    return {
      ...{ kind, at: line, weight: 'look' },
      zh: `到「${label}」之前缺序号${missing.join('、')}`,
      en: `before ${label} the numbers ${missing.join(', ')} are missing`,
      mendZh: '对照原文看是漏排还是跳号',
      mendEn: 'compare with the original: left out, or skipped',
    }
  })
}

function carriedFaults({ instrument, head, texts }: ReadInstrument): readonly Found[] {
  if (head.carries === null || head.signedAt === null) return []
  const after = texts.some(({ line }) => line > (head.signedAt?.to ?? 0))
  if (after) return []
  return [
    {
      ...{ kind: 'attachment_text_missing', at: instrument.span, weight: 'look' },
      zh: `只有印发通知，《${brief(head.carries, 40)}》正文没有刊登`,
      en: `the notice only; the text of 《${brief(head.carries, 40)}》 is not printed`,
      mendZh: '登记为缺件，补到正文前不可引用其条款',
      mendEn: 'entered as missing; none of its clauses can be cited until it is supplied',
    },
  ]
}

function signatureFaults({ instrument, head, cut }: ReadInstrument, all: readonly ReadInstrument[]): readonly Found[] {
  if (head.signedOn !== null && head.signatory !== null) return []
  const between = windowOf(cut.number, all)
  const guess = between === null ? '' : `（按编号应在${between.from}至${between.to}之间）`
  const guessEn = between === null ? '' : ` (by its number between ${between.from} and ${between.to})`
  return [
    {
      ...{ kind: 'signature_missing', at: instrument.span.to, weight: 'look' },
      zh: head.signedOn === null ? `没有落款和日期${guess}` : '没有落款机关',
      en: head.signedOn === null ? `no signature and no date${guessEn}` : 'no signing body',
      mendZh: '查原件补日期；在此之前日期空着',
      mendEn: 'take the day from the original; until then it stays empty',
    },
  ]
}

/** Days of the neighbours in the same series and year: what is signed in order lies between them. */
export function windowOf(
  number: PaperNumber,
  all: readonly ReadInstrument[],
): { readonly from: string; readonly to: string } | null {
  const dated = all
    .filter(({ cut }) => cut.number.series === number.series && cut.number.year === number.year)
    .flatMap(({ cut, head }) => (head.signedOn === null ? [] : [{ n: cut.number.n, day: head.signedOn }]))
    .toSorted((a, b) => a.n - b.n)
  const from = dated.findLast(({ n }) => n < number.n)?.day
  const to = dated.find(({ n }) => n > number.n)?.day
  return from === undefined || to === undefined ? null : { from, to }
}

function titleFaults({ instrument, head, cut }: ReadInstrument): readonly Found[] {
  const found: Found[] = []
  if (head.issuerInTitle === null) {
    found.push({
      ...{ kind: 'issuer_missing_in_title', at: cut.titleLines.from, weight: 'note' },
      zh: '标题没有发文机关',
      en: 'the title does not name the issuing body',
      mendZh: '按落款；没有落款的按文号的机关代字',
      mendEn: 'taken from the signature, else from the series of its number',
    })
  }
  const torn = [
    { lines: { from: cut.titleLines.from, to: cut.numberLine - 1 }, text: instrument.title },
    ...(head.carriedTitle === null ? [] : [head.carriedTitle]),
    ...instrument.annexes.flatMap(({ namedAt, title }) =>
      namedAt.to > namedAt.from ? [{ lines: namedAt, text: title }] : [],
    ),
  ].filter(({ lines }) => lines.to - lines.from > 1)
  for (const { lines, text } of torn) {
    found.push({
      ...{ kind: 'title_broken', at: lines, weight: 'mend' },
      zh: `标题「${brief(text)}」断成几行`,
      en: `the title “${brief(text)}” is broken over several lines`,
      mendZh: '已并成一行',
      mendEn: 'joined into one line',
    })
  }
  if (head.carries !== null && head.carriedTitle !== null && differsInSigns(head.carries, head.carriedTitle.text)) {
    found.push({
      ...{ kind: 'punctuation_mixed', at: head.carriedTitle.lines, weight: 'mend' },
      zh: `同一标题两处写法不一：「${brief(head.carries, 40)}」「${brief(head.carriedTitle.text, 40)}」`,
      en: `the same title is written two ways: “${brief(head.carries, 40)}”, “${brief(head.carriedTitle.text, 40)}”`,
      mendZh: '按同一标题处理',
      mendEn: 'read as the same title',
    })
  }
  return found
}

function differsInSigns(a: string, b: string): boolean {
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
  return a !== b && letters(a) === letters(b)
}
