// The daily comparison of both sides' books (对账): how far each has sent and taken in, the head of either chain, and how many
// transferred legs each counts as open. Also on demand. 海政办发〔2023〕13号 task 3: closed loop, full traceability.

import { z } from 'zod'
import type { ExchangeStore } from '../store/port.js'
import { type Id, newId } from '../terms/ids.js'
import type { JsonObject } from '../terms/json.js'
import { type Day, instant } from '../terms/time.js'
import { CHAIN_OPENING, digestOf } from './digest.js'
import type { Ends } from './receipt.js'
import { payloadOf } from './seal.js'

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)

const statementSchema = z.object({
  day: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  /** Open legs handed to the other side, and taken from it. */
  openOut: count,
  openIn: count,
  /** Highest number sealed for the other side, and that message's digest. */
  sealedTo: count,
  sealedHead: hex,
  /** Highest number of the other side's taken in without a gap, and its digest. */
  appliedTo: count,
  appliedHead: hex,
  /** Asks for the other side's statement in return. */
  answer: z.boolean(),
})
export type Statement = z.infer<typeof statementSchema>

export interface Line {
  readonly what: 'ours_reached_them' | 'theirs_reached_us' | 'we_hand_over' | 'they_hand_over'
  readonly ours: number | string
  readonly theirs: number | string
  readonly agrees: boolean
}

/** `in_flight`: messages were on the way while counting, so unequal counts prove nothing yet. */
export type Agreement = 'agrees' | 'in_flight' | 'differs'

export interface ReconcileDeps {
  readonly store: ExchangeStore
  readonly ends: Ends
  readonly now: () => number
}

export interface Reconciler {
  /** Puts a statement into the outbox. The same key again does nothing. */
  state(day: Day, key: string, answer: boolean): Promise<void>
  /** Compares the peer's statement with our own books and keeps the result. */
  hear(messageId: Id, data: JsonObject): Promise<Agreement | 'not_readable'>
}

export function createReconciler({ store, ends, now }: ReconcileDeps): Reconciler {
  async function statement(day: Day, answer: boolean): Promise<Statement> {
    const [legs, line] = await Promise.all([store.reconciliation(ends.peer, day), store.peer(ends.peer)])
    return {
      day,
      openOut: legs.openOut,
      openIn: legs.openIn,
      sealedTo: line.sealedTo,
      sealedHead: (await sealedDigest(line.sealedTo)) ?? CHAIN_OPENING,
      appliedTo: line.appliedTo,
      appliedHead: (await takenDigest(line.appliedTo)) ?? CHAIN_OPENING,
      answer,
    }
  }

  async function sealedDigest(seq: number): Promise<string | null> {
    if (seq === 0) return CHAIN_OPENING
    const [row] = await store.sealedAfter(ends.peer, seq - 1, 1)
    return row?.seq === seq && row.sealed !== null ? digestOf(payloadOf(row.sealed)) : null
  }

  async function takenDigest(seq: number): Promise<string | null> {
    return seq === 0 ? CHAIN_OPENING : store.takenDigest(ends.peer, seq)
  }

  async function state(day: Day, key: string, answer: boolean): Promise<void> {
    const data = { ...(await statement(day, answer)) }
    await store.enqueue({ to: ends.peer, type: 'exchange.reconcile', data, at: instant(now()), key })
  }

  return {
    state,
    async hear(messageId, data) {
      const read = statementSchema.safeParse(data)
      if (!read.success) return 'not_readable'
      const theirs = read.data
      const ours = await statement(theirs.day, false)
      const { waiting } = await store.peer(ends.peer)
      const theirsHere = await takenDigest(theirs.sealedTo)
      const oursThere = await sealedDigest(theirs.appliedTo)
      const lines: Line[] = [
        line('ours_reached_them', oursThere ?? 'none', theirs.appliedHead),
        line('theirs_reached_us', theirsHere ?? 'none', theirs.sealedHead),
        line('we_hand_over', ours.openOut, theirs.openIn),
        line('they_hand_over', ours.openIn, theirs.openOut),
      ]
      const underway = waiting > 0 || theirs.appliedTo < ours.sealedTo
      const agreement = judge(lines, underway)
      await store.saveReconciliation({
        peer: ends.peer,
        day: theirs.day,
        ours: { ...ours, agreement, lines: lines.map((one) => ({ ...one })) },
        theirs: { ...theirs },
        agrees: agreement === 'agrees',
        at: instant(now()),
      })
      if (theirs.answer) await state(theirs.day, `reconcile-answer:${messageId}`, false)
      return agreement
    },
  }
}

/** A chain that differs is a difference at any time; counts only mean something when nothing is on the way. */
export function judge(lines: readonly Line[], underway: boolean): Agreement {
  const chains = lines.filter((one) => one.what.endsWith('reached_them') || one.what.endsWith('reached_us'))
  if (chains.some((one) => !one.agrees)) return 'differs'
  if (lines.every((one) => one.agrees)) return 'agrees'
  return underway ? 'in_flight' : 'differs'
}

function line(what: Line['what'], ours: number | string, theirs: number | string): Line {
  return { what, ours, theirs, agrees: ours === theirs }
}

/** Key of the statement a platform makes of itself for a day; one a day, however often the node starts. */
export function dailyKey(ends: Ends, day: Day): string {
  return `reconcile:${ends.self}:${ends.peer}:${day}`
}

export function onDemandKey(ends: Ends, nowMs: number): string {
  return `reconcile:${ends.self}:${ends.peer}:${newId(nowMs)}`
}
