// The book's words at hand on every staff screen: names of towns, units, states, deeds, in the language of the screen.
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Bilingual, Book, Platform } from '../api/shapes.js'
import { useSpeech } from '../words/speak.js'
import type { Labels } from './labels.js'

const BookContext = createContext<Book | null>(null)

export function BookAtHand({ book, children }: { readonly book: Book; readonly children: ReactNode }) {
  return <BookContext value={book}>{children}</BookContext>
}

export function useLabels(): Labels {
  const book = useContext(BookContext)
  if (!book) throw new Error('useLabels outside <BookAtHand>: only staff screens have the book.')
  const { of, say } = useSpeech()
  return useMemo<Labels>(() => {
    const units = named(book.units)
    const towns = named(book.towns)
    const { procedure } = book
    const grounds = named([
      ...procedure.returning.grounds,
      ...procedure.declining.grounds,
      ...procedure.turningAway.grounds,
      ...(procedure.supervising?.grounds ?? []),
      ...(procedure.settingAside?.grounds ?? []),
      ...procedure.pausing.rules,
    ])
    const steps = new Map(procedure.escalation.map(({ step, name }) => [step, name]))
    const limits = named(book.limits)
    const dangers = named(book.dangerFacts)
    const facts = new Map(book.facts.map((fact) => [fact.id, fact]))
    const platformName = (platform: Platform): string => say(platform === '12345' ? 'platform.12345' : 'platform.110')
    const nameOf = (from: ReadonlyMap<string, Bilingual>, id: string): string => of(from.get(id)) || id
    return {
      book,
      platform: book.platform,
      platformName,
      unit: (id) => (id ? nameOf(units, id) : ''),
      town: (id) => (id ? nameOf(towns, id) : ''),
      legState: (kind, state) => of(procedure.legs[kind]?.states.find(({ id }) => id === state)?.name) || state,
      holder: ({ kind, id }) => {
        if (kind === 'unit') return nameOf(units, id)
        if (kind === 'none') return say('holder.none')
        return say(kind === 'peer' ? 'holder.peer' : 'holder.desk', { platform: platformName(id as Platform) })
      },
      word: (list, id) => of((book.words[list] as Record<string, Bilingual>)[id]) || id,
      ground: (id) => nameOf(grounds, id),
      step: (id) => nameOf(steps, id),
      limit: (id) => (id ? nameOf(limits, id) : ''),
      danger: (id) => nameOf(dangers, id),
      fact: (id, value) => {
        const fact = facts.get(id)
        return fact
          ? `${of(fact.name)}：${of(fact.values.find((each) => each.id === value)?.name) || value}`
          : `${id}: ${value}`
      },
    }
  }, [book, of, say])
}

function named(list: readonly { readonly id: string; readonly name: Bilingual }[]): Map<string, Bilingual> {
  return new Map(list.map(({ id, name }) => [id, name]))
}
