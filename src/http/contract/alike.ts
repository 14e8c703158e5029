// What may be the same demand told before or by others (并单), and growing clusters: hints for people.
import { z } from 'zod'
import type { Alike, AlikeRow } from '../../store/alike-port.js'
import { ALIKE_REASONS } from '../../suggest/alike-reasons.js'
import { instant, phone, rows, word, written } from './primitives.js'

/** POST /api/alike: before a case file is opened. */
export const alikeRequest = z.strictObject({
  text: written(5000),
  phone: phone.exactOptional(),
  place: z.strictObject({ town: word.exactOptional(), address: written(300).exactOptional() }).exactOptional(),
  chosen: rows.exactOptional(),
})

const alikeRow = z
  .object({
    caseId: z.string(),
    number: z.string(),
    title: z.string(),
    state: z.string(),
    town: z.string().nullable(),
    danger: z.boolean(),
    receivedAt: instant,
    rows: z.array(z.string()),
    petitioners: z.number().int(),
    likeness: z.number(),
    score: z.number(),
    reasons: z.array(z.enum(ALIKE_REASONS)),
  })
  .meta({ id: 'AlikeRow' }) satisfies z.ZodType<AlikeRow>

export const alikeView = z
  .object({
    items: z.array(alikeRow),
    /** Different other people who tell of the same trouble; may be more than are listed. */
    voices: z.number().int(),
  })
  .meta({ id: 'Alike' }) satisfies z.ZodType<Alike>

export const clusterView = z
  .object({
    /** `mass_event`: several people about one trouble; `surge`: a matter far more frequent than usual. */
    kind: z.enum(['mass_event', 'surge']),
    by: z.enum(['place', 'town', 'words']),
    row: z.string().nullable(),
    /** As the catalogue in force today calls the row. */
    rowName: z.string().nullable(),
    town: z.string().nullable(),
    place: z.string().nullable(),
    size: z.number().int(),
    requesters: z.number().int(),
    danger: z.number().int(),
    merged: z.number().int(),
    firstAt: instant,
    lastAt: instant,
    usual: z.number().nullable(),
    hours: z.array(z.number().int()),
    samples: z.array(z.object({ caseId: z.string(), number: z.string(), title: z.string(), state: z.string() })),
  })
  .meta({ id: 'Cluster' })

/** 24 hours unless told; at most a week. */
export const clustersQuery = z.strictObject({
  hours: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.number().int().min(1).max(168))
    .exactOptional(),
})

/** GET /api/clusters: of the last twenty-four hours. */
export const clustersView = z
  .object({ since: instant, now: instant, items: z.array(clusterView) })
  .meta({ id: 'Clusters' })

export type AlikeRequest = z.input<typeof alikeRequest>
export type AlikeView = z.infer<typeof alikeView>
export type AlikeRowView = AlikeView['items'][number]
export type ClusterView = z.infer<typeof clusterView>
export type ClustersView = z.infer<typeof clustersView>
