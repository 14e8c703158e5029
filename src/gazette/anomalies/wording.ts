// Slips a second reader sees: paragraphs and words printed twice, two sentences that differ by a lost word, nobody named as responsible.
import type { Anomaly } from '../issue.js'
import { anomalyOf, brief, type Found } from './anomaly.js'

export interface Told {
  readonly text: string
  readonly line: number
}

/** For any text, newspaper or instrument. */
export function wordingFaults(name: string | null, texts: readonly Told[]): readonly Anomaly[] {
  const found = [...repeatedParagraphs(texts), ...texts.flatMap(slips)]
  return found.map((one) => anomalyOf(name, one))
}

/** For instruments: who does what has to be said there. */
export function dutyFaults(name: string | null, texts: readonly Told[]): readonly Anomaly[] {
  const found = [...lostWords(texts), ...unnamed(texts), ...codes(texts)]
  return found.map((one) => anomalyOf(name, one))
}

function repeatedParagraphs(texts: readonly Told[]): readonly Found[] {
  const first = new Map<string, number>()
  const again = new Map<string, number[]>()
  for (const { text, line } of texts) {
    if (text.length < 30) continue
    if (first.has(text)) again.set(text, [...(again.get(text) ?? []), line])
    else first.set(text, line)
  }
  return [...again].map(
    ([text, lines]): Found => ({
      ...{ kind: 'paragraph_repeated', at: { from: lines[0] ?? 0, to: lines.at(-1) ?? 0 }, weight: 'mend' },
      zh: `「${brief(text)}」整段重复，共${lines.length + 1}次（首次在第${first.get(text)}行）`,
      en: `“${brief(text)}” is printed ${lines.length + 1} times (first at line ${first.get(text)})`,
      mendZh: '去重，只算一段',
      mendEn: 'counted once',
    }),
  )
}

function slips({ text, line }: Told): readonly Found[] {
  const found: Found[] = []
  const twice = /([\u4e00-\u9fa5]{2})\1(?!\1)/.exec(text)
  // 研究研究 and the like are said on purpose; a noun of two signs twice in a row is not.
  if (twice && !/^(研究|讨论|商量|考虑|一一|年年|人人)/.test(twice[0])) {
    found.push({
      ...{ kind: 'words_repeated', at: line, weight: 'look' },
      zh: `「${twice[0]}」重字`,
      en: `“${twice[0]}”: a word is printed twice`,
      mendZh: `疑为「${twice[1]}」`,
      mendEn: `presumably “${twice[1]}”`,
    })
  }
  const vague = /(近|约|将近|大约)(\d+)([名人个家件项户条次])/g
  for (const [whole, word, figure, unit] of text.matchAll(vague)) {
    if (figure === undefined || figure.length < 2 || figure.endsWith('0')) continue
    found.push({
      ...{ kind: 'approximate_exact', at: line, weight: 'note' },
      zh: `「${whole}」：约数词「${word}」配精确数`,
      en: `“${whole}”: “about” before an exact figure`,
      mendZh: `登记为约数${figure}${unit}`,
      mendEn: `entered as about ${figure}`,
    })
  }
  return found
}

const MOST_PHRASES = 4_000

/** Two phrases of one paper alike but for one or two signs that one of them lacks. */
function lostWords(texts: readonly Told[]): readonly Found[] {
  const phrases = texts.flatMap(({ text, line }) =>
    text
      .split(/[，。；：]/)
      .filter((phrase) => phrase.length >= 14 && phrase.length <= 60)
      .map((phrase) => ({ phrase, line })),
  )
  const found: Found[] = []
  // Comparing everything with everything is for papers, not for books.
  if (phrases.length > MOST_PHRASES) return []
  const byLength = new Map<number, (typeof phrases)[number][]>()
  for (const one of phrases) byLength.set(one.phrase.length, [...(byLength.get(one.phrase.length) ?? []), one])
  for (const shorter of phrases) {
    for (const lost of [1, 2]) {
      for (const longer of byLength.get(shorter.phrase.length + lost) ?? []) {
        const word = lostBetween(longer.phrase, shorter.phrase)
        if (word === null || longer.phrase.startsWith(word) || longer.phrase.endsWith(word)) continue
        if (longer.line === shorter.line || !/[\u4e00-\u9fa5]/.test(word)) continue
        found.push({
          ...{ kind: 'wording_differs', at: shorter.line, weight: 'look' },
          zh: `「${brief(shorter.phrase, 40)}」与第${longer.line}行只差「${word}」，或有漏字`,
          en: `“${brief(shorter.phrase, 40)}” lacks only “${word}” of line ${longer.line}: a word may be lost`,
          mendZh: '核对原件；不自行改字',
          mendEn: 'compare with the original; nothing is changed',
        })
      }
    }
  }
  return found
}

/** What the shorter one lacks, when that is one piece; null otherwise. */
function lostBetween(longer: string, shorter: string): string | null {
  let head = 0
  while (head < shorter.length && longer[head] === shorter[head]) head++
  const lost = longer.length - shorter.length
  return longer.slice(head + lost) === shorter.slice(head) ? longer.slice(head, head + lost) : null
}

const UNNAMED =
  /(其他有关部门|其他相关部门|有关部门和单位|相关部门|有关部门|等部门|有关单位)[^，。；]{0,12}(负责|牵头|履行|加强)/

function unnamed(texts: readonly Told[]): readonly Found[] {
  return texts.flatMap(({ text, line }): Found[] => {
    const match = UNNAMED.exec(text)
    if (match === null) return []
    return [
      {
        ...{ kind: 'responsible_unnamed', at: line, weight: 'note' },
        zh: `「${match[1]}」负有责任而没有具名`,
        en: `“${match[1]}” has a duty here and is not named`,
        mendZh: '登记为占位责任主体，由牵头单位明确',
        mendEn: 'entered as a placeholder; the lead body has to name it',
      },
    ]
  })
}

/** “1+13+X+Y” is a formula somebody has to explain; “1+N+4”（“1”是…） is explained on the spot. */
function codes(texts: readonly Told[]): readonly Found[] {
  return texts.flatMap(({ text, line }) =>
    [...text.matchAll(/“(\d+(?:\+(?:\d+|[A-Z]))+)”/g)].flatMap((match): Found[] => {
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 40)
      const code = match[1] ?? ''
      if (!/[A-Z]/.test(code) || /[（(]“/.test(after)) return []
      return [
        {
          ...{ kind: 'code_unexplained', at: line, weight: 'note' },
          zh: `「${code}」没有说明各数各指什么`,
          en: `“${code}” is not explained`,
          mendZh: '只登记原样，不推算',
          mendEn: 'kept as it is; nothing is derived from it',
        },
      ]
    }),
  )
}
