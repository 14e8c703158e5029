// Reports on the wire: what may be made, what waits, how far it has come, the document for the screen, and the open extract.
import { z } from 'zod'
import { FORMS } from '../../print/document.js'
import { bilingual, citation, day, instant, limit, uuid, word, written } from './primitives.js'

export const reportListQuery = z.strictObject({
  plan: word.exactOptional(),
  after: uuid.exactOptional(),
  limit: limit.exactOptional(),
})

/** POST /api/reports: a day within the period wanted; an incident says what, when and where. */
export const reportAsked = z.strictObject({
  plan: word,
  day: day.exactOptional(),
  incident: z
    .strictObject({
      subject: written(60),
      from: instant,
      to: instant,
      town: word.exactOptional(),
      row: word.exactOptional(),
      cases: z.array(uuid).max(200).exactOptional(),
    })
    .exactOptional(),
})

export const reportParams = z.strictObject({ id: uuid })
export const reportFileQuery = z.strictObject({ form: z.enum(FORMS), reason: written(200) })

const row = z
  .object({
    id: z.string(),
    plan: z.string(),
    from: day,
    to: day,
    incident: z
      .object({
        subject: z.string(),
        from: instant,
        to: instant,
        town: z.string().exactOptional(),
        row: z.string().exactOptional(),
        cases: z.array(z.string()).exactOptional(),
      })
      .nullable(),
    askedBy: z.string(),
    askedAt: instant,
    state: z.enum(['queued', 'making', 'made', 'failed', 'cancelled']),
    stage: z.string(),
    /** Hundredths done. */
    share: z.number().int(),
    version: z.number().int().nullable(),
    madeAt: instant.nullable(),
    sheetDigest: z.string().nullable(),
    title: z.string().nullable(),
    changes: z.array(z.string()),
    fault: z.string().nullable(),
    files: z.array(z.object({ form: z.string(), digest: z.string(), bytes: z.number().int() })),
  })
  .meta({ id: 'ReportRow' })

export const reportPlan = z.object({
  id: z.string(),
  name: bilingual,
  period: z.enum(['day', 'week', 'month', 'window']),
  schedule: z.object({ on: z.string(), at: z.string() }).nullable(),
  cites: z.array(citation),
})

/** GET /api/reports */
export const reportList = z.object({ plans: z.array(reportPlan), items: z.array(row), next: z.string().nullable() })

export const reportRow = row

const piece = z.union([z.string(), z.object({ figure: z.string() })])
const block = z.union([
  z.object({ kind: z.literal('heading'), level: z.number().int(), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), pieces: z.array(piece) }),
  z.object({
    kind: z.literal('table'),
    title: z.string(),
    columns: z.array(z.object({ name: z.string(), align: z.string() })),
    rows: z.array(z.array(piece)),
  }),
  z.object({
    kind: z.literal('chart'),
    title: z.string(),
    form: z.enum(['column', 'bar', 'stacked', 'line']),
    unit: z.string(),
    categories: z.array(z.string()),
    series: z.array(z.object({ name: z.string(), values: z.array(z.number().nullable()) })),
  }),
])

/** The document as it is printed; the same from which the three files are made. */
export const reportDocument = z.object({
  masthead: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  blocks: z.array(block),
  signature: z.object({ by: z.string(), day: z.string() }),
  colophon: z.array(z.string()),
  figures: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      shown: z.string(),
      number: z.number().nullable(),
      href: z.string().nullable(),
    }),
  ),
})

/** GET /api/reports/{id}; no document before it is made. */
export const reportView = z.object({ report: row, document: reportDocument.nullable() })

/** GET /api/public/open-data */
export const openDataList = z.object({
  licence: z.string(),
  items: z.array(
    z.object({
      id: z.string(),
      month: z.string(),
      version: z.number().int(),
      madeAt: instant,
      files: z.array(z.object({ form: z.string(), digest: z.string(), bytes: z.number().int() })),
    }),
  ),
})
export const openDataFileQuery = z.strictObject({ form: z.enum(['csv', 'json', 'dictionary']) })

export type ReportListView = z.infer<typeof reportList>
export type ReportRowView = z.infer<typeof reportRow>
export type ReportPageView = z.infer<typeof reportView>
export type ReportDocumentView = z.infer<typeof reportDocument>
export type OpenDataView = z.infer<typeof openDataList>
