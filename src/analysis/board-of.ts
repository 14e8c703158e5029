// On which of the four boards (clause 6) a matter stands, and which unit hears of it. Data of the pack: boards.yaml.
import type { Board, BoardBook } from '../instruments/boards.js'
import type { Matter } from '../instruments/pack.js'

/** Row → board id; a row named by itself goes before its class, and what no board takes is the rest's. */
export function boardsByRow(book: BoardBook, matters: readonly Matter[]): (row: string | null) => string {
  const rest = book.boards.find((board) => board.rest)?.id ?? ''
  const byRow = new Map<string, string>()
  for (const matter of matters) {
    const named = book.boards.find((board) => board.rows.includes(matter.id))
    const classed = book.boards.find((board) => board.classes.includes(matter.class))
    byRow.set(matter.id, (named ?? classed)?.id ?? rest)
  }
  return (row) => (row === null ? rest : (byRow.get(row) ?? rest))
}

/** The unit proposed for the matter; where the catalogue names none, the board's own. */
export function unitTold(book: BoardBook, matters: readonly Matter[], board: string, row: string | null): string {
  const proposed = matters.find((matter) => matter.id === row)?.unit
  const own: Board | undefined = book.boards.find((one) => one.id === board)
  return proposed ?? own?.tells ?? ''
}
