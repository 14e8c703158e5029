// The figures of one report: each entered once, with its name, its value as printed, and the address of the query that gives it again.
import type { Indicator } from '../../instruments/indicator.js'
import type { ReportGroup } from '../../instruments/report-plan.js'
import type { Figure, Piece } from '../../print/document.js'
import type { Period } from '../reckon.js'
import type { Cell } from '../sheet.js'
import type { NameOf } from './names.js'

/** Groups the assessment screen can open; others are reckoned inside the report only, and their figures lead to the whole. */
const OPENED: readonly ReportGroup[] = ['unit', 'town', 'station', 'desk', 'row']

export interface FigureBook {
  /** An indicator as a whole, or of one group. */
  cell(indicator: Indicator, cell: Cell | undefined, group?: { readonly by: ReportGroup; readonly key: string }): Piece
  /** A figure that comes from elsewhere. */
  other(figure: Figure): Piece
  all(): readonly Figure[]
}

/** `links` is false where a figure stands for chosen demands only, which the assessment screen cannot choose. */
export function createFigureBook(period: Period, nameOf: NameOf, links = true): FigureBook {
  const figures = new Map<string, Figure>()
  const enter = (figure: Figure): Piece => {
    if (!figures.has(figure.id)) figures.set(figure.id, figure)
    return { figure: figure.id }
  }
  return {
    cell(indicator, cell, group) {
      const id = group === undefined ? indicator.id : `${indicator.id}@${group.by}:${group.key}`
      const name = group === undefined ? indicator.name.zh : `${indicator.name.zh}（${nameOf(group.by, group.key)}）`
      const known = group !== undefined && OPENED.includes(group.by)
      const query = new URLSearchParams({
        from: period.from,
        to: period.to,
        by: known ? group.by : 'unit',
        indicator: indicator.id,
        ...(known ? { group: group.key } : {}),
      })
      return enter({ id, name, ...shownCell(indicator, cell), href: links ? `/assess?${query}` : null })
    },
    other: enter,
    all: () => [...figures.values()],
  }
}

/** A rate says of how many: a hundred percent of one is no news. */
export function shownCell(indicator: Indicator, cell: Cell | undefined): { shown: string; number: number | null } {
  if (cell === undefined || cell.value === null) return { shown: '—', number: null }
  return { shown: `${cell.value}${indicator.unit}`, number: Number(cell.value) }
}
