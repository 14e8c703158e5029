// The columns of a matter model and which of them an utterance belongs to: rows first, then grounds of neither platform; these compete.
// The last two, danger and knowledge, are questions of their own.
import type { Pack, Utterance } from '../../instruments/pack.js'
import { DANGER, KNOWLEDGE, outsideColumn } from './matter-model.js'

export interface Columns {
  readonly labels: readonly string[]
  readonly columnOf: ReadonlyMap<string, number>
  /** Number of rows and grounds. */
  readonly choices: number
  readonly danger: number
  readonly knowledge: number
}

export function columnsOf(pack: Pack): Columns {
  const rows = pack.matters.map((matter) => matter.id)
  const grounds = pack.outside.map(({ ground }) => outsideColumn(ground))
  const labels = [...rows, ...grounds, DANGER, KNOWLEDGE]
  const choices = rows.length + grounds.length
  return {
    labels,
    columnOf: new Map(labels.map((label, at) => [label, at])),
    choices,
    danger: choices,
    knowledge: choices + 1,
  }
}

/** All columns an utterance belongs to. */
export function ownColumns(utterance: Utterance, columns: Columns): readonly number[] {
  return [
    ...rightChoices(utterance, columns),
    ...(utterance.danger ? [columns.danger] : []),
    ...(utterance.knowledge ? [columns.knowledge] : []),
  ]
}

/** Rows or ground of an utterance; the first leads. */
export function rightChoices({ rows, outside }: Utterance, { columnOf }: Columns): readonly number[] {
  return [...rows, ...(outside === null ? [] : [outsideColumn(outside)])].flatMap((label) => columnOf.get(label) ?? [])
}
