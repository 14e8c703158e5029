// One more demand like a story: other ids, numbers, words, place, caller and weeks; its chain hashed anew, link by link, so that it is as
// sound as the first.
import { createHash } from 'node:crypto'
import { BULK_TABLES, type BulkTable, copyLine } from '../../store/bulk/copy-lines.js'
import { findPhoneHash } from '../../store/phone-hash.js'
import { monthOf, soundsOf } from '../../store/sounds.js'
import { normalise } from '../../store/words.js'
import { placesNamed } from '../../store/write/likeness-row.js'
import { bandsOf } from '../../suggest/alike.js'
import { instant, ms } from '../../terms/time.js'
import type { Compiled } from './compile.js'
import { type Blank, fill } from './pieces.js'
import type { Where } from './places.js'
import type { Random } from './random.js'

export interface Wish {
  /** By whole weeks, in milliseconds. */
  readonly shift: number
  /** Counts the copies: no two have one number. */
  readonly serial: number
  readonly text: string
  readonly title: string
  readonly where: Where
  readonly caller: { readonly phone: string; readonly name: string }
  /** What this copy's tokens became: kept when the other platform's file is copied too, so that both name one demand. */
  readonly made: Map<string, string>
}

export interface Copied {
  readonly id: string
  readonly head: string
}

export interface CopyTo {
  readonly tenant: string
  readonly phoneKey: string
  readonly add: (table: BulkTable, line: string) => void
}

export function copyStory(story: Compiled, wish: Wish, random: Random, to: CopyTo): Copied {
  const { phone, name } = wish.caller
  const given: Readonly<Record<string, string>> = {
    text: wish.text,
    title: wish.title,
    address: wish.where.address,
    town: wish.where.town,
    name,
    phone,
    phoneHash: findPhoneHash(phone, to.phoneKey) ?? '',
  }
  const values = story.blanks.map((blank, at) => (story.reckoned.has(at) ? '' : onceFor(blank, wish, given, random)))
  for (const { of, into } of story.hashes) values[into] = createHash('sha256').update(fill(of, values)).digest('hex')
  for (const { table, line } of story.rows) to.add(table, fill(line, values))
  const id = values[story.id] ?? ''
  addWords(story, wish, given, values, id, to)
  return { id, head: values[story.head] ?? '' }
}

function onceFor(blank: Blank, wish: Wish, given: Readonly<Record<string, string>>, random: Random): string {
  if (blank.kind === 'given') return valueFor(blank, wish, given, random)
  const value = wish.made.get(blank.token) ?? valueFor(blank, wish, given, random)
  wish.made.set(blank.token, value)
  return value
}

function valueFor(
  blank: Blank,
  { shift, serial }: Wish,
  given: Readonly<Record<string, string>>,
  random: Random,
): string {
  const { token } = blank
  if (blank.kind === 'given') return given[blank.name] ?? token
  if (blank.kind === 'instant') return instant(ms(token) + shift)
  if (blank.kind === 'day') return instant(Date.parse(`${token}T00:00:00Z`) + shift).slice(0, 10)
  if (blank.kind === 'number') return laterNumber(token, shift, serial)
  if (blank.kind === 'id') return laterId(token, shift, random)
  // The beginning of a chain stays; what is left is the hash of a code that nobody was told.
  return /^0{64}$/.test(token) ? token : [0, 1, 2, 3, 4, 5, 6, 7].map(() => hex8(random)).join('')
}

/** A UUIDv7 of the later moment. */
function laterId(token: string, shift: number, random: Random): string {
  const at = Number.parseInt(token.slice(0, 8) + token.slice(9, 13), 16) + shift
  const time = at.toString(16).padStart(12, '0')
  const [a, b, c] = [hex8(random), hex8(random), hex8(random)]
  const variant = '89ab'[random.below(4)]
  return `${time.slice(0, 8)}-${time.slice(8)}-7${a.slice(0, 3)}-${variant}${a.slice(3, 6)}-${b}${c.slice(0, 4)}`
}

const hex8 = (random: Random) =>
  Math.floor(random.next() * 4_294_967_296)
    .toString(16)
    .padStart(8, '0')

/** yyMMddHHmmss of the place moved by whole weeks, and six digits that no other number of this run has: their multiplier shares no factor with a million. */
function laterNumber(token: string, shift: number, serial: number): string {
  const part = (from: number) => Number(token.slice(from, from + 2))
  const at = instant(Date.UTC(2000 + part(0), part(2) - 1, part(4), part(6), part(8), part(10)) + shift)
  const turn = Number(token.slice(12)) % 7
  return at.replaceAll(/[-T:]/g, '').slice(2, 14) + String((serial * 610_639 + turn * 7) % 1_000_000).padStart(6, '0')
}

function addWords(
  story: Compiled,
  { shift, text, title, where }: Wish,
  given: Readonly<Record<string, string>>,
  values: readonly string[],
  id: string,
  { tenant, add }: CopyTo,
): void {
  const receivedAt = instant(story.startsAt + shift)
  const numbers = story.blanks.flatMap((blank, at) => (blank.kind === 'number' ? [values[at] ?? ''] : []))
  const words = [...numbers, title, text].map(normalise).join('\n')
  const sounds = soundsOf(words, monthOf(receivedAt))
  add('case_words', copyLine(tenant, BULK_TABLES.case_words, { case_id: id, received_at: receivedAt, words, sounds }))
  const hasPhone = story.blanks.some((blank) => blank.kind === 'given' && blank.name === 'phone')
  const likeness = {
    case_id: id,
    received_at: receivedAt,
    town: where.town,
    places: placesNamed({ text, place: { town: where.town, address: where.address } }),
    rows: story.matters,
    phone_hash: hasPhone ? given.phoneHash : null,
    bands: bandsOf(text),
  }
  add('case_likeness', copyLine(tenant, BULK_TABLES.case_likeness, likeness))
}
