// Shapes of reports.yaml and open-data.yaml.
import { z } from 'zod'
import { OPEN_COUNTS } from '../open-data-plan.js'
import { REPORT_EXTRAS, REPORT_GROUPS, REPORT_PERIODS } from '../report-plan.js'
import { bilingual, citations, id } from './common.js'

const opt = z.exactOptional
const by = z.enum(REPORT_GROUPS)
const text = z.string().min(1)
const most = z.number().int().min(1).max(40).default(12)

const part = z
  .strictObject({
    when: opt(text),
    say: opt(text),
    each: opt(
      z.strictObject({
        by,
        indicator: id,
        where: text,
        most: z.number().int().min(1).default(3),
        lead: text,
        say: text,
      }),
    ),
    table: opt(z.strictObject({ title: text, by, indicators: z.array(id).min(1), order: opt(id), most })),
    chart: opt(
      z.strictObject({
        title: text,
        form: z.enum(['column', 'bar', 'stacked', 'line']),
        by,
        indicators: z.array(id).min(1),
        most,
      }),
    ),
    extra: opt(z.enum(REPORT_EXTRAS)),
  })
  .refine((one) => ['say', 'each', 'table', 'chart', 'extra'].filter((name) => name in one).length === 1, {
    message: 'exactly one of say, each, table, chart, extra',
  })

export const reportsShape = z.array(
  z.strictObject({
    id,
    name: bilingual,
    period: z.enum(REPORT_PERIODS),
    masthead: text,
    series: text,
    title: text,
    issuer: text,
    to: text,
    schedule: opt(
      z.strictObject({
        on: z.enum(['day', 'monday', 'first_of_month']),
        at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
      }),
    ),
    compare: z.array(z.enum(['before', 'year_before'])).default([]),
    sections: z.array(z.strictObject({ title: text, parts: z.array(part).min(1) })).min(1),
    cites: citations.min(1),
  }),
)

export const openDataShape = z.strictObject({
  title: bilingual,
  publisher: text,
  licence: text,
  schedule: z.strictObject({ on: z.literal('first_of_month'), at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) }),
  least: z.number().int().min(3),
  tables: z.array(z.enum(OPEN_COUNTS)).min(1),
  rates: z.array(id),
  cites: citations.min(1),
})
