// The numbers in front of headings: 一、 （一） 1. （1） ①, and 第一章 第一条 of regulations. Levels as GB/T 9704 lays them out.
import { fromHan } from './numerals.js'

export interface Marker {
  /** 0: chapter · 1: 一、 or article · 2: （一） · 3: 1. · 4: （1） · 5: ① */
  readonly level: 0 | 1 | 2 | 3 | 4 | 5
  readonly n: number
  /** Its part of an anchor: 一, (一), 1, (1). */
  readonly label: string
  readonly printed: string
  /** What follows it on the line. */
  readonly rest: string
}

const HAN = '[零〇一二三四五六七八九十百]+'
const FORMS: readonly {
  readonly level: Marker['level']
  readonly form: RegExp
  readonly label: (inner: string) => string
}[] = [
  { level: 0, form: new RegExp(`^第(${HAN})章[\\s\\u3000]*`), label: (inner) => `第${inner}章` },
  { level: 1, form: new RegExp(`^第(${HAN})条[\\s\\u3000]*`), label: (inner) => `第${inner}条` },
  { level: 1, form: new RegExp(`^(${HAN})、\\s*`), label: (inner) => inner },
  { level: 2, form: new RegExp(`^[（(](${HAN})[）)][、.．]?\\s*`), label: (inner) => `(${inner})` },
  // 1.5 is a figure and no heading; 2.2023年 is heading two.
  { level: 3, form: /^(\d{1,2})[.．、](?=\D|\d{4}年)\s*/, label: (inner) => inner },
  { level: 4, form: /^[（(](\d{1,2})[）)]\s*/, label: (inner) => `(${inner})` },
  { level: 5, form: /^([①-⑳])\s*/, label: (inner) => inner },
]

export function markerOf(text: string): Marker | undefined {
  for (const { level, form, label } of FORMS) {
    const match = form.exec(text)
    const inner = match?.[1]
    if (!match || inner === undefined) continue
    const n = level === 5 ? inner.charCodeAt(0) - 0x245f : (fromHan(inner) ?? Number(inner))
    if (!Number.isInteger(n) || n < 1) continue
    return { level, n, label: label(inner), printed: match[0].trimEnd(), rest: text.slice(match[0].length) }
  }
  return undefined
}

/** Short, of Han letters, and without the stop a sentence ends with: what a heading looks like. */
export function looksLikeHeading(text: string): boolean {
  if (text.length < 2 || text.length > 24) return false
  if (/[。；;：:，,、！？]/.test(text) || /[\s\u3000]{2,}/.test(text) || !/^[\u4e00-\u9fa5“《]/.test(text)) return false
  return !/^\d{4}年|年\d{1,2}月\d{1,2}日$/.test(text)
}

/** The words before the first full stop, when they are few: 加强领导。各部门要… */
export function leadOf(text: string, longest = 24): string {
  const end = text.indexOf('。')
  return end > 1 && end <= longest && end < text.length - 1 ? text.slice(0, end) : ''
}
