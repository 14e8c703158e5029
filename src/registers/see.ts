// What FEEL sees of a record: its fields by name, the day, who did what, the records it points to, the counts it asks for.
import Big from 'big.js'
import type { FeelContext } from '../instruments/feel.js'
import { feel } from '../instruments/feel.js'
import type { Place } from '../instruments/pack.js'
import type { Field, Register } from '../instruments/register.js'
import type { Json } from '../terms/json.js'
import type { Instant } from '../terms/time.js'
import { dayOf, zonedParts } from '../terms/zone.js'
import type { RegisterContext } from './record-command.js'
import type { RecordFile, Values } from './record-file.js'

export type Seen = Record<string, unknown>

/** Without links and lookups: enough for lists, alarms and figures over many records. */
export function seeAlone(record: RecordFile, register: Register, zone: string, now: string): Seen {
  return {
    ...Object.fromEntries(register.fields.map((field) => [field.id, asFeel(record.fields[field.id] ?? null, field)])),
    ...Object.fromEntries(record.secrets.map((name) => [name, '•'])),
    id: record.id,
    number: record.number,
    headline: record.headline,
    state: record.state,
    today: dayOf(now, zone),
    now: clockOf(now, zone),
    enteredAt: clockOf(record.enteredAt, zone),
    openedAt: clockOf(record.openedAt, zone),
    enteredOn: dayOf(record.enteredAt, zone),
    openedOn: dayOf(record.openedAt, zone),
    doneBy: record.doneBy,
  }
}

export function see(record: RecordFile, context: RegisterContext): FeelContext {
  const { register, known, now } = context
  const zone = context.place.zone
  const seen = {
    ...seeAlone(record, register, zone, now),
    by: context.by.account,
    byUnit: context.by.unit,
    'name of': nameIn(context.place),
  } as Seen
  for (const field of register.fields) {
    if (field.type !== 'link') continue
    const id = record.fields[field.id]
    seen[field.id] = typeof id === 'string' ? asLinked(known.record(id)) : null
  }
  for (const [name, lookup] of Object.entries(register.lookups ?? {})) {
    const where: Record<string, Json> = {}
    for (const [field, text] of Object.entries(lookup.where)) where[field] = asJson(feel(text, seen).value)
    // Looking for nothing finds nothing: a record without a firm is not every record without a firm.
    const found = Object.values(where).includes(null) ? [] : known.lookup(lookup.register, where)
    seen[name] = {
      total: found.length,
      open: found.filter((one) => one.open).length,
      list: found.map((one) => asLinked(one)),
    }
  }
  return seen
}

export function asLinked(record: RecordFile | null): Seen | null {
  if (record === null) return null
  const { id, number, headline, state, open, holder, fields } = record
  const numbers = Object.entries(fields).map(([name, value]) => [name, asNumber(value)])
  return { ...Object.fromEntries(numbers), id, number, headline, state, open, holder }
}

/** Text that is a kept decimal becomes a number; a schema of the other register is not at hand. */
function asNumber(value: Json | undefined): unknown {
  return typeof value === 'string' && /^-?\d{1,15}\.\d+$/.test(value) ? Number(value) : (value ?? null)
}

function asFeel(value: Json, field: Field): unknown {
  return field.type === 'decimal' && typeof value === 'string' ? Number(value) : value
}

/** What an expression gave, as it is kept in a field. A link is kept by its id. */
export function asKept(value: unknown, field: Field): Json {
  if (value === null || value === undefined) return null
  if (field.type === 'decimal' || field.type === 'integer') {
    const number = Number(value)
    if (!Number.isFinite(number)) return null
    return field.type === 'integer' ? Math.round(number) : new Big(number).toFixed(field.digits ?? 2)
  }
  return asJson(value)
}

export function asJson(value: unknown): Json {
  if (value === null || value === undefined) return null
  if (typeof value === 'object' && !Array.isArray(value) && 'id' in value && 'state' in value) return String(value.id)
  return JSON.parse(JSON.stringify(value)) as Json
}

/** Exact where the text names a decimal field; otherwise what FEEL reckons, to the cent. */
export function exactAmount(text: string, fields: Values, seen: FeelContext): string | null {
  const named = fields[text.trim()]
  // To the cent here and once: rounded on each side by itself, the two sides of an entry would come apart.
  if (typeof named === 'string' && /^-?\d+(\.\d+)?$/.test(named)) return new Big(named).toFixed(2)
  const { value } = feel(text, seen)
  return typeof value === 'number' && Number.isFinite(value) ? new Big(value).toFixed(2) : null
}

/** What a clock of the place showed, e.g. 2023-03-20T09:00. */
function clockOf(at: Instant, zone: string): string {
  const { year, month, day, hour, minute } = zonedParts(at, zone)
  return `${year}-${month}-${day}T${hour}:${minute}`
}

function nameIn({ towns, units }: Place) {
  return (id: unknown): string | null =>
    [...towns, ...units].find((one) => one.id === id)?.name.zh ?? (id == null ? null : String(id))
}
