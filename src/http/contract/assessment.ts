// Assessment sheets on the wire: figures with their numerators, denominators and formulas, and the demands behind each.
import { z } from 'zod'
import { bilingual, citation, day, innerId, instant, uuid, written } from './primitives.js'

export const sheetQuery = z.strictObject({
  /** First and last day, as the place counts them. */
  from: day,
  to: day,
  by: z.enum(['unit', 'town', 'desk', 'row']).default('unit'),
})

const cell = z.object({ value: z.string().nullable(), where: z.number().int(), among: z.number().int().nullable() })

/** GET /api/assessment */
export const sheetView = z
  .object({
    from: day,
    to: day,
    by: z.string(),
    demands: z.number().int(),
    computedAt: instant,
    indicators: z.array(
      z.object({
        id: z.string(),
        name: bilingual,
        over: z.string(),
        kind: z.string(),
        where: z.string().exactOptional(),
        among: z.string().exactOptional(),
        unit: z.string(),
        good: z.enum(['high', 'low', 'none']),
        note: bilingual.exactOptional(),
        cites: z.array(citation),
      }),
    ),
    groups: z.array(z.object({ key: z.string(), cells: z.record(z.string(), cell) })),
    total: z.record(z.string(), cell),
    /** SHA-256 over figures and groups: two reckonings are the same when their digests are. */
    digest: z.string(),
  })
  .meta({ id: 'Sheet' })

export const sheetRowsQuery = sheetQuery.extend({ indicator: innerId, group: written(80).exactOptional() })

/** GET /api/assessment/rows */
export const sheetRows = z.object({
  items: z.array(z.object({ caseId: uuid, number: z.string(), received: instant, inNumerator: z.boolean() })),
  total: z.number().int(),
})

export type SheetView = z.infer<typeof sheetView>
export type SheetRowsView = z.infer<typeof sheetRows>
