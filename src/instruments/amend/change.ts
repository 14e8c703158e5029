// A change of the catalogue that a joint meeting decided: a row added, closed, moved or narrowed from a day on. The paper itself
// says that its lists are adjusted (clause 2); the change is data of the place, proposed and approved by two persons.
import { z } from 'zod'
import type { Platform } from '../../terms/platform.js'
import type { Bilingual } from '../../terms/text.js'
import type { Day } from '../../terms/time.js'
import type { Urgency } from '../pack.js'
import { day, id, platform } from '../shapes/common.js'

export const CHANGE_KINDS = ['add', 'close', 'move', 'condition', 'revoke'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

export interface CatalogueChange {
  /** Number of the record that proposed it; the same on both platforms. */
  readonly number: string
  readonly kind: ChangeKind
  /** The row it is about; for `revoke` the number of the change that ends. */
  readonly row: string
  /** Its first day. */
  readonly from: Day
  readonly because: string
  /** Numbers of the meeting and of its item: what a decision under the changed row cites. */
  readonly meeting: string
  readonly item: string
  /** add, move */
  readonly accepts: Platform | null
  readonly unit: string | null
  /** add, condition: `kind:value`, as in catalogue.csv. */
  readonly condition: string | null
  /** add */
  readonly class: string | null
  readonly subclass: string | null
  readonly subjects: readonly string[]
  readonly requestTypes: readonly string[]
  readonly urgency: Urgency
  /** What people say when they mean the new row; cue syntax of words.yaml. */
  readonly strong: readonly string[]
  readonly weak: readonly string[]
}

/** What is wrong with a change, and how to mend it. */
export interface ChangeFinding {
  readonly what: Bilingual
  readonly mend: Bilingual
}

const text = z.string().min(1).max(400)
const words = z.array(z.string().min(1).max(80)).max(60)

/** As a notice of the other platform carries it: nothing there is believed unread. */
export const changeShape: z.ZodType<CatalogueChange> = z.strictObject({
  number: text,
  kind: z.enum(CHANGE_KINDS),
  row: id,
  from: day,
  because: z.string().max(4000),
  meeting: text,
  item: text,
  accepts: platform.nullable(),
  unit: id.nullable(),
  condition: text.nullable(),
  class: text.nullable(),
  subclass: text.nullable(),
  subjects: words,
  requestTypes: words,
  urgency: z.enum(['emergency', 'ordinary', 'service']),
  strong: words,
  weak: words,
})

/** Read from a record of the register of changes, whose fields have these names; lists are written with `;`. */
export function changeOf(number: string, fields: Readonly<Record<string, unknown>>): CatalogueChange {
  const one = (name: string): string | null => {
    const value = fields[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const list = (name: string): string[] =>
    (one(name) ?? '')
      .split(/[;；]/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
  return {
    number,
    kind: (one('kind') ?? '') as ChangeKind,
    row: one('row') ?? '',
    from: one('from') ?? '',
    because: one('because') ?? '',
    meeting: one('meetingNumber') ?? '',
    item: one('itemNumber') ?? '',
    accepts: one('accepts') as Platform | null,
    unit: one('unit'),
    condition: one('condition'),
    class: one('class'),
    subclass: one('subclass'),
    subjects: list('subjects'),
    requestTypes: list('requestTypes'),
    urgency: (one('urgency') ?? 'ordinary') as Urgency,
    strong: list('strong'),
    weak: list('weak'),
  }
}

/** Those that count on a day, in the order in which they are applied; a revoked one no longer does from the day of its revocation. */
export function activeOn(changes: readonly CatalogueChange[], on: Day): readonly CatalogueChange[] {
  const begun = changes.filter(({ from }) => from <= on)
  const revoked = new Set(begun.flatMap(({ kind, row }) => (kind === 'revoke' ? [row] : [])))
  return begun
    .filter(({ kind, number }) => kind !== 'revoke' && !revoked.has(number))
    .sort((a, b) => a.from.localeCompare(b.from) || a.number.localeCompare(b.number))
}
