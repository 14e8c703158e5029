// Sentences of a report: the pack's words with figures put in. 环比 and 同比 are said only where both periods have something to compare.
import type { Indicator } from '../../instruments/indicator.js'
import type { Piece } from '../../print/document.js'
import type { Cell, Sheet } from '../sheet.js'
import type { FigureBook } from './figure-book.js'
import { shownCell } from './figure-book.js'

export interface Compared {
  readonly now: Sheet
  readonly before?: Sheet
  readonly yearBefore?: Sheet
}

/** `{demands}`, `{demands^}`, `{period}` … → pieces. An unknown name is left as it stands, where a reader of the draft sees it. */
export function piecesOf(
  sentence: string,
  words: Readonly<Record<string, string>>,
  indicators: readonly Indicator[],
  compared: Compared,
  figures: FigureBook,
): readonly Piece[] {
  return sentence.split(/(\{[^{}]+\})/u).flatMap((part): Piece[] => {
    const name = /^\{([^{}]+)\}$/u.exec(part)?.[1]
    if (name === undefined) return part === '' ? [] : [part]
    const word = words[name]
    if (word !== undefined) return [word]
    const indicator = indicators.find(({ id }) => id === name.replace(/\^$/u, ''))
    if (indicator === undefined) return [part]
    if (name.endsWith('^')) {
      const change = changeOf(indicator, compared)
      return change === '' ? [] : [change]
    }
    const cell = compared.now.total[indicator.id]
    const piece = figures.cell(indicator, cell)
    const among = indicator.kind === 'ratio' && cell?.among ? [`（${cell.where}/${cell.among}）`] : []
    return [piece, ...among]
  })
}

/** （环比上升3.20%，同比下降1.05个百分点）; empty where nothing can be compared. */
export function changeOf(indicator: Indicator, { now, before, yearBefore }: Compared): string {
  const told = [
    changeAgainst('环比', indicator, now, before),
    changeAgainst('同比', indicator, now, yearBefore),
  ].filter((one) => one !== '')
  return told.length === 0 ? '' : `（${told.join('，')}）`
}

function changeAgainst(word: string, indicator: Indicator, now: Sheet, then: Sheet | undefined): string {
  if (then === undefined || then.demands === 0) return ''
  const [a, b] = [numberIn(now.total[indicator.id]), numberIn(then.total[indicator.id])]
  if (a === null || b === null) return ''
  if (indicator.kind === 'ratio') return `${word}${direction(a - b)}${points(a - b)}`
  // Of nothing there is no percentage.
  if (b === 0) return ''
  if (indicator.kind !== 'count') return `${word}${direction(a - b)}${Math.abs(a - b)}${a === b ? '' : indicator.unit}`
  const share = ((a - b) / b) * 100
  return `${word}${direction(share)}${share === 0 ? '' : `${Math.abs(share).toFixed(2)}%`}`
}

const direction = (change: number): string => (change > 0 ? '上升' : change < 0 ? '下降' : '持平')
const points = (change: number): string => (change === 0 ? '' : `${Math.abs(change).toFixed(2)}个百分点`)

export function numberIn(cell: Cell | undefined): number | null {
  return cell === undefined || cell.value === null ? null : Number(cell.value)
}

/** What a condition of the plan reads: `on_time`, `on_time_among` of each indicator. */
export function contextOf(indicators: readonly Indicator[], cells: Readonly<Record<string, Cell>>) {
  return Object.fromEntries(
    indicators.flatMap((indicator) => {
      const name = indicator.id.replaceAll('-', '_')
      const cell = cells[indicator.id]
      return [
        [name, shownCell(indicator, cell).number],
        [`${name}_among`, cell?.among ?? 0],
      ]
    }),
  )
}
