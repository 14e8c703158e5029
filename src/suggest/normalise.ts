// One form for every text before it is read: half width, lower case, simplified characters, no markup, no control characters.
// Spaces go, punctuation stays: it marks where a clause ends.
import { SIMPLIFIED } from './traditional.js'

/** Characters read of a text; what follows is kept in the file but not weighed. Measured requests stay below 2,000. */
export const READ_AT_MOST = 5_000

/** Tags of HTML, which begin with a Latin letter: people also put angle brackets around their own words, and those are to be read. */
export const MARKUP = /<(?:!--|[/!?]?[a-z])[^<>]{0,200}>/gi

export function normalise(text: string): string {
  const cut = text.length > READ_AT_MOST ? text.slice(0, READ_AT_MOST) : text
  const plain = cut.replace(MARKUP, ' ').normalize('NFKC').toLowerCase()
  let out = ''
  for (const char of plain) {
    const code = char.charCodeAt(0)
    // Most of every text is Chinese characters, which need no look at what kind of sign they are.
    if (code >= 0x4e00 && code <= 0x9fff) out += SIMPLIFIED.get(char) ?? char
    else if (char === '\n' || char === '\r') out += '。'
    else if (!UNSEEN.test(char)) out += char
  }
  return out
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\s]/u

const FRAME =
  /(?<!陌生|骚扰|境外)(市民|网民|群众|居民)?(故|现|特|再次)?来电(人)?(反映|咨询|投诉|表示|反馈|求助|称)?[:：]?|工单(编号|号|内容|情况)?|\d*分钟办件/g

/** What clerks write around a demand says nothing about it: 来电反映 is no more about electricity than about calls. */
export function withoutFrame(text: string): string {
  return text.replace(FRAME, '')
}

/** Where a clause ends: what is denied or imagined in one clause says nothing about the next. */
export const CLAUSE_END = /[，。,.;；!！?？、:：]/
/** Where a sentence ends. */
export const SENTENCE_END = /[。.;；!！?？]/
