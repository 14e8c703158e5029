// The case file as it is sent: src/cases/case-file.ts, shape for shape, with the requester masked and the query code's hash withheld.
import { z } from 'zod'
import type { Action } from '../../cases/action.js'
import type { CaseFile } from '../../cases/case-file.js'
import type { Json } from '../../terms/json.js'
import { decision } from './decision.js'
import { channel, citation, instant, platform, requestType, sharingExclusion, transferMode } from './primitives.js'

export const requester = z
  .object({ name: z.string().nullable(), phone: z.string().nullable(), secret: z.boolean() })
  .meta({ id: 'Requester' })

/** Who asked for a pause, who allowed it, and why; none of it on files from before it was kept. */
const pausedBy = {
  by: z.string().exactOptional(),
  approvedBy: z.string().exactOptional(),
  reason: z.string().exactOptional(),
}

export const clock = z
  .object({
    startedAt: instant,
    dueAt: instant.nullable(),
    limit: z.string().nullable(),
    provisional: z.boolean(),
    paused: z.object({ rule: z.string(), since: instant, ...pausedBy }).nullable(),
    pauses: z.array(z.object({ rule: z.string(), from: instant, to: instant, ...pausedBy })),
    stoppedAt: instant.nullable(),
    cites: z.array(citation),
    within: z.union([z.object({ minutes: z.number() }), z.object({ workingDays: z.number() })]).exactOptional(),
    /** From here on the lamp is amber. */
    amberAt: instant.nullable().exactOptional(),
    extensions: z.array(z.object({ at: instant, days: z.number(), by: z.string() })).exactOptional(),
    shortened: z.array(z.object({ at: instant, rule: z.string(), from: instant.nullable() })).exactOptional(),
  })
  .meta({ id: 'Clock' })

const appeal = z.object({ at: instant, by: z.string(), reason: z.string() })
const ruling = z.object({ at: instant, by: z.string(), granted: z.boolean(), reason: z.string() })

/** What a step of the ladder has beside its times; files from before it was a procedure have none of it. */
const ladderStep = {
  state: z.string().exactOptional(),
  open: z.boolean().exactOptional(),
  ground: z.string().exactOptional(),
  by: z.string().exactOptional(),
  unit: z.string().nullable().exactOptional(),
  clock: clock.exactOptional(),
  arriveBy: instant.nullable().exactOptional(),
  answer: z
    .object({
      at: instant,
      by: z.string(),
      measures: z.string(),
      arrivedAt: instant.nullable(),
      division: z.string().nullable(),
    })
    .nullable()
    .exactOptional(),
  appeal: appeal.nullable().exactOptional(),
  appealDecided: ruling.nullable().exactOptional(),
  raised: z.boolean().exactOptional(),
  points: z.number().exactOptional(),
}

export const supervision = z.object({
  id: z.string(),
  step: z.string(),
  /** Which of the leg's clocks it is about. */
  limit: z.string().nullable(),
  legId: z.string(),
  openedAt: instant,
  closedAt: instant.nullable(),
  note: z.string().nullable(),
  ...ladderStep,
})

export const setAside = z
  .object({
    id: z.string(),
    subject: z.enum(['demand', 'order']),
    legId: z.string(),
    unit: z.string(),
    ground: z.string(),
    cite: z.string().nullable(),
    reason: z.string(),
    askedAt: instant,
    by: z.string(),
    state: z.string(),
    open: z.boolean(),
    clock,
    first: ruling.nullable(),
    second: ruling.nullable(),
    appeal: appeal.nullable(),
    final: ruling.nullable(),
    revoked: ruling.nullable(),
  })
  .meta({ id: 'SetAside' })

export const holder = z
  .union([
    z.object({ kind: z.literal('desk'), id: platform }),
    z.object({ kind: z.literal('unit'), id: z.string() }),
    z.object({ kind: z.literal('peer'), id: platform }),
    z.object({ kind: z.literal('none'), id: z.literal('') }),
  ])
  .meta({ id: 'Holder' })

export const workResult = z
  .object({
    at: instant,
    by: z.string(),
    text: z.string(),
    resolved: z.boolean(),
    citizenContactedAt: instant.nullable(),
  })
  .meta({ id: 'WorkResult' })

