// Registers on the wire: what a pack says of one, records with their history, account books.
import { z } from 'zod'
import type { Json } from '../../terms/json.js'
import {
  bilingual,
  citation,
  cursor,
  day,
  flag,
  innerId,
  instant,
  invisibleIn,
  limit,
  pageOf,
  uuid,
  written,
} from './primitives.js'
import { responsible, timelineEntry } from './responsible.js'

/** A value as the pack's field keeps it; described as anything, since the fields are a pack's words. */
const anything = z.unknown() as unknown as z.ZodType<Json>

const MOST_FIELDS = 120
const MOST_TEXT = 4_000

export const registerId = z.object({ register: innerId })
const fieldName = z.string().regex(/^[\p{L}][\p{L}\p{N}_]{0,79}$/u)
/** A stray control character or half a character would be refused by the database only, as a fault. */
const said = z.string().refine((text) => invisibleIn(text.replaceAll('\r\n', '\n')) === undefined, {
  params: { issue: 'control_character' },
})
const value = z.union([z.null(), z.boolean(), z.number(), said.max(MOST_TEXT), z.array(said.max(200)).max(60)])
const values = z
  .record(fieldName, value)
  .refine((given) => Object.keys(given).length <= MOST_FIELDS, { params: { issue: 'too_many' } })

const paper = z.object({ id: z.string(), number: z.string(), title: z.string(), version: day })

export const registerLine = z.object({
  id: z.string(),
  title: bilingual,
  what: bilingual,
  paper,
  /** State → how many. */
  states: z.record(z.string(), z.number().int()),
  open: z.number().int(),
  overdue: z.number().int(),
  mayOpen: z.boolean(),
})
export const registerLines = z.object({ registers: z.array(registerLine) })

const fieldView = z.object({
  id: z.string(),
  name: bilingual,
  type: z.string(),
  hint: bilingual.exactOptional(),
  required: z.boolean(),
  unique: z.boolean(),
  values: z.record(z.string(), bilingual).exactOptional(),
  unit: z.string().exactOptional(),
  digits: z.number().int().exactOptional(),
  min: z.string().exactOptional(),
  max: z.string().exactOptional(),
  length: z.number().int().exactOptional(),
  default: anything.exactOptional(),
  to: z.string().exactOptional(),
  /** Never typed in: an expression, or a rule that is asked. */
  computed: z.boolean(),
  rule: z.string().exactOptional(),
  /** Told only with a reason. */
  secret: z.boolean(),
})

const moveView = z.object({
  id: z.string(),
  name: bilingual,
  from: z.array(z.string()),
  to: z.string(),
  by: z.array(z.string()),
  takes: z.array(z.string()),
  needs: z.array(z.string()),
  cites: z.array(citation),
})

export const figureView = z.object({
  id: z.string(),
  name: bilingual,
  kind: z.string(),
  unit: z.string().exactOptional(),
  by: z.string().exactOptional(),
  value: z.string().nullable(),
  from: z.object({ count: z.number().int(), over: z.number().int().nullable() }),
  expected: z.string().exactOptional(),
  atLeast: z.string().exactOptional(),
  agrees: z.boolean().nullable(),
  groups: z.array(z.object({ key: z.string(), value: z.string().nullable(), count: z.number().int() })),
  cites: z.array(citation),
})

/** GET /api/registers/:register */
export const registerView = z
  .object({
    id: z.string(),
    title: bilingual,
    what: bilingual,
    paper,
    /** Fields that may be given when a record is opened. */
    takes: z.array(z.string()),
    mayOpen: z.boolean(),
    fields: z.array(fieldView),
    states: z.array(z.object({ id: z.string(), name: bilingual, open: z.boolean() })),
    moves: z.array(moveView),
    lookups: z.record(z.string(), z.object({ register: z.string(), name: bilingual.exactOptional() })),
    figures: z.array(figureView),
    cites: z.array(citation),
    public: z.boolean(),
  })
  .meta({ id: 'Register' })

const alarm = z.object({ id: z.string(), level: z.enum(['amber', 'red']), say: bilingual })
const shownValues = z.record(z.string(), anything)
const brief = z.object({
  id: z.string(),
  register: z.string(),
  number: z.string(),
  headline: z.string(),
  state: z.string(),
})

export const recordRow = z.object({
  id: uuid,
  register: z.string(),
  number: z.string(),
  headline: z.string(),
  state: z.string(),
  open: z.boolean(),
  holder: z.string().nullable(),
  town: z.string().nullable(),
  fields: shownValues,
  openedAt: instant,
  enteredAt: instant,
  dueAt: instant.nullable(),
  overdue: z.boolean(),
  alarms: z.array(alarm),
  version: z.number().int(),
})
export const recordPage = pageOf(recordRow)

export const recordView = recordRow
  .extend({
    packVersion: day,
    /** Secret fields that are filled. */
    secrets: z.array(z.string()),
    demands: z.array(z.object({ caseId: uuid, number: z.string(), endedAt: instant.nullable() })),
    links: z.record(z.string(), brief),
    lookups: z.record(z.string(), z.object({ total: z.number().int(), open: z.number().int(), list: z.array(brief) })),
    postings: z.array(
      z.object({
        ledger: z.string(),
        seq: z.number().int(),
        debit: z.string(),
        credit: z.string(),
        amount: z.string(),
        text: z.string(),
        at: instant,
      }),
    ),
    /** Moves this account may try now. */
    allowed: z.array(z.string()),
    mayCorrect: z.boolean(),
    mayReveal: z.boolean(),
    /** Who answers for the unit that holds it, as of the day the unit got it; null for the desk and where nobody holds it. */
    responsible: responsible.nullable(),
    /** Fields that name an office or a body: who held it on the day the record was entered. */
    offices: z.record(z.string(), responsible),
    timeline: z.array(timelineEntry),
  })
  .meta({ id: 'Record' })

