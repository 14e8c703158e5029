// Sends what waits for the peer: numbered in the order of commit, sealed and stored, and only then put on the way.
// Sending again is always safe; a message is done with when its signed receipt is stored.
import type { ExchangeStore, OutboxRow } from '../store/port.js'
import { Fault } from '../terms/refusal.js'
import { instant } from '../terms/time.js'
import { backOff } from './back-off.js'
import { CHAIN_OPENING, digestOf } from './digest.js'
import { envelop } from './envelope.js'
import type { Keyring } from './keys.js'
import { type Ends, readReceipt, receiptRecord, type SignedReceipt } from './receipt.js'
import { payloadOf, SEALED_LIMIT, seal } from './seal.js'
import type { Transport } from './transport.js'

export interface SenderDeps {
  readonly store: ExchangeStore
  readonly keys: Keyring
  readonly ends: Ends
  readonly transport: Transport
  readonly now: () => number
  readonly random: () => number
  /** A transport without answers: how long to wait for a receipt before sending again. */
  readonly resendMs: number
  readonly onAnswer: (sentMs: number, answeredMs: number, peerMs: number) => void
}

export interface Sender {
  /** Seals what is new and delivers one batch. True when more is due at once. */
  turn(signal: AbortSignal): Promise<boolean>
  acceptReceipts(sealed: readonly string[]): Promise<number>
  /** The peer was heard: whatever waited for a back-off may go now. */
  peerIsThere(): void
  readonly failures: () => number
  readonly nextTryMs: () => number
}

const BATCH = 100
/** Characters of one delivery; the receiving side reads at most eight megabytes. */
const BATCH_CHARACTERS = 4 * 1_048_576

