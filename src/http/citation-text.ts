// A citation in one line of text, for files that leave the house: number and clause, or who set what no paper sets.
import type { Citation } from '../terms/citation.js'

export function citationText({ instrument, clause, row, notSetByInstrument, source }: Citation): string {
  if (notSetByInstrument) return source ?? ''
  return [instrument, clause, row].filter(Boolean).join(' ')
}
