// The register of instruments on the wire: what stands on which day and why, what a paper says, and how papers hang together. Public.
import { z } from 'zod'
import { RELATION_TYPES } from '../../instruments/paper-document.js'
import { PAPER_STATUSES } from '../../instruments/papers/paper-status.js'
import { bilingual, day, instant, limit, written } from './primitives.js'

/** Number in any brackets, short form, folder of a pack, or title. */
const paperId = written(120)
export const paperParams = z.strictObject({ id: paperId })
export const papersQuery = z.strictObject({
  asOf: day.exactOptional(),
  status: z.enum(PAPER_STATUSES).exactOptional(),
  kind: z
    .string()
    .regex(/^[a-z_]{1,40}$/)
    .exactOptional(),
  q: written(100).exactOptional(),
})
export const paperQuery = z.strictObject({ asOf: day.exactOptional(), version: day.exactOptional() })
export const graphQuery = z.strictObject({ asOf: day.exactOptional(), around: paperId.exactOptional() })
export const asOfQuery = z.strictObject({ asOf: day.exactOptional() })
export const decisionsQuery = z.strictObject({ limit: limit.exactOptional() })

const status = z.enum(PAPER_STATUSES)
const relationType = z.enum(RELATION_TYPES)

const statusView = z.object({
  status,
  since: day.nullable(),
  until: day.nullable(),
  why: bilingual,
  notes: z.array(bilingual),
  cite: z.object({ paper: z.string(), clause: z.string().nullable() }).nullable(),
})

const paperRow = z.object({
  key: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  issuer: z.string().nullable(),
  kind: z.string().nullable(),
  signedOn: day.nullable(),
  /** False: known by mention only. */
  inHouse: z.boolean(),
  /** The printed text is here to be read. */
  printed: z.boolean(),
  standing: statusView,
})

/** GET /api/public/papers */
export const papersView = z
  .object({
    asOf: day,
    papers: z.array(paperRow),
    /** Where the searched words stand; empty without a search. */
    hits: z.array(
      z.object({
        key: z.string(),
        where: z.enum(['title', 'gist', 'printed']),
        anchor: z.string().nullable(),
        excerpt: z.string(),
      }),
    ),
  })
  .meta({ id: 'Papers' })

const annex = z.object({ title: z.string(), printed: z.boolean() })

const clauseText = z.object({
  anchor: z.string(),
  /** How deep it stands in the printed paper, from 0. */
  depth: z.number().int(),
  /** As printed before the heading. */
  marker: z.string().nullable(),
  title: bilingual,
  gist: bilingual.nullable(),
  /** As printed above the text; null where the clause has no line of its own for it. */
  heading: z.string().nullable(),
  /** Printed paragraphs; null where the clause is not printed here. */
  printed: z.array(z.string()).nullable(),
})

const relation = z.object({
  /** `out`: this paper does it to the other one. */
  direction: z.enum(['out', 'in']),
  type: relationType,
  key: z.string(),
  title: z.string(),
  inHouse: z.boolean(),
  status,
  clause: z.string().nullable(),
  from: day.nullable(),
  note: bilingual.nullable(),
})

/** What runs on the paper: one entry per part of a pack. */
const standing = z.object({
  pack: z.string(),
  version: day,
  paper: z.string(),
  part: z.string(),
  own: z.boolean(),
  count: z.number().int(),
  items: z.array(z.object({ id: z.string(), name: bilingual.nullable(), clauses: z.array(z.string()) })),
})

/** GET /api/public/papers/:id */
export const paperView = z
  .object({
    asOf: day,
    paper: paperRow.extend({
      printedIn: z.string().nullable(),
      annexes: z.array(annex),
      bodyMissing: z.boolean(),
      missing: z.array(bilingual),
      contact: z.string().nullable(),
      silentOn: z.array(z.string()),
      tasksEnd: day.nullable(),
      validityClause: z.string().nullable(),
      versions: z.array(z.object({ pack: z.string(), version: day, from: day, to: day.nullable() })),
    }),
    /** Version whose gists are shown; null for a paper without a pack. */
    version: day.nullable(),
    clauses: z.array(clauseText),
    tables: z.array(
      z.object({
        name: z.string(),
        anchor: z.string(),
        columns: z.array(z.string()),
        rows: z.array(z.array(z.string())),
      }),
    ),
    relations: z.array(relation),
    standing: z.array(standing),
  })
  .meta({ id: 'Paper' })

/** GET /api/public/paper-graph */
export const paperGraphView = z
  .object({
    asOf: day,
    nodes: z.array(z.object({ key: z.string(), title: z.string(), status, inHouse: z.boolean() })),
    edges: z.array(z.object({ from: z.string(), to: z.string(), type: relationType })),
    /** Where each paper stands in a drawing, and the path of each edge in the order of `edges`. */
    picture: z.object({
      width: z.number(),
      height: z.number(),
      boxes: z.array(z.object({ key: z.string(), x: z.number(), y: z.number(), w: z.number(), h: z.number() })),
      paths: z.array(z.string()),
    }),
  })
  .meta({ id: 'PaperGraph' })

/** GET /api/public/paper-contents */
export const paperContentsView = z
  .object({
    asOf: day,
    sections: z.array(
      z.object({
        series: z.string(),
        lines: z.array(z.object({ paper: paperRow, annexes: z.array(annex), bodyMissing: z.boolean() })),
        gaps: z.array(z.number().int()),
        againstDates: z.array(z.object({ lower: z.string(), higher: z.string() })),
      }),
    ),
  })
  .meta({ id: 'PaperContents' })

/** GET /api/public/paper-expiring */
export const paperExpiringView = z
  .object({
    asOf: day,
    months: z.number().int(),
    papers: z.array(
      z.object({
        paper: paperRow,
        on: day,
        what: z.enum(['paper', 'tasks', 'repeal']),
        daysLeft: z.number().int(),
        say: bilingual,
      }),
    ),
  })
  .meta({ id: 'PaperExpiring' })

/** GET /api/papers/:id/decisions */
export const paperDecisionsView = z
  .object({
    paper: z.string(),
    looked: z.number().int(),
    items: z.array(
      z.object({
        caseId: z.string(),
        number: z.string(),
        receivedAt: instant,
        state: z.string(),
        cited: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'PaperDecisions' })

export type PaperRowView = z.infer<typeof paperRow>
export type PaperStandingView = z.infer<typeof statusView>
export type PaperClauseView = z.infer<typeof clauseText>
export type PaperRelationView = z.infer<typeof relation>
export type PaperPartView = z.infer<typeof standing>
export type PapersView = z.infer<typeof papersView>
export type PaperView = z.infer<typeof paperView>
export type PaperGraphView = z.infer<typeof paperGraphView>
export type PaperContentsView = z.infer<typeof paperContentsView>
export type PaperExpiringView = z.infer<typeof paperExpiringView>
export type PaperDecisionsView = z.infer<typeof paperDecisionsView>
