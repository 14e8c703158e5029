// The language of the screen: Chinese first, English one click away, remembered on this machine.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Bilingual, Language } from '../api/shapes.js'
import { en } from './en.js'
import { fill, type Say } from './say.js'
import { type Word, zh } from './zh.js'

const REMEMBERED = 'liandong.language'
const dictionaries: Record<Language, Record<Word, string>> = { zh, en }

interface Speech {
  readonly language: Language
  readonly say: Say
  /** A word that came from the server in both languages. */
  readonly of: (text: Bilingual | null | undefined) => string
  readonly toggle: () => void
}

function remembered(): Language {
  try {
    return window.localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}

let current: Language = remembered()
/** For requests: the language in which problems should be told. */
export const currentLanguage = (): Language => current

const SpeechContext = createContext<Speech | null>(null)

export function Speaking({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(current)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.title = dictionaries[language]['app.title']
  }, [language])
  const toggle = useCallback(() => {
    setLanguage((before) => {
      const next: Language = before === 'zh' ? 'en' : 'zh'
      current = next
      try {
        window.localStorage.setItem(REMEMBERED, next)
      } catch {
        // A browser that keeps nothing still switches for this visit.
      }
      return next
    })
  }, [])
  const speech = useMemo<Speech>(
    () => ({
      language,
      toggle,
      say: (word, facts) => fill(dictionaries[language][word], facts),
      of: (text) => (text ? text[language] || text.zh : ''),
    }),
    [language, toggle],
  )
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (!speech) throw new Error('useSpeech outside <Speaking>: wrap the screen in it.')
  return speech
}