export const recordAnswer = z.object({
  record: recordView,
  repeated: z.boolean(),
  /** What was advised and is not in the way. */
  advice: z.array(bilingual),
})

export const recordQuery = z.strictObject({
  state: written(400).exactOptional(),
  town: innerId.exactOptional(),
  holder: innerId.exactOptional(),
  open: flag.exactOptional(),
  overdue: flag.exactOptional(),
  search: written(200).exactOptional(),
  /** One field's value, e.g. `firm:<id>`. */
  where: written(400).exactOptional(),
  after: cursor.exactOptional(),
  limit: limit.exactOptional(),
})

export const recordParams = z.object({ id: z.string().regex(/^[A-Za-z0-9-]{4,60}$/) })
export const moveParams = recordParams.extend({ move: innerId })
export const openBody = z.strictObject({ fields: values })
export const moveBody = z.strictObject({ fields: values.default({}), note: written(1_000).exactOptional() })
export const correctBody = z.strictObject({ fields: values, reason: written(500) })
export const revealBody = z.strictObject({ reason: written(500) })
export const secretsView = z.object({ secrets: z.record(z.string(), anything) })

export const exportRecordsQuery = z.strictObject({
  format: z.enum(['csv', 'xlsx']).default('xlsx'),
  /** What it is taken out for: stands in the ledger of exports. */
  reason: written(300),
})

/** A few rows at a time, so that progress is real and a lost connection loses nothing. */
export const importBody = z.strictObject({
  rows: z.array(values).min(1).max(200),
  /** False: only looked at, nothing kept. */
  commit: z.boolean(),
})
export const importAnswer = z.object({
  rows: z.array(
    z.object({
      ok: z.boolean(),
      number: z.string().nullable(),
      repeated: z.boolean(),
      code: z.string().nullable(),
      why: z.string().nullable(),
      errors: z.array(z.object({ field: z.string(), code: z.string(), reason: z.string() })),
    }),
  ),
})

const account = z.object({ id: z.string(), name: bilingual, balance: z.string() })
const ledgerHead = z.object({
  id: z.string(),
  title: bilingual,
  unit: z.string(),
  paper,
  accounts: z.array(account),
  figures: z.array(z.object({ id: z.string(), name: bilingual, value: z.string() })),
  entries: z.number().int(),
  cites: z.array(citation),
})
export const ledgerLines = z.object({ ledgers: z.array(ledgerHead) })
export const ledgerEntryView = z.object({
  seq: z.number().int(),
  at: instant,
  by: z.string(),
  recordId: z.string(),
  recordNumber: z.string(),
  debit: z.string(),
  credit: z.string(),
  amount: z.string(),
  text: z.string(),
  cites: z.array(citation),
  balances: z.record(z.string(), z.string()),
})
export const ledgerView = ledgerHead
  .extend({
    items: z.array(ledgerEntryView),
    /** Number to pass as `before` for older entries; null at the beginning of the book. */
    next: z.number().int().nullable(),
    /** First entry whose chain or balance does not hold; null when the book is sound. */
    fault: z.number().int().nullable(),
  })
  .meta({ id: 'Ledger' })
/** An account book as a file: the purpose stands in the ledger of exports. */
export const ledgerExportQuery = exportRecordsQuery
export const ledgerQuery = z.strictObject({
  before: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .exactOptional(),
  limit: limit.exactOptional(),
  /** Reads the whole book and checks every link. */
  verify: flag.exactOptional(),
})

export const publicRegisterLines = z.object({
  registers: z.array(
    z.object({
      id: z.string(),
      title: bilingual,
      what: bilingual,
      paper,
      fields: z.array(fieldView),
      /** A form for everybody. */
      takes: z.array(z.string()).nullable(),
      shows: z.boolean(),
    }),
  ),
})
export const publicRecordPage = pageOf(
  z.object({ number: z.string(), state: bilingual, fields: shownValues, openedAt: instant }),
)
export const publicOpened = z.object({
  number: z.string(),
  repeated: z.boolean(),
  /** Said where the words speak of danger: dial 110, and that 110 has it. */
  danger: bilingual.nullable(),
})
export const publicRecordState = z.object({
  number: z.string(),
  register: bilingual,
  state: bilingual,
  open: z.boolean(),
  openedAt: instant,
  enteredAt: instant,
  dueAt: instant.nullable(),
  fields: shownValues,
})

export type RegisterLineView = z.infer<typeof registerLine>
export type RegisterView = z.infer<typeof registerView>
export type RegisterFieldView = z.infer<typeof fieldView>
export type FigureView = z.infer<typeof figureView>
export type RecordRowView = z.infer<typeof recordRow>
export type RecordPageView = z.infer<typeof recordPage>
export type RecordView = z.infer<typeof recordView>
export type RecordAnswerView = z.infer<typeof recordAnswer>
export type ImportAnswerView = z.infer<typeof importAnswer>
export type LedgerHeadView = z.infer<typeof ledgerHead>
export type LedgerView = z.infer<typeof ledgerView>
export type PublicRegisterView = z.infer<typeof publicRegisterLines>['registers'][number]
export type PublicRecordPageView = z.infer<typeof publicRecordPage>
export type PublicRecordView = z.infer<typeof publicRecordState>
