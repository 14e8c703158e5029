// Which other papers an instrument names, and what it does with each: repeals it, rests on it, carries it out, applies it by analogy,
// will make it, or only refers to it. The words before the name decide; they stand in the same sentence.
import type { Relation, RelationType } from './issue.js'
import { numbersIn } from './numerals.js'
import { plainTitle } from './paper.js'

export interface TextAt {
  readonly text: string
  readonly line: number
  readonly anchor: string
}

export interface NumberApart {
  readonly number: string
  readonly title: string
  readonly line: number
}

const CUES: readonly (readonly [RegExp, RelationType])[] = [
  [/废止|停止执行|同时失效/g, 'repeals'],
  [/参照|比照/g, 'applies'],
  [/制定出台|研究制定|将制定|抓紧制定|另行制定/g, 'will_make'],
  [/转发|批转/g, 'forwards'],
  [/为?贯彻(?:落实|实施|执行)?|落实|实施/g, 'implements'],
  [/根据|依据|按照|依照|对照/g, 'basis'],
]

/**
 * `own`: titles and number of the instrument itself; `carried`: what it sends out and annexes, which it often names in short.
 */
export function findRelations(
  texts: readonly TextAt[],
  own: readonly string[],
  carried: readonly string[],
): { relations: readonly Relation[]; apart: readonly NumberApart[] } {
  const mine = [...own, ...carried].map(plainTitle)
  const inShort = carried.map(plainTitle)
  const isOwn = (title: string): boolean => mine.includes(title) || inShort.some((known) => known.includes(title))
  const relations: Relation[] = []
  const apart: NumberApart[] = []
  for (const { text, line, anchor } of texts) {
    const numbers = numbersIn(text).filter(({ text: number }) => !mine.includes(plainTitle(number)))
    const used = new Set<number>()
    for (const { title, from, to } of titlesIn(text)) {
      const bracketed = numbers.find(({ at }) => at > to && at - to <= 2)
      const near = bracketed ?? numbers.find((one) => !used.has(one.at) && farther(text, to, one.at))
      if (near !== undefined) used.add(near.at)
      if (isOwn(plainTitle(title))) continue
      if (!isPaper(title) && near === undefined) continue
      if (near !== undefined && bracketed === undefined) apart.push({ number: near.text, title, line })
      relations.push({ type: typeOf(text, from), number: near?.text ?? null, title, anchor, line })
    }
    for (const number of numbers) {
      if (!used.has(number.at))
        relations.push({ type: typeOf(text, number.at), number: number.text, title: null, anchor, line })
    }
  }
  return { relations: once(relations), apart }
}

/** Outermost 《…》 only: 《关于印发<X>的通知》 is one paper. */
function titlesIn(text: string): readonly { title: string; from: number; to: number }[] {
  const found: { title: string; from: number; to: number }[] = []
  let depth = 0
  let from = 0
  for (const { index: at, 0: sign } of text.matchAll(/[《》]/g)) {
    if (sign === '《') {
      if (depth === 0) from = at
      depth++
    } else if (depth > 0) {
      depth--
      if (depth === 0) found.push({ title: text.slice(from + 1, at), from, to: at })
    }
  }
  return found
}

/** Papers, not certificates or magazines. */
function isPaper(title: string): boolean {
  return /(法|条例|规定|办法|细则|规则|意见|方案|通知|纲要|规划|政策|措施|举措.*|制度|清单|规范|标准|目录|章程|实施)([（(].*[）)])?(的通知)?$/.test(
    title,
  )
}

/** A number in brackets later in the same sentence, with no other title between. */
function farther(text: string, from: number, to: number): boolean {
  if (to <= from) return false
  const between = text.slice(from + 1, to)
  return /[（(]\s*$/.test(between) && !/[。；《]/.test(between)
}

function typeOf(text: string, at: number): RelationType {
  const sentence =
    text
      .slice(Math.max(0, at - 400), at)
      .split(/[。；]/)
      .at(-1) ?? ''
  let best: { at: number; type: RelationType } | undefined
  for (const [cue, type] of CUES) {
    for (const match of sentence.matchAll(cue)) {
      // 转发、实施 inside an earlier title say nothing of this one.
      if (within(sentence, match.index)) continue
      if (best === undefined || match.index > best.at) best = { at: match.index, type }
    }
  }
  return best?.type ?? 'refers'
}

function within(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at)
  return before.lastIndexOf('《') > before.lastIndexOf('》')
}

function once(relations: readonly Relation[]): readonly Relation[] {
  const seen = new Set<string>()
  return relations.filter(({ type, number, title }) => {
    const key = `${type} ${number ?? plainTitle(title ?? '')}`
    return !seen.has(key) && seen.add(key)
  })
}
