// In which language the caller is answered: the first of theirs that we speak; Chinese is the language of record.
import type { Bilingual, Language } from '../terms/text.js'

export function languageOf(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined) return 'zh'
  const wanted = acceptLanguage
    .slice(0, 200)
    .split(',')
    .map((part, index) => ({ tag: part.split(';')[0]?.trim().toLowerCase() ?? '', weight: weightOf(part), index }))
    .filter((one) => one.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
  for (const { tag } of wanted) {
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh'
    if (tag === 'en' || tag.startsWith('en-')) return 'en'
  }
  return 'zh'
}

export function say(words: Bilingual, language: Language): string {
  return words[language]
}

function weightOf(part: string): number {
  const weight = /;\s*q=([0-9.]+)/.exec(part)?.[1]
  return weight === undefined ? 1 : Number(weight) || 0
}
