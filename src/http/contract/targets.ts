// What papers want reached, and how far it has come.
import { z } from 'zod'
import { bilingual, citation } from './primitives.js'

export const targetView = z.object({
  id: z.string(),
  name: bilingual,
  unit: z.string(),
  kind: z.enum(['target', 'standard', 'deadline', 'limit', 'baseline', 'result', 'fact']),
  value: z.string().nullable(),
  comparator: z.enum(['>=', '>', '<=', '<', '=', 'qual']),
  period: z.string(),
  due: z.string().nullable(),
  owner: z.string(),
  baseline: z
    .object({ value: z.string(), unit: z.string(), date: z.string(), sameIndicator: z.boolean() })
    .exactOptional(),
  elsewhere: z.array(z.object({ value: z.string(), source: z.string() })).exactOptional(),
  note: bilingual.exactOptional(),
  reached: z.string().nullable(),
  share: z.string().nullable(),
  status: z.enum(['met', 'not_met', 'on_the_way', 'overdue', 'qualitative', 'no_report', 'printed']),
  towns: z.array(z.object({ town: z.string(), wanted: z.string(), reached: z.string(), share: z.string().nullable() })),
  partsAgree: z.boolean().nullable(),
  series: z.array(z.object({ period: z.string(), value: z.string() })),
  waiting: z.number().int(),
  cites: z.array(citation),
})

/** GET /api/targets */
export const targetsView = z
  .object({
    papers: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        title: z.string(),
        version: z.string(),
        targets: z.array(targetView),
      }),
    ),
  })
  .meta({ id: 'Targets' })

export type TargetsView = z.infer<typeof targetsView>
