// Seats on the wire: the band of a day, the week ahead, shifts, who is there, the queue, what a surge takes, aid; and the duty of units.
import { z } from 'zod'
import { bilingual, citation, day, instant, platform, word, written } from './primitives.js'

export const seatsQuery = z.strictObject({ day: day.exactOptional() })

const lit = z.enum(['none', 'amber', 'red'])
const basis = z.enum(['same_weekday', 'same_kind', 'all_days', 'none'])

export const seatSlot = z
  .object({
    from: instant,
    calls: z.number(),
    /** Level id → seats that keep it. */
    needed: z.record(z.string(), z.number().int()),
    toPlan: z.number().int(),
    planned: z.number().int(),
    present: z.number().int().nullable(),
    keeps: z.number(),
    lit,
  })
  .meta({ id: 'SeatSlot' })

export const seatShift = z
  .object({
    id: z.string(),
    number: z.string(),
    state: z.string(),
    version: z.number().int(),
    day,
    begins: z.string(),
    ends: z.string(),
    shift: z.string().nullable(),
    account: z.string(),
    seat: z.string().nullable(),
    swapWith: z.string().nullable(),
  })
  .meta({ id: 'SeatShift' })

export const SEAT_STATE_WORDS = ['ready', 'on_call', 'wrap_up', 'break', 'away', 'out'] as const
const seatState = z.enum(SEAT_STATE_WORDS)

const seatNow = z.object({
  account: z.string(),
  seat: z.string().nullable(),
  state: seatState,
  since: instant,
  reason: z.string().nullable(),
  skills: z.array(z.string()),
})

const queueNow = z.object({
  at: instant,
  waiting: z.number().int(),
  longestSeconds: z.number().int(),
  talking: z.number().int(),
  seats: z.number().int(),
  lastHalfHour: z.object({
    offered: z.number().int(),
    answered: z.number().int(),
    abandoned: z.number().int(),
  }),
  drill: z.number().nullable(),
})

const aidLine = z.object({
  id: z.string(),
  number: z.string(),
  state: z.string(),
  headline: z.string(),
  seats: z.number().int(),
  lent: z.number().int().nullable(),
  theirNumber: z.string().nullable(),
  dueAt: instant.nullable(),
})

/** GET /api/seats */
export const seatsView = z
  .object({
    now: instant,
    platform,
    day,
    levels: z.array(
      z.object({
        id: z.string(),
        name: bilingual,
        share: z.number(),
        seconds: z.number(),
        cites: z.array(citation),
      }),
    ),
    handling: z.object({ seconds: z.number(), measured: z.boolean(), calls: z.number().int() }),
    shrinkage: z.number(),
    expected: z.object({ basis, days: z.number().int(), calls: z.number() }),
    band: z.array(seatSlot),
    week: z.array(
      z.object({
        day,
        working: z.boolean(),
        basis,
        calls: z.number(),
        mostNeeded: z.number().int(),
        mostPlanned: z.number().int(),
        amber: z.number().int(),
        red: z.number().int(),
      }),
    ),
    templates: z.array(
      z.object({ id: z.string(), name: bilingual, from: z.string(), to: z.string(), night: z.boolean() }),
    ),
    shifts: z.array(seatShift),
    staff: z.array(
      z.object({ id: z.string(), account: z.string(), skills: z.array(z.string()), reserve: z.boolean() }),
    ),
    skills: z.array(z.object({ id: z.string(), name: bilingual, words: z.array(z.string()) })),
    seated: z.array(seatNow),
    mine: seatState.nullable(),
    tooMuch: z.array(
      z.object({
        account: z.string(),
        what: z.enum(['nights_in_a_row', 'hours_in_a_week', 'hours_between', 'two_at_once']),
        day,
        found: z.number(),
        limit: z.number(),
      }),
    ),
    /** Null where the phone system tells nothing of its queue. */
    queue: queueNow.nullable(),
    mayDrill: z.boolean(),
    surge: z.object({
      seats: z.number().int(),
      from: z.enum(['present', 'planned']),
      queueLimit: z.number().int(),
      /** Seconds until the last of those waiting now is answered; null: nobody is there. */
      waitOfLast: z.number().nullable(),
      lines: z.array(
        z.object({
          times: z.number(),
          callsPerHour: z.number(),
          needed: z.number().int(),
          meanWait: z.number().nullable(),
          keeps: z.number(),
          short: z.number().int(),
          proposal: z.object({
            pauseBreaks: z.number().int(),
            callIn: z.number().int(),
            askAid: z.number().int(),
            left: z.number().int(),
          }),
        }),
      ),
    }),
    aid: z.array(aidLine),
    mayPlan: z.boolean(),
  })
  .meta({ id: 'Seats' })

/** POST /api/seats/state */
export const seatStateBody = z.strictObject({
  state: seatState,
  seat: word.exactOptional(),
  reason: written(200).exactOptional(),
})
export const seatStateAnswer = z.object({
  state: seatState,
  seat: z.string().nullable(),
  at: instant,
  noted: z.boolean(),
})

/** POST /api/seats/drill */
/** In hundredths of the usual calls: 300 is three times, 100 ends the drill. */
export const seatDrillBody = z.strictObject({ percent: z.number().int().min(100).max(500) })
export const seatDrillAnswer = z.object({ times: z.number() })

/** GET /api/unit-duty */
export const unitDutyQuery = z.strictObject({
  unit: word.exactOptional(),
  town: word.exactOptional(),
  /** Rows of the matter, separated by commas: whom instead is looked for among those fit for it. */
  rows: z
    .string()
    .regex(/^[A-Z]\d{2,3}(,[A-Z]\d{2,3}){0,11}$/)
    .exactOptional(),
})

const span = z.object({ from: instant, to: instant })

export const unitDutyLine = z
  .object({
    unit: z.string(),
    name: bilingual,
    rosterKept: z.boolean(),
    now: z.enum(['on_duty', 'office_hours', 'nobody']),
    /** What a dispatcher is to do now: nothing, be told, or give a reason. */
    heed: z.enum(['none', 'warn', 'reason']),
    next: instant.nullable(),
    onDuty: z.array(z.object({ post: z.string(), phone: z.string().nullable(), from: instant, to: instant })),
    gaps: z.array(span),
  })
  .meta({ id: 'UnitDuty' })

export const unitDutyView = z.object({
  now: instant,
  until: instant,
  cites: z.array(citation),
  units: z.array(unitDutyLine),
  /** Asked for one unit that has nobody: who has somebody now. */
  instead: z.array(z.object({ unit: z.string(), name: bilingual, phone: z.string().nullable() })),
})

export type SeatsView = z.infer<typeof seatsView>
export type SeatSlot = z.infer<typeof seatSlot>
export type SeatShift = z.infer<typeof seatShift>
export type SeatStateBody = z.infer<typeof seatStateBody>
export type UnitDutyLine = z.infer<typeof unitDutyLine>
export type UnitDutyView = z.infer<typeof unitDutyView>
