// The routing decision as it is sent: src/routing/decision.ts, shape for shape.
import { z } from 'zod'
import type { Decision } from '../../routing/decision.js'
import {
  bilingual,
  channel,
  citation,
  facts,
  platform,
  requestType,
  rows,
  transferMode,
  written,
} from './primitives.js'

export const matterMatch = z
  .object({
    id: z.string(),
    accepts: platform,
    title: z.string(),
    subclass: z.string(),
    version: z.string(),
    confidence: z.number(),
    words: z.array(z.string()),
    over: z.array(z.string()).exactOptional(),
    unit: z.string().nullable(),
  })
  .meta({ id: 'MatterMatch' })

export const decision = z
  .object({
    accept: z.enum(['12345', '110', 'split', 'kb', 'out']),
    mode: transferMode,
    because: z.enum([
      'danger',
      'row_exception',
      'most_specific_row',
      'knowledge_first',
      'fallback_row',
      'negotiation',
      'first_receiver',
      'not_a_demand',
    ]),
    matters: z.array(matterMatch),
    // Files opened before confidence was learnt have neither.
    certainty: z.number().nullable().exactOptional(),
    band: z.enum(['self', 'propose', 'ask']).exactOptional(),
    model: z.string().exactOptional(),
    legs: z.array(z.object({ platform, matters: z.array(z.string()) })),
    unit: z.string().nullable(),
    danger: z.object({ present: z.boolean(), words: z.array(z.string()), facts: z.array(z.string()) }),
    requestType,
    town: z.string().nullable(),
    // Files opened before place and time were read have neither.
    address: z.string().nullable().exactOptional(),
    when: z
      .object({
        kind: z.enum(['now', 'past', 'since', 'recurring', 'future']),
        from: z.string().nullable(),
        words: z.array(z.string()),
      })
      .nullable()
      .exactOptional(),
    factsUsed: z.record(z.string(), z.string()),
    factsMissing: z.array(z.string()),
    ask: z
      .object({
        fact: z.string(),
        question: bilingual,
        options: z.array(z.object({ id: z.string(), name: bilingual })),
      })
      .nullable(),
    desk: z.enum(['emergency_line', 'service_desk', 'hotline']),
    cards: z.array(z.string()),
    turnedAway: z.string().nullable(),
    cites: z.array(citation),
    steps: z.array(bilingual),
  })
  .meta({ id: 'Decision' }) satisfies z.ZodType<Decision>

/** POST /api/triage: what would be decided, without opening a case file. */
export const triageRequest = z.strictObject({
  text: written(5000),
  channel,
  facts: facts.exactOptional(),
  chosen: rows.exactOptional(),
  requestType: requestType.exactOptional(),
})

export type DecisionView = z.infer<typeof decision>
export type TriageRequest = z.input<typeof triageRequest>
