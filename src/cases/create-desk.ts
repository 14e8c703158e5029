// The case room bound to a book and a platform: (file, command, time) → outcome or refusal. Pure: what is random comes in.
import { createCalendar } from '../deadlines/calendar.js'
import { findPackVersion, packInForce, packsInForce } from '../instruments/in-force.js'
import type { Book, Pack } from '../instruments/pack.js'
import type { Decision, RoutingQuestion } from '../routing/decision.js'
import { newId } from '../terms/ids.js'
import { otherPlatform, type Platform } from '../terms/platform.js'
import { accept, Fault, type Result, refuse } from '../terms/refusal.js'
import type { Instant } from '../terms/time.js'
import { ms } from '../terms/time.js'
import { dayOf } from '../terms/zone.js'
import type { CaseFile } from './case-file.js'
import type { Commanded, PeerMessage } from './command.js'
import type { Context } from './context.js'
import { doDeed } from './deeds/index.js'
import { merge } from './deeds/merge.js'
import { receiveTransfer } from './deeds/receive-transfer.js'
import type { CaseDesk } from './desk.js'
import type { Outcome } from './outcome.js'
import { timerDifference, timersOf } from './timers.js'
import { Refused, Working } from './working.js'

export interface DeskSettings {
  readonly platform: Platform
  readonly book: Book
  /** Folder name of the instrument whose catalogue and procedure this desk works by. */
  readonly instrument: string
  readonly triage: (question: RoutingQuestion) => Decision
  readonly random: (below: number) => number
}

/** Messages that may open a file here; every other type needs one. */
const OPENING = ['transfer.offered', 'negotiation.opened']

export function createCaseDesk(settings: DeskSettings): CaseDesk {
  const calendar = createCalendar(settings.book.place)
  const zone = settings.book.place.zone

  function contextFor(commanded: Commanded, now: Instant, file?: CaseFile): Context {
    const day = dayOf(now, zone)
    const pack = packOf(settings, day, file?.packVersion)
    if (!pack.procedure) {
      throw new Fault(
        'procedure_missing',
        `The pack ${pack.id} has no procedure.yaml; the case room cannot work by it.`,
      )
    }
    return {
      platform: settings.platform,
      now,
      by: commanded.by,
      key: commanded.key,
      pack,
      procedure: pack.procedure,
      limits: packsInForce(settings.book, day).flatMap((one) => one.limits),
      place: settings.book.place,
      calendar,
      triage: settings.triage,
      newId: () => newId(ms(now)),
      random: settings.random,
    }
  }

  return {
    open(commanded, now) {
      const { command } = commanded
      return guarded(() => {
        const context = contextFor(commanded, now)
        const w = new Working(context, undefined, context.newId())
        if (command.kind === 'receive_transfer') receiveTransfer(w, command, false)
        else if (command.kind === 'receive_contact') doDeed(w, command)
        else return refuse('opens_no_file', { command: command.kind })
        return accept(finish(w, []))
      })
    },

    decide(file, commanded, now) {
      return guarded(() => {
        if (commanded.expectedVersion !== undefined && commanded.expectedVersion !== file.version) {
          return refuse('stale_version', { expected: commanded.expectedVersion, actual: file.version })
        }
        if (commanded.command.kind === 'receive_contact') return refuse('opens_no_file', { command: 'receive_contact' })
        const context = contextFor(commanded, now, file)
        const before = wantedTimers(file, context)
        const w = new Working(context, file, file.id)
        doDeed(w, commanded.command)
        return accept(finish(w, before))
      })
    },

    merge(duplicate, main, commanded, now) {
      return guarded(() => {
        const whole: Commanded = { ...commanded, command: { kind: 'close' } }
        const contexts = [contextFor(whole, now, duplicate), contextFor(whole, now, main)] as const
        const before = [wantedTimers(duplicate, contexts[0]), wantedTimers(main, contexts[1])] as const
        const from = new Working(contexts[0], duplicate, duplicate.id)
        const into = new Working(contexts[1], main, main.id)
        merge(from, into, commanded.reason)
        return accept({ duplicate: finish(from, before[0]), main: finish(into, before[1]) })
      })
    },

    commandFor(message, file) {
      return commandFor(message, file, settings.platform)
    },
  }
}

function commandFor(message: PeerMessage, file: CaseFile | undefined, here: Platform): Result<Commanded> {
  const from = otherPlatform(here)
  const by = { platform: from, account: 'exchange', role: 'exchange', unit: null }
  const key = `peer:${message.id}`
  if (message.from !== from) return refuse('message_not_from_peer', { from: message.from })
  if (OPENING.includes(message.type)) return accept({ by, key, command: { kind: 'receive_transfer', message } })
  if (!file) return refuse('demand_unknown', { demandId: message.demandId, type: message.type })
  return accept({ by, key, command: { kind: 'hear_peer', message } })
}

/** A file keeps the version it was opened under, and replays under it years later. */
function packOf(settings: DeskSettings, day: string, version: string | undefined): Pack {
  const { book, instrument } = settings
  const pack =
    (version === undefined ? undefined : findPackVersion(book, instrument, version)) ??
    packInForce(book, instrument, day)
  if (!pack) {
    throw new Fault(
      'no_pack_in_force',
      `No version of ${instrument} is in force on ${day}; publish one or set the dates in its document.yaml.`,
    )
  }
  return pack
}

function wantedTimers(file: CaseFile, context: Context) {
  return file.state === 'open' || file.duties.some((duty) => duty.doneAt === null) ? timersOf(file, context) : []
}

function finish(w: Working, before: ReturnType<typeof timersOf>): Outcome {
  const after = wantedTimers(w.file, w.context)
  return {
    file: w.file,
    actions: w.actions,
    messages: w.messages,
    timers: timerDifference(before, after),
    tell: w.tell,
  }
}

function guarded<T>(decide: () => Result<T>): Result<T> {
  try {
    return decide()
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    throw error
  }
}
