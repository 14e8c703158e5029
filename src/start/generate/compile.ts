// A story up to one of its steps, cut into pieces: the actions as they are hashed, and the rows of every table a normal write fills.

import { demandFacts } from '../../reports/demand-facts.js'
import { BULK_TABLES, type BulkTable, copyLine, linesOf } from '../../store/bulk/copy-lines.js'
import { findPhoneHash } from '../../store/phone-hash.js'
import { rowsOf } from '../../store/write/rows.js'
import { canonicalJson } from '../../terms/json.js'
import { ms } from '../../terms/time.js'
import { type Blank, Blanks, type Pieces } from './pieces.js'
import type { Story } from './tell-stories.js'
import type { Step } from './world.js'

export interface Hashed {
  /** What is hashed, and the blank its hash fills. */
  readonly of: Pieces
  readonly into: number
}

export interface Compiled {
  readonly blanks: readonly Blank[]
  /** Digests of commands and hashes of actions, in the order in which one needs the other. */
  readonly hashes: readonly Hashed[]
  /** Blanks that hashes fill. */
  readonly reckoned: ReadonlySet<number>
  /** Blank of the file's own id. */
  readonly id: number
  /** Hash of the last action: what a digest of the whole is made of. */
  readonly head: number
  readonly rows: readonly { readonly table: BulkTable; readonly line: Pieces }[]
  /** Rows of the catalogue that likeness compares. */
  readonly matters: readonly string[]
  readonly startsAt: number
}

const DAY_MS = 86_400_000

export function compile(story: Story, told: readonly Step[], tenant: string, phoneKey: string): Compiled {
  const [first] = told
  const last = told.at(-1)
  if (!first || !last) throw new Error('A story without steps cannot be copied.')
  const { file } = last
  const actions = told.flatMap((step) => step.actions)
  const startsAt = ms(first.at)
  const { phone, name } = file.requester
  const blanks = new Blanks(
    {
      text: story.text,
      title: story.title,
      address: story.where.address,
      town: story.where.town,
      ...(phone === null ? {} : { phone, phoneHash: findPhoneHash(phone, phoneKey) ?? '' }),
      ...(name === null ? {} : { name }),
    },
    (day) => Math.abs(Date.parse(`${day}T00:00:00Z`) - startsAt) < 60 * DAY_MS,
  )
  const hashes: Hashed[] = []
  const hashed = (text: string, hash: string) => {
    const of = blanks.cut(text)
    blanks.cut(hash)
    hashes.push({ of, into: blanks.find(hash) ?? -1 })
  }
  for (const { hash, ...draft } of actions) hashed(canonicalJson(draft), hash)
  const outcome = { file, actions, messages: [], timers: { start: last.timers, stop: [] }, tell: {} }
  const rows = rowsOf(undefined, outcome, { phoneKey, command: null })
  // Words, likeness and actions depend on the new text and the new hashes: made for each copy.
  const { case_files, legs, timers, case_facts } = linesOf(tenant, rows, demandFacts(actions) ?? null)
  const lines: { table: BulkTable; line: string }[] = [
    ...case_files.map((line) => ({ table: 'case_files' as const, line })),
    ...legs.map((line) => ({ table: 'legs' as const, line })),
    ...timers.map((line) => ({ table: 'timers' as const, line })),
    ...case_facts.map((line) => ({ table: 'case_facts' as const, line })),
    ...actions.map((action) => ({
      table: 'actions' as const,
      line: copyLine(tenant, BULK_TABLES.actions, { ...action, case_id: file.id, body: inHashedOrder(action) }),
    })),
  ]
  for (const [index, { at, commanded }] of told.entries()) {
    const { command, by } = commanded
    const target = index === 0 ? null : file.id
    const source = canonicalJson({ target, command, platform: by.platform, account: by.account })
    // Any 64 digits mark the place; what fills it is reckoned for each copy.
    const digest = index.toString(16).padStart(64, 'd')
    hashed(source, digest)
    const row = { key: commanded.key, digest, case_id: file.id, version: told[index]?.file.version, at }
    lines.push({ table: 'commands', line: copyLine(tenant, BULK_TABLES.commands, row) })
  }
  return {
    rows: lines.map(({ table, line }) => ({ table, line: blanks.cut(line) })),
    hashes,
    reckoned: new Set(hashes.map(({ into }) => into)),
    id: blanks.find(file.id) ?? -1,
    head: blanks.find(file.head) ?? -1,
    matters: (rows.likeness as { rows: readonly string[] } | null)?.rows ?? [],
    startsAt,
    blanks: blanks.all,
  }
}

/** The same members in the order in which they are hashed: jsonb keeps none, and one cut then serves both. */
function inHashedOrder(action: object): object {
  return JSON.parse(canonicalJson(action))
}
