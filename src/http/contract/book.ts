// The book as the screens need it: the words of the place and of the procedure, catalogue rows, gists of clauses.
import { z } from 'zod'
import { bilingual, citation, day, platform, requestType, word, written } from './primitives.js'

const ground = z.object({
  id: z.string(),
  name: bilingual,
  needsCitation: z.boolean().exactOptional(),
  needsApproval: z.boolean().exactOptional(),
  needsTwoPersons: z.boolean().exactOptional(),
})

export const legStateView = z.object({
  id: z.string(),
  name: bilingual,
  forCitizen: bilingual,
  open: z.boolean(),
  holder: z.enum(['desk', 'unit', 'peer', 'none']),
})

/** GET /api/book */
export const bookView = z
  .object({
    place: z.object({ id: z.string(), name: bilingual, zone: z.string() }),
    /** This node's own platform. */
    platform,
    platforms: z.array(z.object({ id: platform, name: bilingual, body: z.string() })),
    towns: z.array(z.object({ id: z.string(), name: bilingual })),
    units: z.array(z.object({ id: z.string(), name: bilingual, kind: z.string(), under: platform })),
    /** The catalogue in force today. */
    instrument: z.object({ id: z.string(), number: z.string(), title: z.string(), version: z.string() }),
    instruments: z.array(z.object({ id: z.string(), number: z.string(), title: z.string(), version: z.string() })),
    /** What each side is for, in our own words (task 1). */
    scopes: z.record(platform, bilingual).nullable(),
    procedure: z.object({
      /** Leg kind → its states. */
      legs: z.record(z.string(), z.object({ states: z.array(legStateView) })),
      returning: z.object({ withinMinutes: z.number(), grounds: z.array(ground), cites: z.array(citation) }),
      declining: z.object({ grounds: z.array(ground), cites: z.array(citation) }),
      turningAway: z.object({ grounds: z.array(ground), cites: z.array(citation) }),
      pausing: z.object({ rules: z.array(ground.extend({ maxDays: z.number() })), cites: z.array(citation) }),
      oneKeyTransfersPerDemand: z.number(),
      extensionsPerOrder: z.number(),
      /** On which grounds a person opens a step, and within how many working days a unit appeals; null where it is no procedure. */
      supervising: z
        .object({
          grounds: z.array(ground.extend({ steps: z.array(z.string()) })),
          appealWithinWorkingDays: z.number(),
        })
        .nullable(),
      settingAside: z.object({ grounds: z.array(ground) }).nullable(),
      /** Minutes from the due time to the step: working minutes when negative, round the clock otherwise. */
      escalation: z.array(z.object({ step: z.string(), name: bilingual, afterMinutes: z.number() })),
    }),
    limits: z.array(z.object({ id: z.string(), name: bilingual })),
    dangerFacts: z.array(z.object({ id: z.string(), name: bilingual })),
    facts: z.array(
      z.object({
        id: z.string(),
        name: bilingual,
        question: bilingual,
        values: z.array(z.object({ id: z.string(), name: bilingual })),
      }),
    ),
    knowledge: z.array(
      z.object({ id: z.string(), rows: z.array(z.string()), question: bilingual, answer: bilingual, validUntil: day }),
    ),
    /** Words of the program itself, not of a pack. */
    words: z.object({
      requestTypes: z.record(requestType, bilingual),
      modes: z.record(z.string(), bilingual),
      channels: z.record(z.string(), bilingual),
      exclusions: z.record(z.string(), bilingual),
      roles: z.record(z.string(), bilingual),
      caseStates: z.record(z.string(), bilingual),
      legKinds: z.record(z.string(), bilingual),
      /** Action kind → what happened, for the timeline. */
      actions: z.record(z.string(), bilingual),
      /** Last part of a command's path → what the button says. */
      commands: z.record(z.string(), bilingual),
    }),
  })
  .meta({ id: 'Book' })

export const catalogueQuery = z.strictObject({ asOf: day.exactOptional() })
/** The version a citation names; without it that of today. */
export const rowQuery = z.strictObject({ version: day.exactOptional() })
export const rowParams = z.strictObject({ row: word })
/** A pack's folder name or the number printed on the paper, e.g. 海政办发〔2023〕13号. */
const instrumentId = written(80)
/** As papers count: `4`, `3.1`, `二(三)1`. */
const anchor = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}()._、-]{0,79}$/u)
export const clauseParams = z.strictObject({ id: instrumentId, clause: anchor })
export const instrumentParams = z.strictObject({ id: instrumentId })

export const matterView = z
  .object({
    id: z.string(),
    accepts: platform,
    class: z.string(),
    subclass: z.string(),
    subjects: z.array(z.string()),
    requestTypes: z.array(z.string()),
    conditions: z.array(z.object({ kind: z.string(), value: z.string() })),
    urgency: z.enum(['emergency', 'ordinary', 'service']),
    knowledgeFirst: z.boolean(),
    fallback: z.boolean(),
    unit: z.string().nullable(),
    unitBasis: z.string().nullable(),
    seeAlso: z.array(z.string()),
    validFrom: day.nullable(),
    validTo: day.nullable(),
    note: z.string(),
    /** What a joint meeting changed last. */
    changed: z
      .object({ number: z.string(), kind: z.string(), meeting: z.string(), item: z.string(), from: day })
      .exactOptional(),
  })
  .meta({ id: 'Matter' })

const paper = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  issuer: z.string(),
  version: z.string(),
  signedOn: day.nullable(),
  inForceFrom: day,
  inForceTo: day.nullable(),
  printedIn: z.string().nullable(),
})

/** GET /api/catalogue */
export const catalogueView = z
  .object({ asOf: day, instrument: paper, rows: z.array(matterView) })
  .meta({ id: 'Catalogue' })

/** GET /api/public/catalogue */
export const publicCatalogue = z
  .object({
    asOf: day,
    instrument: paper,
    platforms: z.array(z.object({ number: platform, name: bilingual, takes: bilingual })),
    rows: z.array(
      z.object({
        id: z.string(),
        call: platform,
        class: z.string(),
        subclass: z.string(),
        subjects: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'PublicCatalogue' })

/** GET /api/catalogue/:row */
export const rowView = z
  .object({
    instrument: paper,
    row: matterView,
    seeAlso: z.array(matterView),
    pairs: z.array(z.object({ id: z.string(), rows: z.array(z.string()), deciding: bilingual })),
  })
  .meta({ id: 'CatalogueRow' })

/** GET /api/instruments/:id/clauses/:clause — `:id` is the pack's folder name or, percent-encoded, the document number. */
export const clauseView = z
  .object({
    instrument: paper,
    clause: z.object({
      id: z.string(),
      title: bilingual,
      gist: bilingual,
      /** Printed paragraphs of the clause and what is under it; null while nobody has imported and published the gazette. */
      printed: z.array(z.string()).nullable(),
    }),
  })
  .meta({ id: 'Clause' })

/** GET /api/public/instruments/:id */
export const instrumentView = z
  .object({
    instrument: paper,
    clauses: z.array(z.object({ id: z.string(), title: bilingual, gist: bilingual })),
    scopes: z.record(platform, bilingual).nullable(),
  })
  .meta({ id: 'Instrument' })

export type BookView = z.infer<typeof bookView>
export type MatterView = z.infer<typeof matterView>
export type CatalogueView = z.infer<typeof catalogueView>
export type RowView = z.infer<typeof rowView>
export type ClauseView = z.infer<typeof clauseView>
export type InstrumentView = z.infer<typeof instrumentView>
export type PublicCatalogueView = z.infer<typeof publicCatalogue>
