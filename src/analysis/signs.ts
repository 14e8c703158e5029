// Signs so grave that few voices are enough (群体性苗头, danger told again): read from the words, the dangers and the row of one demand.
import type { BoardBook } from '../instruments/boards.js'
import { createDangerReader } from '../suggest/danger.js'
import { LiteralIndex } from '../suggest/literals.js'
import { normalise, withoutFrame } from '../suggest/normalise.js'

export interface Heard {
  readonly text: string
  /** Ids of danger.yaml that were heard when the demand came in. */
  readonly dangers: readonly string[]
  readonly danger: boolean
  readonly row: string | null
}

export const DANGER = 'danger'

/** Ids of the signs a demand shows; what is denied, past or merely told of shows none. */
export function createSignReader(book: BoardBook): (heard: Heard) => readonly string[] {
  const literals = new LiteralIndex()
  const readCues = createDangerReader(
    book.signs.map(({ id, name, cues }) => ({ id, name, cues })),
    literals,
  )
  return ({ text, dangers, danger, row }) => {
    const cued = readCues(literals.hear(withoutFrame(normalise(text)))).facts
    const shown = book.signs.filter(
      (sign) =>
        cued.includes(sign.id) ||
        (row !== null && sign.rows.includes(row)) ||
        (danger && sign.dangers.includes('*')) ||
        sign.dangers.some((one) => dangers.includes(one)),
    )
    return [...new Set([...shown.map(({ id }) => id), ...(danger ? [DANGER] : [])])].sort()
  }
}
