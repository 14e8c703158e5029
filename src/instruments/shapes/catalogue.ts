// Shape of one line of catalogue.csv: lists with `;`, conditions as `kind:value`, an empty cell is null.
import { z } from 'zod'
import { bi } from '../finding.js'
import type { Matter } from '../pack.js'
import { day, id, platform } from './common.js'

export const CATALOGUE_COLUMNS = [
  'id',
  'accepts',
  'class',
  'subclass',
  'subjects',
  'requestTypes',
  'conditions',
  'urgency',
  'knowledgeFirst',
  'fallback',
  'unit',
  'unitBasis',
  'seeAlso',
  'validFrom',
  'validTo',
  'note',
] as const

const list = z.string().transform((cell) => parts(cell))
const flag = z.enum(['true', 'false', '']).transform((cell) => cell === 'true')
const orNull = z.string().transform((cell) => (cell === '' ? null : cell))
const dayOrNull = z.union([z.literal('').transform(() => null), day])
const conditions = z.string().transform((cell, context) =>
  parts(cell).map((part) => {
    const colon = part.search(/[:：]/)
    if (colon < 1) {
      context.addIssue({
        code: 'custom',
        params: bi(`「${part}」不是 kind:value 的写法。`, `“${part}” is not written as kind:value.`),
        input: cell,
      })
      return { kind: '', value: part }
    }
    return { kind: part.slice(0, colon), value: part.slice(colon + 1).trim() }
  }),
)

export const matterShape: z.ZodType<Matter> = z.strictObject({
  id,
  // Left open here: a row without an accepting body is named by its own check, with its own mend.
  accepts: z.union([platform, z.literal('')]).transform((cell) => cell as Matter['accepts']),
  class: z.string().min(1),
  subclass: z.string(),
  subjects: list,
  requestTypes: list,
  conditions,
  urgency: z.enum(['emergency', 'ordinary', 'service']),
  knowledgeFirst: flag,
  fallback: flag,
  unit: orNull,
  unitBasis: orNull,
  seeAlso: list,
  validFrom: dayOrNull,
  validTo: dayOrNull,
  note: z.string(),
})

function parts(cell: string): string[] {
  return cell
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
