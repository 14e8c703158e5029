// Measures of an official paper (GB/T 9704): A4, type area 156 × 225 mm, 22 lines of 28 points, three-size body. And greys that
// still differ when a black-and-white printer has had them.

export const PAGE_MM = { width: 210, height: 297 } as const
export const MARGIN_MM = { top: 37, bottom: 35, left: 28, right: 26 } as const
/** 二号, 三号, 四号 in points; tables are set smaller so that a row stays a row. */
export const SIZE = { masthead: 34, title: 22, body: 16, small: 14, table: 10.5, note: 9 } as const
export const LINE_POINTS = 28
export const RED = 'C00000'

/** In the order of the series: dark, light, middle, …; neighbours differ in grey as in colour. */
export const SERIES = ['1F3864', 'A6C8E4', '5B7FA6', 'D9D9D9', '7F7F7F', '2E75B6'] as const

export function seriesColour(index: number): string {
  return SERIES[index % SERIES.length] ?? SERIES[0]
}

export function pointsOf(mm: number): number {
  return (mm * 72) / 25.4
}

/** Twentieths of a point, the measure of Word. */
export function twipsOf(mm: number): number {
  return Math.round(pointsOf(mm) * 20)
}

/** A red head stands in one line: smaller where it is long. Chinese characters are one em wide, the others about half. */
export function mastheadPoints(text: string): number {
  const ems = [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2e80 ? 0.6 : 1), 0)
  const width = pointsOf(PAGE_MM.width - MARGIN_MM.left - MARGIN_MM.right)
  return Math.max(SIZE.title, Math.min(SIZE.masthead, Math.floor(width / Math.max(ems, 1))))
}
