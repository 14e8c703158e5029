// An outcome as rows: what one command puts into each table. The statements take these as JSON.
import type { CaseFile, Leg } from '../../cases/case-file.js'
import type { Outcome } from '../../cases/outcome.js'
import type { Id } from '../../terms/ids.js'
import type { Instant } from '../../terms/time.js'
import { findPhoneHash } from '../phone-hash.js'
import { monthOf, soundsOf } from '../sounds.js'
import { wordsOf } from '../words.js'
import { likenessRow } from './likeness-row.js'
import { findWorstLeg } from './worst-leg.js'

export interface CommandRow {
  readonly key: string
  readonly digest: string
  readonly case_id: Id
  readonly version: number
  readonly at: Instant
}

export interface Rows {
  readonly caseId: Id
  /** Version the file must still have; 0 for a new one. */
  readonly was: number
  /** Null for the second file of a merge, whose command is kept with the first. */
  readonly command: CommandRow | null
  readonly file: object
  readonly words: object | null
  readonly likeness: object | null
  readonly actions: readonly object[]
  readonly legs: readonly object[]
  readonly outbox: readonly object[]
  readonly start: readonly object[]
  readonly stop: readonly string[]
}

export interface RowContext {
  readonly phoneKey: string
  readonly command: { readonly key: string; readonly digest: string; readonly at: Instant } | null
}

export function rowsOf(before: CaseFile | undefined, outcome: Outcome, context: RowContext): Rows {
  const { file } = outcome
  const { command } = context
  const words = wordsOf(file)
  const restarted = new Set(outcome.timers.start.map((timer) => timer.key))
  const legsBefore = new Map(before?.legs.map((leg) => [leg.id, JSON.stringify(legRow(file.id, leg))]))
  return {
    caseId: file.id,
    was: before?.version ?? 0,
    command: command && { ...command, case_id: file.id, version: file.version },
    file: fileRow(file, context.phoneKey),
    words:
      before && wordsOf(before) === words
        ? null
        : { case_id: file.id, received_at: file.receivedAt, words, sounds: soundsOf(words, monthOf(file.receivedAt)) },
    likeness: likenessRow(before, file, context.phoneKey),
    actions: outcome.actions.map((action) => ({
      case_id: file.id,
      seq: action.seq,
      kind: action.kind,
      at: action.at,
      body: action,
      hash: action.hash,
    })),
    legs: file.legs.map((leg) => legRow(file.id, leg)).filter((row) => legsBefore.get(row.id) !== JSON.stringify(row)),
    outbox: outcome.messages.map((message, ordinal) => ({
      id: message.id,
      peer: message.to,
      type: message.type,
      demand_id: message.demandId,
      case_id: message.caseId,
      case_seq: message.seq,
      ordinal,
      at: message.at,
      data: message.data,
    })),
    start: outcome.timers.start.map((timer) => ({
      case_id: file.id,
      key: timer.key,
      kind: timer.kind,
      leg_id: timer.legId,
      due_at: timer.dueAt,
    })),
    // One statement may not both remove and insert a row: a timer that is started again is simply overwritten.
    stop: outcome.timers.stop.filter((key) => !restarted.has(key)),
  }
}

function fileRow(file: CaseFile, phoneKey: string): object {
  const worst = findWorstLeg(file)
  return {
    id: file.id,
    number: file.number,
    demand_id: file.demandId,
    version: file.version,
    state: file.state,
    origin: file.origin,
    channel: file.channel,
    request_type: file.requestType,
    title: file.title,
    town: file.place.town,
    danger: file.danger.present,
    drill: file.drill,
    first_contact_at: file.firstContactAt,
    received_at: file.receivedAt,
    due_at: file.clock.dueAt,
    amber_at: file.clock.amberAt ?? null,
    clock_paused: file.clock.paused !== null,
    oversight: file.supervisions.length > 0 || (file.setAsides ?? []).length > 0,
    worst_kind: worst?.kind ?? null,
    worst_state: worst?.state ?? null,
    worst_holder_kind: worst?.holder.kind ?? null,
    worst_holder_id: worst?.holder.id ?? null,
    open_call: file.calls.some((call) => call.state === 'requested' || call.state === 'connected'),
    duty_due_at: findFirstDue(file),
    phone_hash: findPhoneHash(file.requester.phone, phoneKey) ?? null,
    file,
  }
}

/** When the first of the duties still open is due. */
function findFirstDue(file: CaseFile): Instant | null {
  const due = file.duties.flatMap((duty) => (duty.doneAt === null ? [duty.dueAt] : []))
  return due.sort()[0] ?? null
}

function legRow(caseId: Id, leg: Leg) {
  return {
    case_id: caseId,
    id: leg.id,
    kind: leg.kind,
    state: leg.state,
    open: leg.open,
    holder_kind: leg.holder.kind,
    holder_id: leg.holder.id,
    unit: leg.unit,
    mode: leg.mode,
    opened_at: leg.openedAt,
    due_at: leg.clock.dueAt ?? 'infinity',
    amber_at: leg.clock.amberAt ?? null,
    ticking: leg.open && leg.clock.paused === null && leg.clock.stoppedAt === null,
  }
}