export const leg = z
  .object({
    id: z.string(),
    kind: z.enum(['desk', 'order', 'transfer_out', 'transfer_in', 'negotiation']),
    state: z.string(),
    open: z.boolean(),
    holder,
    /** order: the handling unit it was dispatched to, whoever has it in hand now. */
    unit: z.string().nullable(),
    openedAt: instant,
    clock,
    matters: z.array(z.string()),
    mode: transferMode.nullable(),
    parent: z.string().nullable(),
    role: z.enum(['lead', 'assisting']).nullable(),
    dispatchedAt: instant.nullable(),
    adjudicated: z.boolean(),
    request: z
      .object({
        kind: z.enum(['return', 'extension']),
        at: instant,
        by: z.string(),
        ground: z.string(),
        cite: z.string().nullable(),
        note: z.string(),
        days: z.number().nullable(),
      })
      .nullable(),
    extensions: z.number().int(),
    result: workResult.nullable(),
    writtenBackAt: instant.nullable(),
    reviewedBy: z.string().exactOptional(),
    views: z.array(z.object({ platform, says: platform, because: z.string() })),
    note: z.string().nullable(),
  })
  .meta({ id: 'Leg' })

export const callRecord = z
  .object({
    opId: z.string(),
    mode: transferMode,
    legId: z.string().nullable(),
    adapter: z.string(),
    callRef: z.string(),
    token: z.string(),
    state: z.enum(['requested', 'connected', 'completed', 'failed', 'caller_lost']),
    cause: z.string().nullable(),
    requestedAt: instant,
    endedAt: instant.nullable(),
  })
  .meta({ id: 'CallRecord' })

export const caseFile = z
  .object({
    id: z.string(),
    platform,
    demandId: z.string(),
    number: z.string(),
    peerNumber: z.string().nullable(),
    origin: z.enum(['contact', 'transfer']),
    firstReceiver: platform,
    firstContactAt: instant,
    receivedAt: instant,
    channel,
    requestType,
    title: z.string(),
    text: z.string(),
    supplements: z.array(z.object({ at: instant, text: z.string(), by: z.string() })),
    place: z.object({ town: z.string().nullable(), address: z.string().nullable() }),
    requester,
    petitioners: z.array(z.object({ caseId: z.string(), number: z.string(), requester, at: instant })),
    mergedInto: z.string().nullable(),
    exclusions: z.array(sharingExclusion),
    danger: z.object({
      present: z.boolean(),
      words: z.array(z.string()),
      facts: z.array(z.string()),
      downgradeProposedBy: z.string().nullable(),
      downgradedBy: z.tuple([z.string(), z.string()]).nullable(),
    }),
    decision,
    packVersion: z.string(),
    state: z.enum(['open', 'answered', 'turned_away', 'merged', 'closed']),
    legs: z.array(leg),
    calls: z.array(callRecord),
    duties: z.array(
      z.object({
        id: z.string(),
        kind: z.literal('call_back'),
        because: z.string(),
        holder: platform,
        openedAt: instant,
        dueAt: instant,
        doneAt: instant.nullable(),
        note: z.string().nullable(),
      }),
    ),
    supervisions: z.array(supervision),
    setAsides: z.array(setAside).exactOptional(),
    clock,
    pauseProposed: z
      .object({ rule: z.string(), reason: z.string(), by: z.string(), at: instant })
      .nullable()
      .exactOptional(),
    oneKeyTransfers: z.number().int(),
    followUps: z.array(
      z.object({
        at: instant,
        by: z.string(),
        reached: z.boolean(),
        resolved: z.enum(['yes', 'partly', 'no']).nullable(),
        satisfied: z.enum(['satisfied', 'acceptable', 'unsatisfied']).nullable(),
        petitioner: z.string().nullable(),
        note: z.string(),
      }),
    ),
    verifications: z
      .array(
        z.object({
          at: instant,
          by: z.string(),
          way: z.enum(['on_site', 'call', 'document']),
          found: z.enum(['done', 'partly', 'not_done']),
          note: z.string(),
        }),
      )
      .exactOptional(),
    reopened: z.number().int(),
    drill: z.boolean(),
    queryCodeHash: z.string().nullable(),
    version: z.number().int(),
    head: z.string(),
  })
  .meta({ id: 'CaseFile' }) satisfies z.ZodType<CaseFile>

/** Whatever an action of that kind says; described as anything, since the kinds are a pack's words. */
const json = z.unknown() as unknown as z.ZodType<Json>

export const action = z
  .object({
    caseId: z.string(),
    seq: z.number().int(),
    kind: z.string(),
    at: instant,
    by: z.object({ platform, account: z.string(), role: z.string(), unit: z.string().nullable() }),
    legId: z.string().nullable(),
    body: z.record(z.string(), json),
    cites: z.array(citation),
    key: z.string(),
    prev: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'Action' }) satisfies z.ZodType<Action>

export type CaseFileView = z.infer<typeof caseFile>
export type LegView = z.infer<typeof leg>
export type ActionView = z.infer<typeof action>
export type ClockView = z.infer<typeof clock>
