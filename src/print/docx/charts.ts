// Native charts in Word: a chart part with its workbook, so that whoever gets the file can edit it there.
import { AlignmentType, Paragraph } from 'docx'
import { ChartRun, type ChartRunOptions } from 'docx/charts'
import type { Chart } from '../document.js'
import { seriesColour } from '../look.js'
import { captionParagraph } from './paragraphs.js'

const WIDTH_PIXELS = 580

export function chartParagraphs(chart: Chart): Paragraph[] {
  return [
    captionParagraph(chart.title),
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new ChartRun(optionsOf(chart))] }),
  ]
}

function optionsOf({ title, form, unit, categories, series }: Chart): ChartRunOptions {
  const common = {
    categories: [...categories],
    legend: series.length > 1 ? ({ position: 'bottom' } as const) : (false as const),
    valueAxis: { title: unit, gridlines: true },
    altText: { name: title, description: describe({ title, series, categories }) },
    transformation: { width: WIDTH_PIXELS, height: form === 'bar' ? 60 + categories.length * 26 : 300 },
    font: { name: '宋体' },
  }
  const coloured = series.map(({ name, values }, index) => ({ name, values: [...values], color: seriesColour(index) }))
  if (form === 'line') return { type: 'line', ...common, series: coloured, markers: true }
  if (form === 'bar') {
    // Word counts a lying chart's categories from the bottom.
    return {
      ...{ type: 'bar', ...common, series: coloured, dataLabels: { value: true } },
      categoryAxis: { reverseOrder: true },
    } as ChartRunOptions
  }
  const stacking = form === 'stacked' ? ('stacked' as const) : ('none' as const)
  return { type: 'column', ...common, series: coloured, stacking }
}

/** For whoever hears the file instead of seeing it. */
function describe({ title, series, categories }: Pick<Chart, 'title' | 'series' | 'categories'>): string {
  const told = series.map(({ name, values }) =>
    [name, ...categories.map((category, index) => `${category} ${values[index] ?? '—'}`)].join('，'),
  )
  return `${title}。${told.join('；')}`
}
