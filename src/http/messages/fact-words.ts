// Ids inside a refusal's facts, said as people say them: units, states, grounds, rules and platforms by their names in the book.
import { ACTION_WORDS } from '../../cases/action-words.js'
import type { Book } from '../../instruments/pack.js'
import { unitNames } from '../../instruments/successor.js'
import type { Json, JsonObject } from '../../terms/json.js'
import type { Bilingual, Language } from '../../terms/text.js'
import { CASE_STATES, EXCLUSIONS, LEG_KINDS } from './program-words.js'

const REQUESTS = { return: { zh: '退单', en: 'return' }, extension: { zh: '延期', en: 'extension' } }

export type FactWords = (facts: JsonObject, language: Language) => JsonObject

export function createFactWords(book: Book): FactWords {
  const units = new Map<string, Bilingual>(unitNames(book.place).map((unit) => [unit.id, unit.name]))
  const platforms = new Map<string, Bilingual>(book.place.platforms.map((one) => [one.id, one.name]))
  const grounds = new Map<string, Bilingual>()
  const states = new Map<string, Bilingual>(Object.entries(CASE_STATES))
  for (const { procedure } of book.packs) {
    if (procedure === null) continue
    const lists = [
      procedure.returning.grounds,
      procedure.declining.grounds,
      procedure.turningAway.grounds,
      procedure.pausing.rules,
    ]
    for (const ground of lists.flat()) grounds.set(ground.id, ground.name)
    for (const leg of Object.values(procedure.legs)) for (const state of leg.states) states.set(state.id, state.name)
  }
  const legs = new Map<string, Bilingual>(Object.entries(LEG_KINDS))
  const exclusions = new Map<string, Bilingual>(Object.entries(EXCLUSIONS))
  const byFact: Readonly<Record<string, ReadonlyMap<string, Bilingual>>> = {
    unit: units,
    lead: units,
    under: platforms,
    from: platforms,
    state: states,
    leg: legs,
    ground: grounds,
    grounds,
    rule: grounds,
    rules: grounds,
    exclusions,
    action: new Map(Object.entries(ACTION_WORDS)),
    request: new Map(Object.entries(REQUESTS)),
  }
  return (facts, language) => {
    const said: Record<string, Json | undefined> = {}
    for (const [name, fact] of Object.entries(facts)) {
      const words = byFact[name]
      said[name] = words === undefined ? fact : sayFact(fact, words, language)
    }
    return said
  }
}

function sayFact(fact: Json | undefined, words: ReadonlyMap<string, Bilingual>, language: Language): Json | undefined {
  if (typeof fact === 'string') return words.get(fact)?.[language] ?? fact
  return Array.isArray(fact)
    ? fact.map((one) => (typeof one === 'string' ? (words.get(one)?.[language] ?? one) : one))
    : fact
}
