// The citizen's side: no login, nothing of the file but where the matter is, who has it and until when.
import { z } from 'zod'
import { bilingual, instant, phone, platform, word, written } from './primitives.js'

export const progressQuery = z.strictObject({
  number: z.string().regex(/^[A-Za-z0-9-]{4,40}$/),
  code: z.string().regex(/^[A-Za-z0-9]{4,40}$/),
})

/** GET /api/public/progress */
export const progressView = z
  .object({
    number: z.string(),
    receivedAt: instant,
    requestType: z.string(),
    requestTypeName: bilingual,
    /** The worst open leg in plain words. */
    summary: bilingual,
    holder: bilingual,
    dueAt: instant.nullable(),
    /** True when the due day lies beyond the days for which holidays are known. */
    provisional: z.boolean(),
    /** From the first contact until the end or now; nothing pauses it. */
    waitedMinutes: z.number().int(),
    /** How often the due time stood still under a named rule, and since when it does now. */
    pauses: z.array(z.object({ rule: bilingual, from: instant, to: instant.nullable() })),
    closed: z.boolean(),
    steps: z.array(z.object({ at: instant, what: bilingual, clause: z.string().nullable() })),
    result: z.object({ at: instant, text: z.string(), resolved: z.boolean() }).exactOptional(),
  })
  .meta({ id: 'Progress' })

/** POST /api/public/contacts */
export const publicContactRequest = z.strictObject({
  text: written(5000),
  name: written(60).exactOptional(),
  phone: phone.exactOptional(),
  town: word.exactOptional(),
  address: written(300).exactOptional(),
  secret: z.boolean().exactOptional(),
})

export const publicContactAnswer = z
  .object({
    number: z.string(),
    /** Told once; null when the same request came again. */
    code: z.string().nullable(),
    repeated: z.boolean(),
    /** The text speaks of danger: the citizen is asked to dial 110 at once. */
    danger: z.boolean(),
    summary: bilingual,
  })
  .meta({ id: 'PublicContactAnswer' })

/** GET /api/public/place: what the citizen's page needs before anybody has said anything. */
export const publicPlace = z
  .object({
    id: z.string(),
    name: bilingual,
    /** IANA name; every time on a screen is told in it. */
    zone: z.string(),
    towns: z.array(z.object({ id: z.string(), name: bilingual })),
    /** Who is who, for what is published of them. */
    units: z.array(z.object({ id: z.string(), name: bilingual })),
    /** Whom to ring: the number and whose it is. */
    platforms: z.array(z.object({ number: platform, name: bilingual })),
  })
  .meta({ id: 'PublicPlace' })

export type PublicPlace = z.infer<typeof publicPlace>
export type ProgressView = z.infer<typeof progressView>
export type PublicContactRequest = z.input<typeof publicContactRequest>
export type PublicContactAnswer = z.infer<typeof publicContactAnswer>
