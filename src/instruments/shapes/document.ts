// Shapes of document.yaml, clauses.yaml, scopes.yaml and gaps.yaml.
import { z } from 'zod'
import { RELATION_TYPES } from '../paper-document.js'
import { anchor, bilingual, day, id } from './common.js'

export const documentShape = z.strictObject({
  number: z.string().min(1),
  title: z.string().min(1),
  issuer: z.string().min(1),
  signedOn: day.nullable(),
  inForceFrom: day,
  inForceTo: day.nullable(),
  version: day,
  kind: z.string().min(1),
  printedIn: z.string().min(1).nullable(),
  relations: z.array(
    z.strictObject({
      type: z.enum(RELATION_TYPES),
      to: z.string().min(1),
      title: z.exactOptional(z.string().min(1)),
      from: z.exactOptional(day),
      clause: z.exactOptional(anchor),
      note: z.exactOptional(bilingual),
    }),
  ),
  validity: z.exactOptional(
    z.strictObject({
      tasksEnd: z.exactOptional(day),
      until: z.exactOptional(bilingual),
      retroactive: z.exactOptional(z.boolean()),
      clause: z.exactOptional(anchor),
      reading: z.exactOptional(bilingual),
    }),
  ),
  annexes: z.exactOptional(z.array(z.strictObject({ title: z.string().min(1), printed: z.boolean() }))),
  bodyMissing: z.exactOptional(z.boolean()),
  missing: z.exactOptional(z.array(bilingual)),
  contact: z.exactOptional(z.string().min(1)),
  silentOn: z.exactOptional(z.array(z.string().min(1))),
})

export const clausesShape = z.array(z.strictObject({ id: anchor, title: bilingual, gist: bilingual }))

export const scopesShape = z.strictObject({ '12345': bilingual, '110': bilingual })

export const gapsShape = z.array(z.strictObject({ id, what: bilingual, reading: bilingual }))
