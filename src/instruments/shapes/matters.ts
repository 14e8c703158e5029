// Shapes of what stands around the catalogue: words, deciding facts, hard pairs, danger, knowledge cards, outside grounds.
import { z } from 'zod'
import { SHARING_EXCLUSIONS } from '../../terms/sharing.js'
import { bilingual, day, id } from './common.js'

const cues = z.array(z.string().min(1))

export const wordsShape = z.array(z.strictObject({ id, strong: cues, weak: cues, against: cues }))

export const factsShape = z.array(
  z.strictObject({
    id,
    name: bilingual,
    question: bilingual,
    values: z.array(z.strictObject({ id, name: bilingual, cues })).min(1),
  }),
)

export const pairsShape = z.array(
  z.strictObject({
    id,
    rows: z.array(id).min(1),
    axis: z.string().min(1),
    deciding: bilingual,
    ask: id.nullable(),
    branches: z.array(
      z.strictObject({
        when: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
        rows: z.array(id),
        split: z.exactOptional(z.boolean()),
        exception: z.exactOptional(id),
      }),
    ),
    ifUnknown: z.strictObject({
      rows: z.array(id),
      danger: z.exactOptional(z.boolean()),
      negotiate: z.exactOptional(z.boolean()),
    }),
    cites: z.array(z.string().min(1)),
  }),
)

export const dangerShape = z.array(z.strictObject({ id, name: bilingual, cues: cues.min(1) }))

export const knowledgeShape = z.array(
  z.strictObject({
    id,
    rows: z.array(id),
    question: bilingual,
    answer: bilingual,
    owner: z.string().min(1),
    basis: z.string().min(1),
    reviewedOn: day,
    validUntil: day,
  }),
)

export const outsideShape = z.array(z.strictObject({ ground: id, name: bilingual, cues }))

export const exclusionsShape = z.array(
  z.strictObject({ kind: z.enum(SHARING_EXCLUSIONS), name: bilingual, cues: cues.min(1) }),
)
