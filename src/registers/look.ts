// What a reader of a record is shown beside it: alarms, what it points to, what its lookups count, which moves lie open.
import { feel } from '../instruments/feel.js'
import type { Alarm, Register } from '../instruments/register.js'
import type { RegisterContext } from './record-command.js'
import type { RecordFile } from './record-file.js'
import { see, seeAlone } from './see.js'
import { fits, type Person } from './who.js'

export interface LinkedBrief {
  readonly id: string
  readonly register: string
  readonly number: string
  readonly headline: string
  readonly state: string
  /** Who holds it, for the question who may be told of it. */
  readonly holder: string | null
}

export interface RecordLook {
  readonly alarms: readonly Alarm[]
  /** Link field → what it points to. */
  readonly links: Readonly<Record<string, LinkedBrief>>
  /** Lookup → what it finds. */
  readonly lookups: Readonly<
    Record<string, { readonly total: number; readonly open: number; readonly list: readonly LinkedBrief[] }>
  >
}

/** Of what a lookup finds, so many are named; all are counted. */
const MOST_SHOWN = 50

type Found = Omit<LinkedBrief, 'register'> & { readonly open: boolean }

export function lookAt(record: RecordFile, context: RegisterContext): RecordLook {
  const { register, known } = context
  const seen = see(record, context)
  const links: Record<string, LinkedBrief> = {}
  for (const field of register.fields) {
    const id = field.type === 'link' ? record.fields[field.id] : null
    const linked = typeof id === 'string' ? known.record(id) : null
    if (linked !== null) links[field.id] = briefOf(linked)
  }
  const lookups: Record<string, RecordLook['lookups'][string]> = {}
  for (const [name, lookup] of Object.entries(register.lookups ?? {})) {
    if (lookup.hidden) continue
    const found = seen[name] as { readonly list: readonly Found[] }
    // A record that its own lookup finds is no company to itself.
    const others = found.list.filter(({ id }) => id !== record.id)
    lookups[name] = {
      total: others.length,
      open: others.filter(({ open }) => open).length,
      list: others.slice(0, MOST_SHOWN).map(({ id, number, headline, state, holder }) => ({
        id,
        register: lookup.register,
        number,
        headline,
        state,
        holder,
      })),
    }
  }
  return { alarms: alarmsIn(register, seen), links, lookups }
}

/** Alarms that can be told from the record alone: for lists, where nothing else is read. */
export function alarmsAlone(record: RecordFile, register: Register, zone: string, now: string): readonly Alarm[] {
  return register.alarms === undefined ? [] : alarmsIn(register, seeAlone(record, register, zone, now))
}

function alarmsIn(register: Register, seen: Readonly<Record<string, unknown>>): readonly Alarm[] {
  return (register.alarms ?? []).filter(({ when }) => feel(when, seen).value === true)
}

export function movesFor(record: RecordFile, register: Register, person: Person, account: string): readonly string[] {
  return register.moves
    .filter((move) => move.from.includes(record.state) && fits(move.by, person, record))
    .filter((move) => !(move.notBy ?? []).some((other) => record.doneBy[other] === account))
    .map(({ id }) => id)
}

function briefOf({ id, register, number, headline, state, holder }: RecordFile): LinkedBrief {
  return { id, register, number, headline, state, holder }
}
