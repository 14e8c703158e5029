// Enters the demonstration's records once, as people would have: opened by somebody, moved by somebody, refused like anybody.
import type { Actor } from '../../cases/action.js'
import { dayAfter } from '../../deadlines/zoned-time.js'
import type { Store } from '../../store/port.js'
import type { Json } from '../../terms/json.js'
import type { Platform } from '../../terms/platform.js'
import type { Day } from '../../terms/time.js'
import type { DemoRecord } from './read-demo-records.js'

export interface DemoTold {
  readonly entered: number
  readonly refused: readonly string[]
}

type Entering = Pick<Store, 'performRecord' | 'usedKeys' | 'listRecords'>

export async function enterDemoRecords(
  store: Entering,
  records: readonly DemoRecord[],
  platform: Platform,
  stopped: () => boolean = () => false,
  today: Day | null = null,
): Promise<DemoTold> {
  const known = await findNamed(store, records)
  // `@today+2`: rosters and courses are about the days after the demonstration began.
  if (today !== null) for (const away of AWAY) known.set(dayName(away), dayAfter(today, away))
  const refused: string[] = []
  const used = await store.usedKeys(records.map(doneKey))
  let entered = 0
  let waiting = [...records]
  // A record that points to one further down waits for the next round; a round that brings nothing new is the last.
  while (waiting.length > 0 && !stopped()) {
    const later: DemoRecord[] = []
    for (const record of waiting) {
      if (stopped()) break
      const fields = resolve(record.fields, record, known)
      if (fields === null) later.push(record)
      else if (await enter(store, record, fields, known, platform, used.has(doneKey(record)), refused)) entered += 1
    }
    if (later.length === waiting.length) {
      refused.push(...later.map(({ register, key }) => `${register}/${key}: it points to a record that is not there`))
      break
    }
    waiting = later
  }
  return { entered, refused }
}

async function enter(
  store: Entering,
  record: DemoRecord,
  fields: Record<string, Json>,
  known: Map<string, string>,
  platform: Platform,
  done: boolean,
  refused: string[],
): Promise<boolean> {
  const { register, key, moves } = record
  const opened = await store.performRecord(null, {
    command: { kind: 'open', register, fields },
    by: actor(record, platform),
    key: openKey(record),
  })
  if (!opened.ok) {
    refused.push(`${register}/${key}: ${opened.refusal.code} ${JSON.stringify(opened.refusal.facts)}`)
    return false
  }
  const { id } = opened.value.record
  known.set(`${register}/${key}`, id)
  known.set(key, id)
  if (done) return false
  for (const [index, move] of moves.entries()) {
    const values = resolve(move.fields, record, known)
    const last = index === moves.length - 1
    const moved = await store.performRecord(id, {
      command: { kind: 'move', move: move.move, fields: values ?? {}, ...(move.note ? { note: move.note } : {}) },
      by: actor(move, platform),
      key: last ? doneKey(record) : `${openKey(record)}/${index}`,
    })
    if (!moved.ok) {
      refused.push(`${register}/${key} → ${move.move}: ${moved.refusal.code} ${JSON.stringify(moved.refusal.facts)}`)
      return true
    }
  }
  return !opened.value.repeated
}

function openKey({ register, key }: DemoRecord): string {
  return `demo:${register}:${key}`
}

/** The key of its last step: when that is there, all of it is. */
function doneKey(record: DemoRecord): string {
  return record.moves.length === 0 ? openKey(record) : `${openKey(record)}/done`
}

function actor({ by, unit }: { readonly by: string; readonly unit?: string }, platform: Platform): Actor {
  // A unit's leader is another person than its clerk: some steps need two.
  const account = unit === undefined ? `demo-${by}` : by === 'unit_leader' ? `${unit}-leader` : unit
  return { platform, account, role: by === 'anyone' ? 'citizen' : by, unit: unit ?? null }
}

/** Days around today that an example may name. */
const AWAY = Array.from({ length: 121 }, (_, index) => index - 60)
const dayName = (away: number): string => (away === 0 ? 'today' : `today${away < 0 ? '' : '+'}${away}`)

const NAMED = /^@(([a-z0-9-]+)\?([^=]+)=(.+))$/

/** `@register?field=value` is a record that is there already, e.g. a row the paper prints. */
async function findNamed(store: Entering, records: readonly DemoRecord[]): Promise<Map<string, string>> {
  const known = new Map<string, string>()
  for (const value of records.flatMap((record) => Object.values(record.fields))) {
    const [, text = '', register = '', field = '', wanted = ''] =
      NAMED.exec(typeof value === 'string' ? value : '') ?? []
    if (text === '' || known.has(text)) continue
    const { items } = await store.listRecords({ register, fields: { [field]: wanted }, limit: 1 })
    if (items[0] !== undefined) known.set(text, items[0].id)
  }
  return known
}

/** `@key` is the record entered under that key; null while it is not there yet. */
function resolve(
  fields: Readonly<Record<string, Json>>,
  { register }: DemoRecord,
  known: ReadonlyMap<string, string>,
): Record<string, Json> | null {
  const read: Record<string, Json> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value !== 'string' || !value.startsWith('@')) {
      read[name] = value
      continue
    }
    const wanted = value.slice(1)
    const id = known.get(wanted) ?? known.get(`${register}/${wanted}`)
    if (id === undefined) return null
    read[name] = id
  }
  return read
}
