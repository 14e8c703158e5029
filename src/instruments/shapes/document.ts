// Shapes of document.yaml, clauses.yaml, scopes.yaml and gaps.yaml.
import { z } from 'zod'
import { bilingual, day, id } from './common.js'

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
  relations: z.array(z.strictObject({ type: z.string().min(1), to: z.string().min(1) })),
  silentOn: z.exactOptional(z.array(z.string().min(1))),
})

/** An anchor as the paper itself counts: `3.1`, `二(三)1(2)`, `正文`. No spaces or slashes: it stands in a link. */
const anchor = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}()._、-]*$/u)

export const clausesShape = z.array(z.strictObject({ id: anchor, title: bilingual, gist: bilingual }))

export const scopesShape = z.strictObject({ '12345': bilingual, '110': bilingual })

export const gapsShape = z.array(z.strictObject({ id, what: bilingual, reading: bilingual }))
