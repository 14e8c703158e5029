// Sharing and what leaves the house on the wire: grants, cut rows, steps, batches, call-backs, the ledger of exports (clause 5).
import { z } from 'zod'
import { MASKINGS, SHARE_USES, SHARED_FIELDS } from '../../sharing/grant.js'
import { SHARE_FORMATS } from '../exports/share-file.js'
import { bilingual, cursor, day, innerId, instant, limit, pageOf, platform, uuid, written } from './primitives.js'

const grantNumber = z.string().regex(/^[A-Za-z0-9-]{4,60}$/)
const caseNumber = z.string().regex(/^[0-9A-Za-z-]{4,40}$/)
export const shareParams = z.object({ grant: grantNumber })
export const sharedFileParams = shareParams.extend({ number: caseNumber })

export const shareView = z
  .object({
    id: uuid,
    number: z.string(),
    purpose: z.string(),
    from: platform,
    unit: z.string(),
    unitName: bilingual,
    state: z.string(),
    stateName: bilingual,
    approvedBy: z.string().nullable(),
    masking: z.enum(MASKINGS).nullable(),
    fields: z.array(z.object({ id: z.enum(SHARED_FIELDS), name: bilingual })),
    uses: z.array(z.enum(SHARE_USES)),
    matters: z.array(z.string()),
    town: z.string().nullable(),
    periodFrom: z.string().nullable(),
    periodTo: z.string().nullable(),
    until: z.string().nullable(),
    onward: z.string(),
    /** What stands in the way of using it today; null when it can be used. */
    whyNot: z.enum(['not_given', 'ended', 'expired', 'rule_forbids', 'elsewhere']).nullable(),
    /** This account may use it. */
    mine: z.boolean(),
  })
  .meta({ id: 'Share' })
export const shareViews = z.object({ shares: z.array(shareView) })

const row = z.partialRecord(z.enum(SHARED_FIELDS), z.string())
export const sharedQuery = z.strictObject({
  matter: innerId.exactOptional(),
  town: innerId.exactOptional(),
  from: day.exactOptional(),
  to: day.exactOptional(),
  number: caseNumber.exactOptional(),
  after: cursor.exactOptional(),
  limit: limit.exactOptional(),
})
export const sharedPage = pageOf(row)
export const sharedFile = z.object({
  row,
  /** Somebody asked for secrecy or reported an offence: words and place are not given. */
  wordsWithheld: z.boolean(),
})
export const sharedSteps = z.object({
  steps: z.array(
    z.object({
      seq: z.number().int(),
      kind: z.string(),
      name: bilingual,
      at: z.string(),
      unit: z.string().nullable(),
      cites: z.array(z.string()),
    }),
  ),
})

export const batchBody = z.strictObject({
  format: z.enum(SHARE_FORMATS),
  /** What these rows are for, within the grant's purpose. */
  reason: written(300),
  from: day.exactOptional(),
  to: day.exactOptional(),
  town: innerId.exactOptional(),
  matter: innerId.exactOptional(),
})

export const recallViews = z.object({
  recalls: z.array(
    z.object({
      grantNumber: z.string(),
      number: z.string(),
      at: instant,
      unit: z.string(),
      unitName: bilingual,
      uses: z.array(z.string()),
      answeredAt: instant.nullable(),
      answeredBy: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
})
export const recallAnswerBody = z.strictObject({ grant: grantNumber, number: caseNumber, note: written(500) })
export const recallAnswered = z.object({ answered: z.literal(true) })

export const exportsQuery = z.strictObject({
  account: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,64}$/)
    .exactOptional(),
  operation: innerId.exactOptional(),
  grant: grantNumber.exactOptional(),
  search: written(100).exactOptional(),
  from: instant.exactOptional(),
  to: instant.exactOptional(),
  after: cursor.exactOptional(),
  limit: limit.exactOptional(),
})
export const exportRow = z
  .object({
    id: uuid,
    at: instant,
    account: z.string(),
    role: z.string().nullable(),
    unit: z.string().nullable(),
    operation: z.string(),
    subject: z.string(),
    purpose: z.string(),
    grantNumber: z.string().nullable(),
    format: z.string(),
    fileName: z.string(),
    count: z.number().int(),
    fields: z.array(z.string()),
    bytes: z.number().int(),
    sha256: z.string(),
    sm3: z.string(),
    rowsSha256: z.string().nullable(),
    expiresOn: z.string().nullable(),
  })
  .meta({ id: 'Export' })
export const exportPage = pageOf(exportRow)

export type ShareView = z.infer<typeof shareView>
export type SharedRowView = z.infer<typeof row>
export type SharedPageView = z.infer<typeof sharedPage>
export type SharedFileView = z.infer<typeof sharedFile>
export type SharedStepsView = z.infer<typeof sharedSteps>
export type RecallView = z.infer<typeof recallViews>['recalls'][number]
export type ExportRowView = z.infer<typeof exportRow>
export type ExportPageView = z.infer<typeof exportPage>
