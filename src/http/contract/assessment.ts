// Assessment sheets on the wire (task 8): figures with their numerators, denominators, exclusions and formulas, and the demands behind each.
import { z } from 'zod'
import { bilingual, citation, cursor, day, innerId, instant, limit, uuid, written } from './primitives.js'

export const sheetQuery = z.strictObject({
  /** First and last day, as the place counts them. */
  from: day,
  to: day,
  by: z.enum(['unit', 'town', 'station', 'desk', 'seat', 'row']).default('unit'),
})

const cell = z.object({
  value: z.string().nullable(),
  where: z.number().int(),
  among: z.number().int().nullable(),
  /** Left out by a granted exclusion. */
  leftOut: z.number().int(),
})

/** A figure's formula as the pack has it. */
const indicator = z.object({
  id: z.string(),
  name: bilingual,
  over: z.enum(['demand', 'order', 'transfer']),
  kind: z.enum(['count', 'ratio', 'p50', 'p95']),
  where: z.string().exactOptional(),
  among: z.string().exactOptional(),
  of: z.string().exactOptional(),
  leftOut: z.string().exactOptional(),
  unit: z.string(),
  good: z.enum(['high', 'low', 'none']),
  note: bilingual.exactOptional(),
  cites: z.array(citation),
})

/** GET /api/assessment */
export const sheetView = z
  .object({
    from: day,
    to: day,
    by: z.string(),
    demands: z.number().int(),
    computedAt: instant,
    /** Set while another book is being built: the figures are the former book's, true as of then. */
    asOf: instant.nullable(),
    /** Changed files not counted in yet, at most 1,000; nought is the rule. */
    behind: z.number().int(),
    building: z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
    /** First digits of the SHA-256 over indicators and what else the figures rest on. */
    book: z.string(),
    indicators: z.array(indicator),
    groups: z.array(z.object({ key: z.string(), cells: z.record(z.string(), cell) })),
    total: z.record(z.string(), cell),
    /** SHA-256 over figures and groups: two reckonings are the same when their digests are. */
    digest: z.string(),
  })
  .meta({ id: 'Sheet' })

export const sheetRowsQuery = sheetQuery.extend({
  indicator: innerId,
  group: written(80).exactOptional(),
  /** Only the numerator, only what is in the denominator alone, or only what was left out. */
  standing: z.enum(['numerator', 'denominator', 'left_out']).exactOptional(),
  after: cursor.exactOptional(),
  limit: limit.exactOptional(),
})

/** GET /api/assessment/rows */
export const sheetRows = z.object({
  items: z.array(
    z.object({
      caseId: uuid,
      number: z.string(),
      received: instant,
      standing: z.enum(['numerator', 'denominator', 'left_out']),
      /** Of a percentile: this line's own value. */
      value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
    }),
  ),
  total: z.number().int(),
  next: z.string().nullable(),
  indicator,
})

/** GET /api/assessment/export */
export const sheetExportQuery = sheetQuery.extend({
  format: z.enum(['csv', 'xlsx']).default('xlsx'),
  /** What it is taken out for: stands in the ledger of exports. */
  reason: written(300),
})

export type SheetView = z.infer<typeof sheetView>
export type SheetRowsView = z.infer<typeof sheetRows>
