// A chart in the PDF, drawn with lines and areas: sharp at every size, and readable when a grey printer has had it.
import type { Chart } from '../document.js'
import { SIZE, seriesColour } from '../look.js'
import type { Page } from './page.js'
import { niceTop } from './scale.js'

const HEIGHT = 190
const BAR = 18
const NOTE = { points: SIZE.note } as const

export function drawChart(page: Page, chart: Chart): void {
  if (chart.form === 'bar') drawLying(page, chart)
  else drawUpright(page, chart)
}

function drawUpright(page: Page, chart: Chart): void {
  const { doc } = page
  const { categories, series, unit, form } = chart
  const legend = series.length > 1 ? 18 : 0
  page.room(HEIGHT + legend + 40)
  const top = page.y + 14
  const left = page.left + 34
  const width = page.width - 40
  const foot = top + HEIGHT
  const sums = categories.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0))
  const highest = Math.max(
    1,
    ...(form === 'stacked' ? sums : series.flatMap(({ values }) => values.map((v) => v ?? 0))),
  )
  const { most, step } = niceTop(highest)
  const heightOf = (value: number): number => (value / most) * HEIGHT

  page.box([{ text: unit, link: null }], { x: page.left, y: page.y - 2, width: 60 }, NOTE)
  doc.save().lineWidth(0.4).strokeColor('#BFBFBF')
  for (let value = 0; value <= most + step / 2; value += step) {
    const y = foot - heightOf(value)
    doc
      .moveTo(left, y)
      .lineTo(left + width, y)
      .stroke()
    page.box(
      [{ text: String(Math.round(value * 100) / 100), link: null }],
      { x: page.left, y: y - 6, width: 30 },
      { ...NOTE, align: 'right' },
    )
  }
  doc.restore()
  const slot = width / categories.length
  // Names that would run into each other are left out evenly.
  const every = Math.ceil(categories.length / Math.floor(width / 44))
  for (const [index, category] of categories.entries()) {
    if (index % every !== 0) continue
    const room = slot * every
    page.box(
      [{ text: shorten(category, Math.floor(room / SIZE.note)), link: null }],
      { x: left + index * slot - (room - slot) / 2, y: foot + 3, width: room },
      { ...NOTE, align: 'center' },
    )
  }
  if (form === 'line')
    drawLines(
      page,
      chart,
      (index) => left + (index + 0.5) * slot,
      (value) => foot - heightOf(value),
    )
  else {
    const bars = form === 'stacked' ? 1 : series.length
    const bar = Math.min(slot * 0.7, 60) / bars
    for (const [index] of categories.entries()) {
      let base = foot
      for (const [order, { values }] of series.entries()) {
        const tall = heightOf(values[index] ?? 0)
        const x = left + (index + 0.5) * slot - (bar * bars) / 2 + (form === 'stacked' ? 0 : order * bar)
        doc
          .save()
          .rect(x, base - tall, bar, tall)
          .fill(`#${seriesColour(order)}`)
          .restore()
        if (form === 'stacked') base -= tall
      }
    }
  }
  page.y = foot + 20
  drawLegend(page, chart)
  page.y += 10
}

function drawLines(
  { doc }: Page,
  { series }: Chart,
  xOf: (index: number) => number,
  yOf: (value: number) => number,
): void {
  for (const [order, { values }] of series.entries()) {
    const colour = `#${seriesColour(order)}`
    let drawing = false
    doc.save().lineWidth(1.6).strokeColor(colour)
    for (const [index, value] of values.entries()) {
      if (value === null) drawing = false
      else if (drawing) doc.lineTo(xOf(index), yOf(value))
      else {
        doc.moveTo(xOf(index), yOf(value))
        drawing = true
      }
    }
    doc.stroke()
    for (const [index, value] of values.entries()) {
      if (value !== null) doc.circle(xOf(index), yOf(value), 2.2).fill(colour)
    }
    doc.restore()
  }
}

function drawLying(page: Page, chart: Chart): void {
  const { doc } = page
  const { categories, series, unit } = chart
  const { most } = niceTop(Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))))
  const names = 120
  const width = page.width - names - 60
  const tall = BAR * series.length
  page.room(Math.min(categories.length * (tall + 6) + 30, 300))
  page.box([{ text: unit, link: null }], { x: page.left + names, y: page.y, width: 80 }, NOTE)
  page.y += 14
  for (const [index, category] of categories.entries()) {
    page.room(tall + 6)
    page.box(
      [{ text: shorten(category, 12), link: null }],
      { x: page.left, y: page.y + tall / 2 - 6, width: names - 6 },
      { ...NOTE, align: 'right' },
    )
    for (const [order, { values }] of series.entries()) {
      const value = values[index] ?? null
      const long = ((value ?? 0) / most) * width
      const y = page.y + order * BAR
      doc
        .save()
        .rect(page.left + names, y + 2, long, BAR - 4)
        .fill(`#${seriesColour(order)}`)
        .restore()
      page.box(
        [{ text: value === null ? '—' : String(value), link: null }],
        { x: page.left + names + long + 4, y: y + 3, width: 50 },
        NOTE,
      )
    }
    page.y += tall + 6
  }
  drawLegend(page, chart)
  page.y += 10
}

function drawLegend(page: Page, { series }: Chart): void {
  if (series.length < 2) return
  const { doc } = page
  let x = page.left + 40
  for (const [order, { name }] of series.entries()) {
    doc
      .save()
      .rect(x, page.y + 2, 9, 9)
      .fill(`#${seriesColour(order)}`)
      .restore()
    page.box([{ text: name, link: null }], { x: x + 13, y: page.y, width: 110 }, NOTE)
    x += 26 + [...name].length * SIZE.note
  }
  page.y += 16
}

function shorten(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, Math.max(1, most - 1)).join('')}…`
}
