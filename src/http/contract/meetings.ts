// Joint meetings and changes of the catalogue (clauses 2 and 8): the agenda as reckoned, what stands behind a line of it, and the
// catalogue before and after. Meetings, items, duties and precedents themselves are registers.
import { z } from 'zod'
import { matterView } from './book.js'
import { bilingual, day, instant, platform, written } from './primitives.js'

export const agendaQuery = z.strictObject({ since: day.exactOptional(), until: day.exactOptional() })
export const agendaCasesQuery = z.strictObject({
  since: day.exactOptional(),
  until: day.exactOptional(),
  key: written(200),
})
export const meetingParams = z.strictObject({ meeting: written(60) })
export const drawBody = z.strictObject({
  /** Keys of the lines to put on; left out: all. */
  keys: z.array(written(200)).max(500).exactOptional(),
})
export const minutesQuery = z.strictObject({
  format: z.enum(['docx', 'pdf', 'xlsx']).default('docx'),
  /** What the file is for. */
  reason: written(300),
})

const agendaEntry = z.object({
  key: z.string(),
  kind: z.string(),
  topic: bilingual,
  row: z.string().nullable(),
  parties: z.array(z.object({ id: z.string(), name: bilingual })),
  weight: z.number(),
  count: z.number(),
  unresolved: z.number(),
  /** Kind of incident → how many. */
  kinds: z.record(z.string(), z.number()),
  /** Some of the numbers, covered; all of the cases open by `key`. */
  samples: z.array(z.string()),
  records: z.array(z.object({ id: z.string(), number: z.string(), headline: z.string() })),
  callsMeeting: z.boolean(),
})

/** GET /api/meetings/agenda */
export const agendaView = z
  .object({
    since: day,
    until: day,
    /** The last meeting that was held, after which the agenda begins; null where there was none. */
    last: z.object({ id: z.string(), number: z.string(), title: z.string() }).nullable(),
    /** Unresolved disputes of one matter that call a meeting out of turn. */
    outOfTurn: z.number(),
    /** Demands that were disputed at all. */
    disputed: z.number(),
    entries: z.array(agendaEntry),
    words: z.object({ incidents: z.record(z.string(), bilingual), kinds: z.record(z.string(), bilingual) }),
  })
  .meta({ id: 'MeetingAgenda' })

/** GET /api/meetings/agenda/cases */
export const agendaCasesView = z
  .object({
    key: z.string(),
    topic: bilingual,
    count: z.number(),
    /** At most two hundred, the newest first. */
    cases: z.array(z.object({ caseId: z.string(), number: z.string(), at: instant })),
  })
  .meta({ id: 'AgendaCases' })

/** POST /api/meetings/:meeting/agenda */
export const drawnView = z
  .object({ opened: z.number(), known: z.number(), items: z.array(z.string()) })
  .meta({ id: 'DrawnAgenda' })

export const changeBody = z.strictObject({
  kind: z.enum(['add', 'close', 'move', 'condition', 'revoke']),
  row: written(40),
  from: day,
  because: written(4_000).exactOptional(),
  accepts: platform.exactOptional(),
  unit: written(80).exactOptional(),
  condition: written(200).exactOptional(),
  class: written(80).exactOptional(),
  subclass: written(80).exactOptional(),
  subjects: written(400).exactOptional(),
  requestTypes: written(200).exactOptional(),
  urgency: z.enum(['emergency', 'ordinary', 'service']).exactOptional(),
  strong: written(800).exactOptional(),
  weak: written(800).exactOptional(),
})

const rowDifference = z.object({
  row: z.string(),
  what: z.enum(['added', 'closed', 'changed']),
  before: matterView.nullable(),
  after: matterView.nullable(),
  members: z.array(z.string()),
})
const finding = z.object({ what: bilingual, mend: bilingual })

/** POST /api/catalogue/preview */
export const previewView = z
  .object({ findings: z.array(finding), rows: z.array(rowDifference) })
  .meta({ id: 'CataloguePreview' })

const changeView = z.object({
  number: z.string(),
  kind: z.string(),
  row: z.string(),
  from: day,
  because: z.string(),
  meeting: z.string(),
  item: z.string(),
})

/** GET /api/catalogue/changes */
export const changesView = z
  .object({
    today: day,
    /** One per day on which something changes, the newest first. */
    versions: z.array(
      z.object({
        version: day,
        from: day,
        begun: z.boolean(),
        changes: z.array(changeView),
        rows: z.array(rowDifference),
        /** Approved, and left out because it does not fit together with the others. */
        wrong: z.array(z.object({ number: z.string(), what: bilingual })),
      }),
    ),
    /** Announced by the other platform. */
    announced: z.array(changeView.extend({ countsFrom: day, findings: z.array(finding) })),
  })
  .meta({ id: 'CatalogueChanges' })

export const useQuery = z.strictObject({ from: day.exactOptional(), to: day.exactOptional() })

/** GET /api/catalogue/use */
export const useView = z
  .object({
    from: day,
    to: day,
    rows: z.array(z.object({ row: z.string(), count: z.number(), lastUsedAt: instant.nullable() })),
    /** Demands that no row fitted, or only one that catches the rest: the newest of them. */
    none: z.object({
      count: z.number(),
      cases: z.array(z.object({ caseId: z.string(), number: z.string(), at: instant })),
    }),
  })
  .meta({ id: 'CatalogueUse' })

export type AgendaView = z.infer<typeof agendaView>
export type AgendaCasesView = z.infer<typeof agendaCasesView>
export type DrawnView = z.infer<typeof drawnView>
export type TriedChange = z.infer<typeof changeBody>
export type CataloguePreviewView = z.infer<typeof previewView>
export type ChangesView = z.infer<typeof changesView>
export type CatalogueUseView = z.infer<typeof useView>
