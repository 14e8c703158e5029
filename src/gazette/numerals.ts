// Numbers as official papers write them: 一 … 九百九十九, and the 文号 that names a paper.

const DIGITS = '零一二三四五六七八九'

/** 一 → 1, 十二 → 12, 一百零三 → 103; undefined when it is none. */
export function fromHan(text: string): number | undefined {
  if (!/^[零〇一二两三四五六七八九十百]+$/.test(text)) return undefined
  let total = 0
  let digit = 0
  for (const sign of text) {
    if (sign === '十') {
      total += (digit || 1) * 10
      digit = 0
    } else if (sign === '百') {
      total += (digit || 1) * 100
      digit = 0
    } else digit = sign === '两' ? 2 : Math.max(0, DIGITS.indexOf(sign))
  }
  return total + digit
}

/** 1 → 一, 12 → 十二; up to 99. */
export function toHan(n: number): string {
  const tens = Math.floor(n / 10)
  const ones = n % 10
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`
  return `${head}${ones === 0 && tens > 0 ? '' : DIGITS[ones]}`
}

const NUMBER = /([\u4e00-\u9fa5]{2,12})\s*[〔[【（(［]\s*(\d{4})\s*[〕\]】）)］]\s*第?\s*(\d{1,4})\s*号/

export interface PaperNumber {
  /** Normalised: 海政办发〔2023〕13号 */
  readonly text: string
  /** 海政办发 */
  readonly series: string
  readonly year: number
  readonly n: number
}

/** A line that is a 文号 and nothing else. */
export function numberLine(line: string): PaperNumber | undefined {
  return parse(new RegExp(`^\\s*${NUMBER.source}\\s*$`).exec(line))
}

/** Every 文号 in a text, with the place where it begins. */
export function numbersIn(text: string): readonly (PaperNumber & { readonly at: number; readonly length: number })[] {
  return [...text.matchAll(new RegExp(NUMBER.source, 'g'))].flatMap((match) => {
    const number = parse(match)
    return number === undefined ? [] : [{ ...number, at: match.index, length: match[0].length }]
  })
}

/** A 文号 written with any brackets, as the register keys it; undefined when it is none. */
export function normaliseNumber(text: string): string | undefined {
  return numberLine(text)?.text
}

function parse(match: RegExpExecArray | RegExpMatchArray | null): PaperNumber | undefined {
  const [, before, year, n] = match ?? []
  const series = before?.replace(/^(根据|按照|依据|关于|印发|参照|和|及|与|以|原)+/, '')
  if (series === undefined || year === undefined || n === undefined) return undefined
  return { text: `${series}〔${year}〕${Number(n)}号`, series, year: Number(year), n: Number(n) }
}
