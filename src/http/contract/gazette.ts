// Imported gazettes on the wire: the report a keeper reviews, the printed lines it points into, and the comparison with the packs.
import { z } from 'zod'
import { bilingual, day, instant, uuid, written } from './primitives.js'

const span = z.object({ from: z.number().int(), to: z.number().int() })

/** 50 MB of bytes are 67 MB of base64, and some room for the rest of the body. */
export const GAZETTE_BODY_LIMIT = 72 * 1024 * 1024

/** POST /api/gazettes */
export const gazetteFile = z.strictObject({
  fileName: written(200),
  /** The file as it is, base64. */
  content: z
    .string()
    .min(1)
    .superRefine((value, context) => {
      // A search for what does not belong: a pattern over the whole would need as much memory again as the file.
      if (/[^A-Za-z0-9+/=]/.test(value)) {
        context.addIssue({ code: 'invalid_format', format: 'base64', message: 'base64' })
      }
    }),
})

export const gazetteParams = z.strictObject({ id: uuid })
export const gazetteRejection = z.strictObject({ reason: written(500) })

export const gazetteRow = z
  .object({
    id: z.string(),
    digest: z.string(),
    fileName: z.string(),
    kind: z.enum(['gazette', 'newspaper']),
    state: z.enum(['staged', 'published', 'rejected']),
    stagedAt: instant,
    stagedBy: z.string(),
    settledAt: instant.nullable(),
    settledBy: z.string().nullable(),
    reason: z.string(),
    instruments: z.number().int(),
    anomalies: z.number().int(),
  })
  .meta({ id: 'GazetteRow' })

export const gazetteList = z.array(gazetteRow)

/** `fresh` false: the same file was imported before, and this is that issue. */
export const gazetteStaged = z.object({ gazette: gazetteRow, fresh: z.boolean() })

const table = z.object({
  name: z.string(),
  made: z.enum(['cells', 'grid', 'tabs']),
  columns: z.array(z.string()),
  rows: z.array(z.object({ cells: z.array(z.string()), carried: z.array(z.number().int()), span })),
  unit: z.string().nullable(),
  sums: z.array(
    z.object({
      column: z.string(),
      sum: z.string(),
      stated: z.string().nullable(),
      statedAt: z.number().int().nullable(),
    }),
  ),
  anchor: z.string(),
  span,
})

const instrument = z.object({
  number: z.string().nullable(),
  title: z.string(),
  issuer: z.string().nullable(),
  addressee: z.string().nullable(),
  signedOn: day.nullable(),
  signatory: z.string().nullable(),
  kind: z.string(),
  section: z.string().nullable(),
  span,
  /** The tree of clauses laid flat, parents before their children. */
  clauses: z.array(
    z.object({ anchor: z.string(), depth: z.number().int(), heading: z.string(), supplied: z.boolean(), span }),
  ),
  annexes: z.array(z.object({ label: z.string(), title: z.string(), namedAt: span, printedAt: span.nullable() })),
  tables: z.array(table),
  relations: z.array(
    z.object({
      type: z.string(),
      number: z.string().nullable(),
      title: z.string().nullable(),
      anchor: z.string(),
      line: z.number().int(),
    }),
  ),
})

export const gazetteComparison = z.object({
  /** Folder name of the pack. */
  pack: z.string(),
  instrument: z.string(),
  rows: z.number().int(),
  worded: z.number().int(),
  tables: z.array(z.object({ name: z.string(), printed: z.number().int(), pack: z.number().int() })),
  differences: z.array(
    z.object({
      kind: z.enum(['class', 'subclass', 'wording', 'only_printed', 'only_in_pack', 'table_missing']),
      row: z.string().nullable(),
      table: z.string(),
      line: z.number().int().nullable(),
      printed: z.string().nullable(),
      pack: z.string().nullable(),
    }),
  ),
})

/** GET /api/gazettes/:id */
export const gazetteView = z
  .object({
    gazette: gazetteRow,
    source: z.object({ format: z.string(), encoding: z.string(), bytes: z.number().int() }),
    /** The printed lines; everything else points into them, counted from 1. */
    lines: z.array(z.string()),
    notes: z.array(z.object({ text: z.string(), line: z.number().int() })),
    instruments: z.array(instrument),
    articles: z.array(
      z.object({
        title: z.string(),
        kicker: z.string().nullable(),
        subtitle: z.string().nullable(),
        authors: z.array(z.string()),
        kind: z.enum(['report', 'photo', 'teaser']),
        continuedOn: z.string().nullable(),
        paragraphs: z.number().int(),
        span,
      }),
    ),
    acts: z.array(
      z.object({
        person: z.string(),
        act: z.enum(['appointed', 'removed']),
        post: z.string(),
        instrument: z.string().nullable(),
        on: day.nullable(),
        probationEnds: day.nullable(),
        line: z.number().int(),
      }),
    ),
    committees: z.array(z.object({ name: z.string(), members: z.number().int(), bodies: z.number().int(), span })),
    events: z.array(z.object({ on: day, text: z.string(), line: z.number().int() })),
    anomalies: z.array(
      z.object({
        kind: z.string(),
        instrument: z.string().nullable(),
        span,
        what: bilingual,
        mend: bilingual,
        weight: z.enum(['mend', 'look', 'note']),
      }),
    ),
    comparisons: z.array(gazetteComparison),
  })
  .meta({ id: 'GazetteView' })

export type GazetteRowView = z.infer<typeof gazetteRow>
export type GazetteStagedView = z.infer<typeof gazetteStaged>
export type GazetteView = z.infer<typeof gazetteView>
export type GazetteComparisonView = z.infer<typeof gazetteComparison>
