// (record, command) → actions, effects and values, or a refusal with its clause. Pure: what it needs to know of other records
// it asks for, and whoever keeps them asks again with the answer.
import type { Register, RegisterMove } from '../instruments/register.js'
import type { JsonObject } from '../terms/json.js'
import { accept, type Refusal, type Result } from '../terms/refusal.js'
import { clockMoves, roundsOf, wakeOf } from './clock.js'
import { readValues } from './read-values.js'
import type { RecordCommand, RecordCommanded, RecordOutcome, RegisterContext } from './record-command.js'
import type { RecordFile, Values } from './record-file.js'
import { recordNumber } from './record-number.js'
import { RefusedRecord, stop } from './refused.js'
import { fits, personOf } from './who.js'
import { Work } from './work.js'

export function decideRecord(
  record: RecordFile | undefined,
  { command, expectedVersion }: RecordCommanded,
  context: RegisterContext,
): Result<RecordOutcome> {
  try {
    if (record === undefined) {
      if (command.kind !== 'open') stop('record_unknown')
      return accept(open(command as OpenCommand, context))
    }
    if (expectedVersion !== undefined && expectedVersion !== record.version) {
      stop('stale_version', { expected: expectedVersion, actual: record.version })
    }
    const work = new Work(context, record)
    act(work, command)
    return accept(work.outcome())
  } catch (error) {
    if (error instanceof RefusedRecord) return { ok: false, refusal: error.refusal }
    throw error
  }
}

type OpenCommand = Extract<RecordCommand, { kind: 'open' }>

function open({ fields, state }: OpenCommand, context: RegisterContext): RecordOutcome {
  const { register, by, now, pack } = context
  const { cites, takes } = register.opens
  const asked = by.role === 'system' || fits(register.opens.by, personOf(by), null)
  if (!asked) stop('role_not_entitled', { register: register.id, by: [...register.opens.by] }, cites)
  const first = state ?? register.states[0]?.id ?? ''
  const work = new Work(context, blank(context, first))
  // A record opened by another record's effect, or printed by the paper, may carry any field that can be typed in.
  const may = by.role === 'system' || takes === undefined ? typed(register) : takes
  const given = { ...defaults(register), ...read(fields, may, work) }
  const changed = work.change(given)
  needed(work, requiredNow(register, may), cites)
  const entered = work.enter(first)
  work.hold(register.guards ?? [], cites)
  const { id, number, openedAt } = work.record
  const change = {
    ...entered,
    id,
    number,
    openedAt,
    register: register.id,
    pack: pack.id,
    packVersion: pack.document.version,
  }
  work.emit(
    'record_opened',
    advised(work),
    { ...change, fields: changed, doneBy: { open: by.account }, doneAt: { open: now } },
    cites,
  )
  work.setOff(register.effects ?? [], cites)
  return work.outcome()
}

function act(work: Work, command: RecordCommand): void {
  switch (command.kind) {
    case 'open':
      stop('opens_no_record', { number: work.record.number })
      break
    case 'move':
      move(work, command.move, command.fields, command.note)
      break
    case 'correct':
      correct(work, command.fields, command.reason)
      break
    case 'wake':
      wake(work)
      break
    case 'link_demand': {
      const { caseId, number, hears } = command
      work.emit('demand_opened', { number }, { demand: { caseId, number, hears, endedAt: null } }, [])
      break
    }
    case 'hear_demand':
      hear(work, command.caseId, command.result)
  }
}

function move(work: Work, id: string, fields: Values, note?: string): void {
  const { register, context } = work
  const found = register.moves.find((one) => one.id === id && one.from.includes(work.record.state))
  if (found === undefined) {
    if (!register.moves.some((one) => one.id === id)) stop('move_unknown', { move: id })
    stop('move_not_open', { move: id, state: work.record.state })
  }
  const { by } = context
  if (!fits(found.by, personOf(by), work.record)) {
    stop('role_not_entitled', { move: id, by: [...found.by] }, found.cites)
  }
  for (const other of found.notBy ?? []) {
    if (work.record.doneBy[other] === by.account) stop('needs_second_person', { move: id, other }, found.cites)
  }
  make(work, found, read(fields, found.takes ?? [], work), note)
}

function make(work: Work, found: RegisterMove, values: Values, note?: string): void {
  const { register, context } = work
  const from = work.record.state
  const changed = work.change(values, found.sets)
  needed(work, [...(found.needs ?? [])], found.cites)
  const done = { doneBy: { [found.id]: context.by.account }, doneAt: { [found.id]: context.now } }
  work.record = {
    ...work.record,
    doneBy: { ...work.record.doneBy, ...done.doneBy },
    doneAt: { ...work.record.doneAt, ...done.doneAt },
  }
  const entered = work.enter(found.to === '=' ? from : found.to)
  // Once more, now in the new state: computed fields and guards may speak of it.
  const computed = work.change({})
  work.hold([...(register.guards ?? []), ...(found.guards ?? [])], found.cites)
  const facts: JsonObject = { ...advised(work), ...(note ? { note } : {}), from }
  work.emit(found.id, facts, { ...entered, ...done, fields: { ...changed, ...computed } }, found.cites)
  work.setOff(found.effects ?? [], found.cites)
}

