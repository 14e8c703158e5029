// The one question to ask next: what an agent would say aloud, with the answers as buttons.
import type { HardPair, Pack } from '../instruments/pack.js'
import type { Decision } from './decision.js'

export function questionFor(pair: HardPair, pack: Pack): Decision['ask'] {
  const fact = pack.facts.find((one) => one.id === pair.ask)
  if (!fact) return null
  return {
    fact: fact.id,
    question: fact.question,
    options: fact.values.map(({ id, name }) => ({ id, name })),
  }
}
