// Registers and records as the wire tells them. Computed fields are marked; secret fields are never told here.
import type { Asking } from '../../access/decide.js'
import type { Pack } from '../../instruments/pack.js'
import type { Field, Register } from '../../instruments/register.js'
import { type FoundRegister, findRegister } from '../../registers/create-register-desk.js'
import { typed } from '../../registers/decide-record.js'
import { heldSince } from '../../registers/held-since.js'
import { alarmsAlone, type LinkedBrief, movesFor } from '../../registers/look.js'
import type { RecordFile } from '../../registers/record-file.js'
import { fits } from '../../registers/who.js'
import type { Instant } from '../../terms/time.js'
import { today } from '../book-today.js'
import type { Deps } from '../dependencies.js'
import { responsibleLookup, signed, unitsIn } from '../posts/responsible-units.js'

export function paperShown({ id, document }: Pack) {
  return { id, number: document.number, title: document.title, version: document.version }
}

export function fieldShown(field: Field) {
  const { id, name, type, hint, values, unit, min, max, to } = field
  return {
    id,
    name,
    type,
    ...(hint === undefined ? {} : { hint }),
    required: field.required ?? false,
    unique: field.unique ?? false,
    ...(values === undefined ? {} : { values }),
    ...(unit === undefined ? {} : { unit }),
    ...(field.digits === undefined ? {} : { digits: field.digits }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(field.length === undefined ? {} : { length: field.length }),
    ...(field.default === undefined ? {} : { default: field.default }),
    ...(to === undefined ? {} : { to }),
    computed: field.is !== undefined || field.rule !== undefined,
    ...(field.rule === undefined ? {} : { rule: field.rule.id }),
    secret: field.secretFor !== undefined,
  }
}

export function takesOf(register: Register): readonly string[] {
  return register.opens.takes ?? typed(register)
}

export function registerShown({ register, pack }: FoundRegister, asking: Asking) {
  return {
    id: register.id,
    title: register.title,
    what: register.what,
    paper: paperShown(pack),
    takes: [...takesOf(register)],
    mayOpen: fits(register.opens.by, asking, null),
    fields: register.fields.map(fieldShown),
    states: register.states.map(({ id, name, open }) => ({ id, name, open })),
    moves: register.moves.map(({ id, name, from, to, by, takes, needs, cites }) => ({
      id,
      name,
      from: [...from],
      to,
      by: [...by],
      takes: [...(takes ?? [])],
      needs: [...(needs ?? [])],
      cites: [...cites],
    })),
    lookups: Object.fromEntries(
      Object.entries(register.lookups ?? {}).map(([name, lookup]) => [
        name,
        { register: lookup.register, ...(lookup.name ? { name: lookup.name } : {}) },
      ]),
    ),
    cites: [...register.opens.cites],
    public: register.public !== undefined,
  }
}

export function rowShown(record: RecordFile, register: Register, now: Instant, deps: Deps) {
  const { id, number, headline, state, open, holder, town, fields, openedAt, enteredAt, dueAt, version } = record
  return {
    id,
    register: record.register,
    number,
    headline,
    state,
    open,
    holder,
    town,
    fields,
    openedAt,
    enteredAt,
    dueAt,
    overdue: open && dueAt !== null && dueAt < now,
    alarms: alarmsAlone(record, register, deps.book.place.zone, now).map(({ id: alarm, level, say }) => ({
      id: alarm,
      level,
      say,
    })),
    version,
  }
}

export async function recordShown(record: RecordFile, found: FoundRegister, asking: Asking, now: Instant, deps: Deps) {
  const { register } = found
  const [look, timeline, postings] = await Promise.all([
    deps.store.lookAtRecord(record),
    deps.store.recordTimeline(record.id),
    deps.store.ledgerEntriesOf(record.id),
  ])
  const offices = register.fields.filter(
    (field) => field.office === true && typeof record.fields[field.id] === 'string',
  )
  const lookup = await responsibleLookup(deps, offices.length > 0 ? 'any' : [record.holder, ...unitsIn(timeline)])
  const secret = register.fields.filter((field) => field.secretFor !== undefined)
  // What stands in a register somebody may not read is not told through a link from one they may.
  const coverBrief = ({ holder, ...one }: LinkedBrief) => {
    const other = findRegister(deps.book, one.register, today(deps, now))
    const may = other !== undefined && fits(other.register.reads ?? ['signed_in'], asking, { holder })
    return may ? one : { ...one, headline: '—' }
  }
  return {
    ...rowShown(record, register, now, deps),
    alarms: look.alarms.map(({ id, level, say }) => ({ id, level, say })),
    packVersion: record.packVersion,
    secrets: [...record.secrets],
    demands: record.demands.map(({ caseId, number, endedAt }) => ({ caseId, number, endedAt })),
    links: Object.fromEntries(Object.entries(look.links).map(([field, one]) => [field, coverBrief(one)])),
    lookups: Object.fromEntries(
      Object.entries(look.lookups).map(([name, found]) => [name, { ...found, list: found.list.map(coverBrief) }]),
    ),
    postings: postings.map(({ ledger, seq, debit, credit, amount, text, at }) => ({
      ledger,
      seq,
      debit,
      credit,
      amount,
      text,
      at,
    })),
    allowed: [...movesFor(record, register, asking, asking.name)],
    mayCorrect: fits(register.corrects ?? ['supervisor'], asking, record),
    mayReveal: record.secrets.length > 0 && secret.some((field) => fits(field.secretFor ?? [], asking, record)),
    responsible: lookup.unit(record.holder, heldSince(record, timeline)),
    offices: Object.fromEntries(
      offices.flatMap(({ id }) => {
        const told = lookup.office(String(record.fields[id]), record.openedAt)
        return told === null ? [] : [[id, told]]
      }),
    ),
    timeline: signed(timeline, lookup),
  }
}