function correct(work: Work, fields: Values, reason: string): void {
  const { register, context } = work
  const by = register.corrects ?? ['supervisor']
  if (!fits(by, personOf(context.by), work.record)) stop('role_not_entitled', { by: [...by] }, register.opens.cites)
  if (reason.trim() === '') stop('reason_missing')
  const before = work.record.fields
  const changed = work.change(read(fields, typed(register), work))
  if (Object.keys(changed).length === 0 && Object.keys(work.secrets).length === 0) stop('nothing_changed')
  const old = Object.fromEntries(Object.keys(changed).map((id) => [id, before[id] ?? null]))
  const entered = work.enter(work.record.state)
  work.hold(register.guards ?? [], register.opens.cites)
  work.emit('corrected', { reason, was: old, ...advised(work) }, { ...entered, fields: changed }, register.opens.cites)
}

function wake(work: Work): void {
  const { context } = work
  const due = clockMoves(work.record, context)
    .filter(({ at, move }) => at <= context.now && fits(move.by, personOf(context.by), work.record))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
  // One that is refused must not hold up the others for ever.
  let refused: Refusal | undefined
  for (const { move } of due) {
    const why = work.attempt(() => make(work, move, {}))
    if (why === undefined) return
    refused ??= why
  }
  const rounds = roundsOf(work.record, context).filter(({ at }) => at <= context.now)
  if (rounds.length === 0 && refused !== undefined) throw new RefusedRecord(refused)
  if (rounds.length === 0) stop('nothing_due')
  for (const { index } of rounds) {
    const round = work.register.every?.[index]
    if (round === undefined) continue
    const doneAt = { [`every-${index}`]: context.now }
    work.record = { ...work.record, doneAt: { ...work.record.doneAt, ...doneAt } }
    const wakeAt = wakeOf(work.record, context)
    work.emit('round_opened', { register: round.open }, { doneAt, wakeAt }, work.register.opens.cites)
    work.setOff([{ open: round.open, with: round.with }], work.register.opens.cites)
  }
}

function hear(work: Work, caseId: string, result: string): void {
  const demand = work.record.demands.find((one) => one.caseId === caseId)
  if (demand === undefined || demand.endedAt !== null) stop('demand_not_open_here', { caseId })
  work.emit('demand_ended', { number: demand.number, result }, { demand: { ...demand, endedAt: work.context.now } }, [])
  const found = work.register.moves.find((one) => one.id === demand.hears && one.from.includes(work.record.state))
  if (found === undefined || !found.by.includes('system')) return
  const refused = work.attempt(() => {
    make(work, found, read(found.takes?.includes('result') ? { result } : {}, found.takes ?? [], work))
  })
  // What the desk answered stands in the record in any case; the move is then a person's to make.
  if (refused !== undefined) {
    work.emit('answer_not_taken', { move: found.id, code: refused.code, ...refused.facts }, {}, refused.cites)
  }
}

function read(fields: Values, may: readonly string[], work: Work): Values {
  const { values, wrong } = readValues(fields, work.register.fields, may, work.context.place)
  for (const [id, value] of Object.entries(values)) {
    const field = work.register.fields.find((one) => one.id === id)
    if (field?.type !== 'link' || typeof value !== 'string') continue
    const linked = work.context.known.record(value)
    if (linked === null || (field.to !== undefined && linked.register !== field.to)) {
      stop('fields_wrong', { fields: { ...wrong, [id]: 'record_unknown' } })
    }
    // A number typed in leads to the record; what is kept is its id.
    if (linked.id !== value) Object.assign(values, { [id]: linked.id })
  }
  if (Object.keys(wrong).length > 0) stop('fields_wrong', { fields: { ...wrong } })
  return values
}

function needed(work: Work, names: readonly string[], cites: RegisterMove['cites']): void {
  const empty = names.filter((id) => {
    const value = work.record.fields[id]
    const none = value === null || value === undefined || (Array.isArray(value) && value.length === 0)
    return none && !work.record.secrets.includes(id)
  })
  if (empty.length > 0) stop('fields_missing', { fields: empty }, cites)
}

function requiredNow({ fields }: Register, may: readonly string[]): readonly string[] {
  return fields.filter((field) => field.required && may.includes(field.id)).map(({ id }) => id)
}

/** Fields that somebody types in. */
export function typed({ fields }: Register): readonly string[] {
  return fields.filter((field) => field.is === undefined && field.rule === undefined).map(({ id }) => id)
}

function defaults({ fields }: Register): Values {
  return Object.fromEntries(fields.flatMap(({ id, default: value }) => (value === undefined ? [] : [[id, value]])))
}

function advised(work: Work): JsonObject {
  return work.advice.length === 0 ? {} : { advice: work.advice.map(({ say }) => ({ zh: say.zh, en: say.en })) }
}

function blank(context: RegisterContext, state: string): RecordFile {
  const { register, pack, now } = context
  return {
    id: context.newId(),
    register: register.id,
    pack: pack.id,
    packVersion: pack.document.version,
    number: recordNumber(register.prefix, now, context.place.zone, context.random),
    headline: '',
    state,
    open: register.states.find(({ id }) => id === state)?.open ?? true,
    holder: null,
    town: null,
    fields: {},
    secrets: [],
    openedAt: now,
    enteredAt: now,
    dueAt: null,
    wakeAt: null,
    doneBy: {},
    doneAt: {},
    demands: [],
    version: 0,
    head: '',
  }
}
