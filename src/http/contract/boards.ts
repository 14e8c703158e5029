// The four boards (clause 6) and their early warnings over the wire: numbers, titles, places. Nobody's name, nobody's phone.
import { z } from 'zod'
import { instant, written } from './primitives.js'

export const BOARD_PERIODS = ['day', 'week', 'month'] as const
export const boardsQuery = z.strictObject({ period: z.enum(BOARD_PERIODS).exactOptional() })

const bilingual = z.object({ zh: z.string(), en: z.string() })

const trendDay = z.object({
  day: z.string(),
  count: z.number().int(),
  /** What is expected of such a day, between and up to; null while nobody knows. */
  low: z.number().nullable(),
  high: z.number().nullable(),
})

export const boardTopicView = z
  .object({
    key: z.string(),
    scope: z.enum(['place', 'spot', 'town', 'district', 'words']),
    row: z.string().nullable(),
    /** As the catalogue in force today calls the row. */
    rowName: z.string().nullable(),
    town: z.string().nullable(),
    place: z.string().nullable(),
    /** Demands; the list behind is exactly these. */
    size: z.number().int(),
    /** Different people: by phone, and those who left none by what they said. */
    people: z.number().int(),
    danger: z.number().int(),
    /** Ids of the signs among them. */
    signs: z.array(z.string()),
    expected: z.number().nullable(),
    /** The chance that as many come by themselves. */
    chance: z.number().nullable(),
    unusual: z.boolean(),
    fresh: z.boolean(),
    firstAt: instant,
    lastAt: instant,
    /** Of the period: hours of a day, days of a week or month; the last ends now. */
    bars: z.array(z.number().int()),
    trend: z.array(trendDay),
    samples: z.array(z.object({ caseId: z.string(), number: z.string(), title: z.string() })),
  })
  .meta({ id: 'BoardTopic' })

export const boardsView = z
  .object({
    period: z.enum(BOARD_PERIODS),
    since: instant,
    until: instant,
    /** First day of the history that "usual" is read from; null while there is none. */
    usualFrom: z.string().nullable(),
    signs: z.array(z.object({ id: z.string(), name: bilingual })),
    map: z.array(z.object({ town: z.string(), column: z.number().int(), row: z.number().int() })),
    boards: z.array(
      z.object({
        id: z.string(),
        name: bilingual,
        what: bilingual,
        count: z.number().int(),
        expected: z.number().nullable(),
        towns: z.array(
          z.object({ town: z.string().nullable(), count: z.number().int(), expected: z.number().nullable() }),
        ),
        topics: z.array(boardTopicView),
      }),
    ),
  })
  .meta({ id: 'Boards' })

/** `topic`: a topic's key, or `board|<board>` or `board|<board>|<town>`. `until`: as the board said. */
export const boardCasesQuery = z.strictObject({
  period: z.enum(BOARD_PERIODS).exactOptional(),
  until: instant.exactOptional(),
  topic: written(200),
  from: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .exactOptional(),
})

const boardFile = z.object({
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  state: z.string(),
  town: z.string().nullable(),
  danger: z.boolean(),
  receivedAt: instant,
})

export const boardCasesView = z
  .object({
    topic: z.string(),
    since: instant,
    until: instant,
    total: z.number().int(),
    /** Where the next page begins; null at the end. */
    next: z.number().int().nullable(),
    items: z.array(boardFile),
  })
  .meta({ id: 'BoardCases' })

export const warningsQuery = z.strictObject({
  open: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .exactOptional(),
})

export const warningView = z
  .object({
    id: z.string(),
    number: z.string(),
    version: z.number().int(),
    state: z.string(),
    stateName: bilingual,
    open: z.boolean(),
    board: z.string(),
    what: z.string(),
    why: z.string(),
    town: z.string().nullable(),
    place: z.string().nullable(),
    row: z.string().nullable(),
    since: instant,
    latest: instant.nullable(),
    raisedAt: instant,
    dueAt: instant.nullable(),
    /** Demands behind it, as they are listed. */
    cases: z.number().int(),
    people: z.number().int(),
    danger: z.number().int(),
    expected: z.number().nullable(),
    chance: z.number().nullable(),
    hours: z.number().int().nullable(),
    unit: z.string(),
    duty: z.string(),
    measures: z.string().nullable(),
    falseBecause: z.string().nullable(),
    verdict: z.string().nullable(),
    /** Moves this account may make now. */
    moves: z.array(z.string()),
  })
  .meta({ id: 'EarlyWarning' })

export const warningsView = z
  .object({
    register: z.string(),
    items: z.array(warningView),
    /** Of the last weeks: raised, closed, and how many of the closed were false alarms. */
    weeks: z.array(
      z.object({
        week: z.string(),
        raised: z.number().int(),
        closed: z.number().int(),
        falseAlarms: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'EarlyWarnings' })

export const warningCasesView = z
  .object({ number: z.string(), total: z.number().int(), items: z.array(boardFile) })
  .meta({ id: 'EarlyWarningCases' })

export type BoardsView = z.infer<typeof boardsView>
export type BoardTopicView = z.infer<typeof boardTopicView>
export type BoardCasesView = z.infer<typeof boardCasesView>
export type WarningView = z.infer<typeof warningView>
export type WarningsView = z.infer<typeof warningsView>
export type WarningCasesView = z.infer<typeof warningCasesView>
export type BoardPeriod = (typeof BOARD_PERIODS)[number]