export function createSender(deps: SenderDeps): Sender {
  const { store, ends, keys } = deps
  let last: { seq: number; digest: string } | undefined
  let failures = 0
  let nextTryMs = 0
  /** The peer says it lacks this number and those after it, although it once receipted them. */
  let askedAgainFrom: number | null = null
  let askAgainMs = 0
  let hurry = false

  async function sealNew(): Promise<boolean> {
    const rows = await store.numberNext(ends.peer, BATCH)
    if (rows.length === 0) return false
    const signer = keys.signer(deps.now())
    const sealed: { id: string; sealed: string }[] = []
    for (const row of rows) {
      const payload = envelop(row, ends.selfName, ends.peerName, await digestBefore(row.seq))
      const jws = await seal(payload, 'liandong-message+jws', signer, deps.now())
      if (jws.length > SEALED_LIMIT) {
        throw new Fault(
          'message_too_large',
          `Message ${row.id} (${row.type}) is ${jws.length} characters sealed; at most ${SEALED_LIMIT} can be sent. What follows it waits.`,
        )
      }
      sealed.push({ id: row.id, sealed: jws })
      last = { seq: row.seq, digest: digestOf(payload) }
    }
    try {
      await store.seal(sealed)
    } catch (cause) {
      last = undefined
      throw cause
    }
    return rows.length === BATCH
  }

  async function digestBefore(seq: number): Promise<string> {
    if (seq === 1) return CHAIN_OPENING
    if (last?.seq !== seq - 1) {
      const [before] = await store.sealedAfter(ends.peer, seq - 2, 1)
      if (before?.seq !== seq - 1 || before.sealed === null) {
        throw new Fault(
          'number_missing',
          `Message ${seq - 1} to ${ends.peer} is not sealed, so ${seq} cannot follow it.`,
        )
      }
      return digestOf(payloadOf(before.sealed))
    }
    return last.digest
  }

  async function nextBatch(now: number): Promise<readonly OutboxRow[]> {
    const due = hurry ? await allWaiting() : await store.dueForSending(ends.peer, instant(now), BATCH)
    const rows = [...new Map([...(await askedAgain(now)), ...due].map((row) => [row.seq, row])).values()]
    rows.sort((a, b) => a.seq - b.seq)
    let characters = 0
    const fitting = rows.filter((row) => {
      characters += row.sealed?.length ?? 0
      return characters <= BATCH_CHARACTERS
    })
    return fitting.slice(0, BATCH)
  }

  /** After an outage the waiting times of single messages mean nothing: the oldest goes first, or all would come early. */
  async function allWaiting(): Promise<readonly OutboxRow[]> {
    const { receiptedTo } = await store.peer(ends.peer)
    return (await store.sealedAfter(ends.peer, receiptedTo, BATCH)).filter((row) => row.receipt === null)
  }

  async function askedAgain(now: number): Promise<readonly OutboxRow[]> {
    if (askedAgainFrom === null || now < askAgainMs) return []
    const rows = await store.sealedAfter(ends.peer, askedAgainFrom - 1, BATCH)
    askedAgainFrom = null
    askAgainMs = now + 1_000
    // Those without a receipt come by themselves when due.
    return rows.filter((row) => row.receipt !== null)
  }

  async function deliver(rows: readonly OutboxRow[], now: number, signal: AbortSignal): Promise<boolean> {
    let answers: readonly string[] | 'later'
    let receipts: SignedReceipt[]
    try {
      answers = await deps.transport.deliver(
        rows.map((row) => row.sealed ?? ''),
        signal,
      )
      receipts = answers === 'later' ? [] : await verified(answers, rows)
    } catch (cause) {
      failures += 1
      nextTryMs = deps.now() + backOff(failures, deps.random)
      const code = cause instanceof Fault ? cause.code : 'delivery_failed'
      await store.sendingFailed(ends.peer, unanswered(rows), code, instant(nextTryMs))
      throw cause
    }
    failures = 0
    nextTryMs = 0
    hurry = false
    const answered = deps.now()
    if (answers === 'later') {
      await store.sendingFailed(ends.peer, unanswered(rows), 'receipt_outstanding', instant(answered + deps.resendMs))
      return true
    }
    for (const receipt of receipts) deps.onAnswer(now, answered, Date.parse(receipt.at))
    const done = await keep(receipts)
    const open = rows.filter((row) => row.receipt === null && !done.has(row.seq))
    if (open.length > 0) {
      // Each waits by its own count: one message the peer stumbles over must not slow down the others.
      const tries = Math.min(...open.map((row) => row.attempts)) + 1
      const code = receipts.find((receipt) => !receipt.final)?.code ?? 'no_receipt'
      const again = instant(answered + backOff(tries, deps.random))
      await store.sendingFailed(ends.peer, unanswered(open), code, again)
    }
    return open.length < rows.length
  }

  async function verified(answers: readonly string[], rows: readonly OutboxRow[]): Promise<SignedReceipt[]> {
    const digests = new Map(rows.map((row) => [row.seq, digestOf(payloadOf(row.sealed ?? ''))]))
    const good: SignedReceipt[] = []
    for (const answer of answers) {
      const read = await readReceipt(answer, ends, keys, deps.now())
      if (!read.ok) {
        throw new Fault(
          'receipt_not_valid',
          `A receipt of ${ends.peer} does not verify (${read.code}: ${read.detail}).`,
        )
      }
      const { seq, digest } = read.receipt
      if (seq !== null && digests.get(seq) === digest) good.push(read.receipt)
    }
    return good
  }

  /** Stores final receipts; an `early` one tells of a gap on the other side. */
  async function keep(receipts: readonly SignedReceipt[]): Promise<ReadonlySet<number>> {
    const done = new Map<number, SignedReceipt>()
    for (const receipt of receipts) {
      if (receipt.outcome === 'early') askedAgainFrom = Math.min(askedAgainFrom ?? receipt.next, receipt.next)
      if (receipt.final && receipt.seq !== null) done.set(receipt.seq, receipt)
    }
    if (done.size > 0) {
      const rows = [...done].map(([seq, receipt]) => ({ seq, receipt: receiptRecord(receipt) }))
      await store.receipted(ends.peer, rows)
    }
    return new Set(done.keys())
  }

  return {
    async turn(signal) {
      const moreToSeal = await sealNew()
      const now = deps.now()
      if (now < nextTryMs) return false
      const rows = await nextBatch(now)
      if (rows.length === 0) return moreToSeal
      const moved = await deliver(rows, now, signal)
      return moved && (moreToSeal || rows.length === BATCH || askedAgainFrom !== null)
    },
    async acceptReceipts(sealed) {
      const wanted: SignedReceipt[] = []
      for (const one of sealed) {
        const read = await readReceipt(one, ends, keys, deps.now())
        if (!read.ok || read.receipt.seq === null) continue
        const [row] = await store.sealedAfter(ends.peer, read.receipt.seq - 1, 1)
        const fits = row?.seq === read.receipt.seq && digestOf(payloadOf(row.sealed ?? '')) === read.receipt.digest
        if (fits) wanted.push(read.receipt)
      }
      await keep(wanted)
      return wanted.length
    },
    peerIsThere() {
      if (failures === 0) return
      nextTryMs = 0
      hurry = true
    },
    failures: () => failures,
    nextTryMs: () => nextTryMs,
  }
}

function unanswered(rows: readonly OutboxRow[]): number[] {
  return rows.filter((row) => row.receipt === null).map((row) => row.seq)
}
