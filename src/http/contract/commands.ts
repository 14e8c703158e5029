// The bodies of POST /api/cases/:id/<command>: one shape per deed of src/cases/command.ts that a person gives.
import { z } from 'zod'
import {
  channel,
  facts,
  innerId,
  instant,
  phone,
  platform,
  requestType,
  rows,
  sharingExclusion,
  uuid,
  word,
  written,
} from './primitives.js'

const note = written(2000)
const because = written(1000)
const onLeg = { legId: innerId }
const factIds = z.array(word).min(1).max(40)

/** POST /api/contacts */
export const contactRequest = z.strictObject({
  channel,
  requestType: requestType.exactOptional(),
  text: written(5000),
  title: written(120).exactOptional(),
  requester: z.strictObject({
    name: written(60).exactOptional(),
    phone: phone.exactOptional(),
    secret: z.boolean().exactOptional(),
  }),
  place: z.strictObject({ town: word.exactOptional(), address: written(300).exactOptional() }).exactOptional(),
  facts: facts.exactOptional(),
  chosen: rows.exactOptional(),
  danger: z.boolean().exactOptional(),
  exclusions: z.array(sharingExclusion).max(5).exactOptional(),
  callRef: word.exactOptional(),
  handOver: z.boolean().exactOptional(),
  drill: z.boolean().exactOptional(),
})

export const COMMAND_BODIES = {
  supplement: z.strictObject({ text: written(5000), facts: facts.exactOptional() }),
  'offer-transfer': z.strictObject({
    mode: z.enum(['one_key_transfer', 'three_way_call', 'system_push']),
    matters: rows.exactOptional(),
    reason: because.exactOptional(),
    call: z.strictObject({ adapter: word, ref: word }).exactOptional(),
  }),
  'accept-transfer': z.strictObject({ ...onLeg }),
  'decline-transfer': z.strictObject({ ...onLeg, ground: word, cite: written(80).exactOptional(), note }),
  'recall-transfer': z.strictObject({ ...onLeg, reason: because }),
  'open-negotiation': z.strictObject({ says: platform, because }),
  'answer-negotiation': z.strictObject({ ...onLeg, says: platform, because }),
  'escalate-back': z.strictObject({ facts: factIds, reason: because }),
  dispatch: z.strictObject({
    lead: word,
    assisting: z.array(word).max(10).exactOptional(),
    matters: rows.exactOptional(),
    note: note.exactOptional(),
    /** Why it goes to a unit where nobody is on duty. */
    dutyReason: written(400).exactOptional(),
  }),
  'sign-for': z.strictObject({ ...onLeg }),
  'return-order': z.strictObject({ ...onLeg, ground: word, cite: written(80).exactOptional(), note }),
  'adjudicate-return': z.strictObject({
    ...onLeg,
    upheld: z.boolean(),
    note,
    reassignTo: word.exactOptional(),
    dutyReason: written(400).exactOptional(),
  }),
  'request-extension': z.strictObject({ ...onLeg, days: z.number().int().min(1).max(90), reason: because }),
  'decide-extension': z.strictObject({ ...onLeg, approved: z.boolean(), note, citizenTold: z.boolean() }),
  'report-result': z.strictObject({
    ...onLeg,
    text: written(5000),
    resolved: z.boolean(),
    citizenContactedAt: instant.exactOptional(),
  }),
  'review-result': z.strictObject({ ...onLeg, accepted: z.boolean(), note }),
  'complete-desk': z.strictObject({ text: written(5000), resolved: z.boolean() }),
  'write-back': z.strictObject({ ...onLeg, text: written(5000), resolved: z.boolean() }),
  'record-follow-up': z.strictObject({
    reached: z.boolean(),
    resolved: z.enum(['yes', 'partly', 'no']).exactOptional(),
    satisfied: z.enum(['satisfied', 'acceptable', 'unsatisfied']).exactOptional(),
    petitioner: uuid.exactOptional(),
    note,
  }),
  reopen: z.strictObject({ reason: because }),
  close: z.strictObject({ note: note.exactOptional() }),
  'answer-from-knowledge': z.strictObject({ cards: z.array(word).min(1).max(10), note: note.exactOptional() }),
  'turn-away': z.strictObject({ ground: word, note, secondPerson: word.exactOptional() }),
  'raise-danger': z.strictObject({ facts: factIds, words: written(500) }),
  'propose-downgrade': z.strictObject({ reason: because }),
  'confirm-downgrade': z.strictObject({ reason: because }),
  'pause-clock': z.strictObject({ rule: word, reason: because }),
  'resume-clock': z.strictObject({}),
  'mark-exclusions': z.strictObject({ exclusions: z.array(sharingExclusion).max(5), reason: because }),
  'record-call': z.strictObject({
    opId: innerId,
    event: z.enum(['connected', 'completed', 'failed', 'caller_lost']),
    cause: written(200).exactOptional(),
  }),
  'settle-duty': z.strictObject({ dutyId: innerId, note }),
  verify: z.strictObject({
    way: z.enum(['on_site', 'call', 'document']),
    found: z.enum(['done', 'partly', 'not_done']),
    note,
  }),
  'close-supervision': z.strictObject({ supervisionId: innerId, note }),
  'open-supervision': z.strictObject({ step: word, ground: word, legId: innerId.exactOptional(), note }),
  'answer-supervision': z.strictObject({
    supervisionId: innerId,
    measures: written(2000),
    arrivedAt: instant.exactOptional(),
    division: written(1000).exactOptional(),
  }),
  'appeal-supervision': z.strictObject({ supervisionId: innerId, reason: because }),
  'decide-supervision-appeal': z.strictObject({ supervisionId: innerId, reversed: z.boolean(), reason: because }),
  'ask-set-aside': z.strictObject({
    ...onLeg,
    subject: z.enum(['demand', 'order']),
    ground: word,
    cite: written(80).exactOptional(),
    reason: because,
  }),
  'decide-set-aside': z.strictObject({ setAsideId: innerId, granted: z.boolean(), reason: because }),
  'appeal-set-aside': z.strictObject({ setAsideId: innerId, reason: because }),
  'revoke-set-aside': z.strictObject({ setAsideId: innerId, reason: because }),
} as const

/** Merging names the main file; its body has no counterpart among the commands of one file. */
export const mergeRequest = z.strictObject({ into: uuid, reason: because })

export type CommandName = keyof typeof COMMAND_BODIES
/** Everything that may follow `/api/cases/:id/`; also the words of `allowed`. */
export type CaseDeed = CommandName | 'merge' | 'unmask' | 'export'
export type CommandBody<N extends CommandName> = z.input<(typeof COMMAND_BODIES)[N]>
export type ContactRequest = z.input<typeof contactRequest>
export type MergeRequest = z.input<typeof mergeRequest>
