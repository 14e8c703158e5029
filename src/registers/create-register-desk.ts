// The register room bound to a book and a platform: finds the schema a record stands under and lets it be decided.
import type { Actor } from '../cases/action.js'
import { createCalendar } from '../deadlines/calendar.js'
import { type CatalogueChange, type ChangeFinding, changeOf } from '../instruments/amend/change.js'
import { packsInForce } from '../instruments/in-force.js'
import type { Book, Pack } from '../instruments/pack.js'
import type { Ledger, Register } from '../instruments/register.js'
import type { Id } from '../terms/ids.js'
import { newId } from '../terms/ids.js'
import type { JsonObject } from '../terms/json.js'
import type { Platform } from '../terms/platform.js'
import { Fault, type Result, refuse } from '../terms/refusal.js'
import type { Bilingual } from '../terms/text.js'
import { type Day, type Instant, ms } from '../terms/time.js'
import { dayOf } from '../terms/zone.js'
import { decideRecord } from './decide-record.js'
import { type HeardWord, hearPeer, type PeerWord } from './hear-peer.js'
import { lookAt, type RecordLook } from './look.js'
import type { Known, RecordCommanded, RecordOutcome, RegisterContext, RuleSaid } from './record-command.js'
import type { RecordFile } from './record-file.js'

export interface RegisterDeskSettings {
  readonly platform: Platform
  readonly book: Book
  readonly askRule: (rule: string, inputs: JsonObject, asOf: Day) => RuleSaid
  readonly random: (below: number) => number
  /** What the pack checker says of a change of the catalogue; where nothing changes it, nothing asks. */
  readonly checkChange?: (change: CatalogueChange, today: Day) => readonly ChangeFinding[]
}

export interface RegisterDesk {
  decide(record: RecordFile | undefined, commanded: RecordCommanded, now: Instant, known: Known): Result<RecordOutcome>
  /** What a reader is shown beside a record. */
  look(record: RecordFile, now: Instant, known: Known): RecordLook
  /** What a word of the other platform asks for here. */
  hear(register: string, word: PeerWord, now: Instant): HeardWord | undefined
  getLedger(id: string): Ledger
}

export interface FoundRegister {
  readonly pack: Pack
  readonly register: Register
}

export function createRegisterDesk(settings: RegisterDeskSettings): RegisterDesk {
  const { book, platform } = settings
  const calendar = createCalendar(book.place)
  // A decision is made again and again until all it asks for is known; the new record must keep its id meanwhile, because
  // its own lookups ask by it.
  const opening = new WeakMap<Known, Id>()
  const idFor = (known: Known, now: Instant): Id => {
    const id = opening.get(known) ?? newId(ms(now))
    opening.set(known, id)
    return id
  }
  const contextOf = (found: FoundRegister, by: Actor, key: string, now: Instant, known: Known): RegisterContext => ({
    platform,
    now,
    by,
    key,
    place: book.place,
    calendar,
    ...found,
    askRule: (rule, inputs) => settings.askRule(rule, inputs, dayOf(now, book.place.zone)),
    findLedger: (id) => findLedger(book, id)?.ledger,
    known,
    newId: () => idFor(known, now),
    random: settings.random,
  })
  return {
    decide(record, commanded, now, known) {
      const { command, by, key } = commanded
      const wanted = record?.register ?? (command.kind === 'open' ? command.register : '')
      const found = findRegister(book, wanted, dayOf(now, book.place.zone), record?.packVersion)
      if (found === undefined) return refuse('register_unknown', { register: wanted })
      const decided = decideRecord(record, commanded, contextOf(found, by, key, now, known))
      return decided.ok ? soundChange(decided, found, record) : decided

      function soundChange(
        made: Result<RecordOutcome> & { readonly ok: true },
        { register }: FoundRegister,
        was?: RecordFile,
      ) {
        const { amends } = register
        const { record: is } = made.value
        // A proposal that is dropped need not be sound; one that stands, or is about to count, must be.
        const counts = amends?.includes(is.state) === true && was?.state !== is.state
        if (amends === undefined || !(counts || is.open)) return made
        const today = dayOf(now, book.place.zone)
        const findings = settings.checkChange?.(changeOf(is.number, is.fields), today) ?? []
        if (findings.length === 0) return made
        const facts = { because: joined(findings), findings: findings.map(({ what, mend }) => ({ what, mend })) }
        return refuse('catalogue_change_unsound', facts as unknown as JsonObject, register.opens.cites)
      }
    },
    look(record, now, known) {
      const found = findRegister(book, record.register, dayOf(now, book.place.zone), record.packVersion)
      if (found === undefined) return { alarms: [], links: {}, lookups: {} }
      const nobody: Actor = { platform, account: '', role: 'none', unit: null }
      return lookAt(record, contextOf(found, nobody, '', now, known))
    },
    hear(register, word, now) {
      const found = findRegister(book, register, dayOf(now, book.place.zone))
      return found && hearPeer(found.register, word)
    },
    getLedger(id) {
      const found = findLedger(book, id)
      if (found === undefined)
        throw new Fault('ledger_unknown', `No pack has the account book ${id}; name one of ledgers.yaml.`)
      return found.ledger
    },
  }
}

function joined(findings: readonly ChangeFinding[]): Bilingual {
  const all = (language: 'zh' | 'en') =>
    findings.map(({ what, mend }) => `${what[language]}${mend[language]}`).join(' ')
  return { zh: all('zh'), en: all('en') }
}

/**
 * The schema a record was opened under, or that of the day. A register outlives the term of its paper: what it holds is
 * still to be read and finished, so the last version serves where none is in force any more.
 */
export function findRegister(book: Book, id: string, day: Day, version?: Day): FoundRegister | undefined {
  const has = (pack: Pack): FoundRegister[] => {
    const register = pack.registers.find((one) => one.id === id)
    return register === undefined ? [] : [{ pack, register }]
  }
  const all = book.packs.flatMap(has)
  const then = version === undefined ? undefined : all.find(({ pack }) => pack.document.version === version)
  const today = packsInForce(book, day).flatMap(has)[0]
  return then ?? today ?? all.sort((a, b) => (a.pack.document.version < b.pack.document.version ? 1 : -1))[0]
}

/** One of each id, as of the day. */
export function registersOf(book: Book, day: Day): readonly FoundRegister[] {
  const ids = [...new Set(book.packs.flatMap((pack) => pack.registers.map(({ id }) => id)))]
  return ids.flatMap((id) => findRegister(book, id, day) ?? [])
}

export function findLedger(book: Book, id: string): { readonly pack: Pack; readonly ledger: Ledger } | undefined {
  for (const pack of book.packs) {
    const ledger = pack.ledgers.find((one) => one.id === id)
    if (ledger !== undefined) return { pack, ledger }
  }
  return undefined
}
