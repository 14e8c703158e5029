// Case files and legs: lists, one file, its timeline, and the answers to commands.
import { z } from 'zod'
import type { CaseRow, DutyRow, LegRow } from '../../store/port.js'
import { action, caseFile } from './case-file.js'
import { COMMAND_BODIES } from './commands.js'
import { decision } from './decision.js'
import { cursor, flag, instant, lamp, limit, listOfWords, pageOf, phone, uuid, word, written } from './primitives.js'
import { responsible, timelineEntry } from './responsible.js'

export const caseParams = z.strictObject({ id: uuid })

export const caseQuery = z.strictObject({
  search: written(80).exactOptional(),
  state: word.exactOptional(),
  town: word.exactOptional(),
  danger: flag.exactOptional(),
  phone: phone.exactOptional(),
  after: cursor.exactOptional(),
  limit: limit.exactOptional(),
})

export const caseRow = z
  .object({
    id: z.string(),
    number: z.string(),
    title: z.string(),
    state: z.string(),
    requestType: z.string(),
    channel: z.string(),
    origin: z.string(),
    town: z.string().nullable(),
    danger: z.boolean(),
    firstContactAt: instant,
    dueAt: instant.nullable(),
    amberAt: instant.nullable(),
    lamp,
    version: z.number().int(),
    worst: z.object({ kind: z.string(), state: z.string(), holderKind: z.string(), holderId: z.string() }).nullable(),
  })
  .meta({ id: 'CaseRow' }) satisfies z.ZodType<CaseRow>

export const casePage = pageOf(caseRow)
  .extend({
    /** Words that next to no file has as typed, and what was looked for beside each: by sound, or one slip away. */
    near: z.array(z.object({ typed: z.string(), found: z.string() })),
  })
  .meta({ id: 'CasePage' })

export const legQuery = z.strictObject({
  kinds: listOfWords.exactOptional(),
  states: listOfWords.exactOptional(),
  holderKind: z.enum(['desk', 'unit', 'peer', 'none']).exactOptional(),
  holderId: word.exactOptional(),
  /** Orders of this unit, whoever has them in hand; accounts of a unit always get their own. */
  unit: word.exactOptional(),
  open: flag.exactOptional(),
  /** True: only legs past their due time. */
  overdue: flag.exactOptional(),
  after: cursor.exactOptional(),
  limit: limit.exactOptional(),
})

export const legRow = z
  .object({
    caseId: z.string(),
    number: z.string(),
    title: z.string(),
    town: z.string().nullable(),
    danger: z.boolean(),
    firstContactAt: instant,
    caseDueAt: instant.nullable(),
    legId: z.string(),
    kind: z.string(),
    state: z.string(),
    holderKind: z.string(),
    holderId: z.string(),
    unit: z.string().nullable(),
    mode: z.string().nullable(),
    openedAt: instant,
    dueAt: instant.nullable(),
    /** From here on the lamp is amber, from the due time red. */
    amberAt: instant.nullable(),
    lamp,
    overdue: z.boolean(),
  })
  .meta({ id: 'LegRow' }) satisfies z.ZodType<LegRow>

export const legPage = pageOf(legRow).meta({ id: 'LegPage' })

/** What the platform owes somebody (call-backs), the longest overdue first. */
export const dutyQuery = z.strictObject({ after: cursor.exactOptional(), limit: limit.exactOptional() })

export const dutyRow = z
  .object({
    caseId: z.string(),
    number: z.string(),
    title: z.string(),
    town: z.string().nullable(),
    danger: z.boolean(),
    dutyId: z.string(),
    kind: z.string(),
    because: z.string(),
    openedAt: instant,
    dueAt: instant,
    overdue: z.boolean(),
  })
  .meta({ id: 'DutyRow' }) satisfies z.ZodType<DutyRow>

export const dutyPage = pageOf(dutyRow).meta({ id: 'DutyPage' })

const commandNames = Object.keys(COMMAND_BODIES) as [keyof typeof COMMAND_BODIES, ...(keyof typeof COMMAND_BODIES)[]]
export const caseDeed = z.enum([...commandNames, 'merge', 'unmask', 'export'])

/** GET /api/cases/:id */
export const caseView = z
  .object({
    case: caseFile,
    /** What this account may do to this file now: the last part of the path to post to. */
    allowed: z.array(caseDeed),
    /** The same, leg by leg, for deeds that name one. */
    allowedOn: z.record(z.string(), z.array(caseDeed)),
    /** Steps of supervision still to come on the open legs, the next one first: what happens when nobody acts. */
    ahead: z.array(z.object({ legId: z.string(), step: z.string(), at: instant })),
    /** Who answers for the unit of each work order, as of the day the unit got it. */
    responsible: z.array(responsible.extend({ legId: z.string() })),
    /** Names of the towns, units and rows that occur in the file, for screens that have not read the book yet. */
    names: z.object({
      towns: z.record(z.string(), z.object({ zh: z.string(), en: z.string() })),
      units: z.record(z.string(), z.object({ zh: z.string(), en: z.string() })),
      rows: z.record(z.string(), z.string()),
    }),
  })
  .meta({ id: 'CaseView' })

export const timelineView = z.array(timelineEntry)

/** Answer of every command on a case file. */
export const commandAnswer = z
  .object({
    case: caseFile,
    /** What this command added; empty when it was a repetition of one already done. */
    actions: z.array(action),
    repeated: z.boolean(),
  })
  .meta({ id: 'CommandAnswer' })

/** Answer of POST /api/contacts. */
export const contactAnswer = z
  .object({
    case: caseFile,
    decision,
    /** Told once and never again; null when the contact had already been taken under this key. */
    queryCode: z.string().nullable(),
    repeated: z.boolean(),
    links: z.object({ self: z.string(), timeline: z.string(), progress: z.string() }),
  })
  .meta({ id: 'ContactAnswer' })

export const unmaskRequest = z.strictObject({ reason: written(500) })
export const unmaskAnswer = z
  .object({ name: z.string().nullable(), phone: z.string().nullable(), secret: z.boolean() })
  .meta({ id: 'Unmasked' })

export const exportQuery = z.strictObject({ reason: written(500) })
export type CaseRowView = z.infer<typeof caseRow>
export type CasePage = z.infer<typeof casePage>
export type CaseQueryString = z.input<typeof caseQuery>
export type LegRowView = z.infer<typeof legRow>
export type LegPage = z.infer<typeof legPage>
export type LegQueryString = z.input<typeof legQuery>
export type DutyRowView = z.infer<typeof dutyRow>
export type DutyPage = z.infer<typeof dutyPage>
export type CaseView = z.infer<typeof caseView>
export type CommandAnswer = z.infer<typeof commandAnswer>
export type ContactAnswer = z.infer<typeof contactAnswer>
export type Unmasked = z.infer<typeof unmaskAnswer>
