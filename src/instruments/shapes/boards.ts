// Shape of boards.yaml: the four boards of clause 6, their signs, their limits and who is told.
import { z } from 'zod'
import { bilingual, citations, id } from './common.js'

const duty = z.strictObject({ unit: id, post: bilingual })
const names = z.array(z.string().min(1))
const people = z.number().int().min(1)
const chance = z.number().gt(0).lt(0.5)
const times = z.number().min(1)

export const boardsShape = z.strictObject({
  register: id,
  duty: z.strictObject({ '12345': duty, '110': duty }),
  boards: z
    .array(
      z.strictObject({
        id,
        name: bilingual,
        what: bilingual,
        classes: names.default([]),
        rows: names.default([]),
        rest: z.boolean().default(false),
        tells: id,
        cites: citations.min(1),
      }),
    )
    .min(1),
  signs: z
    .array(
      z.strictObject({
        id,
        name: bilingual,
        board: id,
        cues: names.default([]),
        dangers: names.default([]),
        rows: names.default([]),
        people,
        hours: z.number().int().min(1).max(336),
        cites: citations.min(1),
      }),
    )
    .default([]),
  together: z.array(z.strictObject({ id, name: bilingual, rows: names.min(2) })).default([]),
  map: z
    .array(z.strictObject({ town: id, column: z.number().int().min(1).max(12), row: z.number().int().min(1).max(12) }))
    .default([]),
  limits: z.strictObject({
    people: z.strictObject({
      place: people,
      spot: people,
      town: people,
      district: people,
      words: people,
      new: people,
    }),
    chance: z.strictObject({ place: chance, spot: chance, town: chance, district: chance, new: chance }),
    hours: z.array(z.number().int().min(1).max(336)).min(1),
    slow: z.strictObject({
      days: z.number().int().min(5).max(35),
      slack: z.number().min(0),
      over: z.number().positive(),
    }),
    ratio: z.strictObject({ town: times, district: times }),
    grownBy: z.number().positive(),
    quietDays: z.number().int().min(0),
    cites: citations.min(1),
  }),
})
