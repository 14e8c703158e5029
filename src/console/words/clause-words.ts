// How a clause is called on screen: 第3.1条 where the paper counts its clauses, 「放」 where an anchor is a word of the paper.
import type { Say } from './say.js'

const COUNTED = /^(附件)?[\d一二三四五六七八九十]/

export function clauseInWords(say: Say, clause: string): string {
  return COUNTED.test(clause) ? say('cite.clause', { clause }) : say('cite.part', { clause })
}
