// How a word of the dictionary is said, with its facts filled in.
import type { Word } from './zh.js'

export type Say = (word: Word, facts?: Record<string, string | number>) => string

export function fill(template: string, facts: Record<string, string | number> = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in facts ? String(facts[name]) : whole))
}
