// Takes sealed messages of the peer in: verified, in order, each exactly once, whatever the way they came and however often.
// 海政办发〔2023〕13号 task 3 asks for orders exchanged online and a closed loop: nothing may be lost or done twice.
import type { ExchangeStore, InboxVerdict, IncomingMessage } from '../store/port.js'
import { CHAIN_OPENING, digestOf } from './digest.js'
import { type Envelope, readEnvelope } from './envelope.js'
import type { Keyring } from './keys.js'
import type { Ends, Receipt } from './receipt.js'
import { openSeal, payloadOf } from './seal.js'
import type { SetAside } from './set-aside.js'
import { createStumbles } from './stumbles.js'

export interface ReceiverDeps {
  readonly store: ExchangeStore
  readonly keys: Keyring
  readonly ends: Ends
  readonly setAside: SetAside
  readonly now: () => number
  /** After a message was applied, once. */
  readonly onApplied?: (message: IncomingMessage, envelope: Envelope) => Promise<void>
  /** Something authentic of the peer arrived; `sentMs` is its own time of signing. */
  readonly onHeard?: (nowMs: number, sentMs: number) => void
}

export interface Receiver {
  receive(sealed: readonly string[]): Promise<readonly Receipt[]>
  /** Takes in early messages whose turn has come; also after a restart. */
  drain(): Promise<void>
  /** True when messages wait here for one that has not come. */
  readonly gap: () => boolean
  /** Messages whose application has failed and is tried again. */
  readonly stumbling: () => number
}

/** Where the line stands: last number taken in and its digest. */
interface Line {
  next: number
  head: string
}

export function createReceiver(deps: ReceiverDeps): Receiver {
  const { store, ends, setAside } = deps
  const stumbles = createStumbles(deps.now)
  let gap = false
  let queue: Promise<unknown> = Promise.resolve()

  // One batch at a time: the order is the point.
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = queue.then(work, work)
    queue = run.catch(() => undefined)
    return run
  }

  async function lineNow(): Promise<Line> {
    const { appliedTo } = await store.peer(ends.peer)
    const head = appliedTo === 0 ? CHAIN_OPENING : await store.takenDigest(ends.peer, appliedTo)
    return { next: appliedTo + 1, head: head ?? '' }
  }

  async function takeOne(sealed: string, line: Line): Promise<Receipt> {
    const now = deps.now()
    const answer = (seq: number | null, digest: string, verdict: InboxVerdict | Deferred, final: boolean): Receipt => ({
      seq,
      digest,
      outcome: verdict.outcome,
      code: verdict.code,
      final,
      next: line.next,
    })
    const aside = async (seq: number | null, digest: string, code: string, detail: string, authentic: boolean) => {
      await setAside({ seq, code, detail, raw: sealed, authentic }, now)
      return answer(seq, digest, { outcome: 'quarantined', code }, false)
    }

    const opened = await openSeal(sealed, 'liandong-message+jws', deps.keys, ends.peer, now)
    if (!opened.ok) return aside(null, digestOf(sealed), opened.code, opened.detail, false)
    const digest = digestOf(opened.payload)
    deps.onHeard?.(now, opened.signedMs)

    const read = readEnvelope(opened.payload)
    if (!read.ok) {
      // The peer did sign this: it stands for its number, so when its turn comes the line passes over it, visibly.
      if (read.seq === null || read.seq > line.next) {
        return aside(read.seq, digest, 'envelope_invalid', read.detail, true)
      }
      if (read.seq < line.next) return answer(read.seq, digest, { outcome: 'duplicate', code: null }, true)
      return passOver(sealed, read.seq, digest, 'envelope_invalid', read.detail, line)
    }
    const envelope = read.envelope
    if (envelope.source !== ends.peerName) return aside(null, digest, 'wrong_sender', envelope.source, true)
    if (envelope.peer !== ends.selfName) return aside(null, digest, 'wrong_recipient', envelope.peer, true)

    if (stumbles.tooSoon(envelope.seq)) return answer(envelope.seq, digest, DEFERRED, false)
    const message = incoming(envelope, digest, sealed, ends)
    let verdict: InboxVerdict
    try {
      verdict = await store.takeIn(message)
    } catch (cause) {
      return stumbled(message, cause, line)
    }
    if (verdict.outcome === 'early') gap = true
    if (verdict.outcome === 'quarantined') {
      await setAside(
        { seq: envelope.seq, code: verdict.code ?? 'quarantined', detail: '', raw: sealed, authentic: true },
        now,
      )
    }
    if (verdict.outcome === 'applied' || verdict.outcome === 'refused') await moved(message, envelope, line, verdict)
    return answer(envelope.seq, digest, verdict, verdict.outcome !== 'early')
  }

  /** The line took `message` in: look at the chain, then tell whoever waits for it. */
  async function moved(message: IncomingMessage, envelope: Envelope, line: Line, verdict: InboxVerdict): Promise<void> {
    stumbles.forget(message.seq)
    // Another process of this node may have moved the line meanwhile.
    if (message.seq !== line.next) line.head = (await store.takenDigest(ends.peer, message.seq - 1)) ?? line.head
    if (envelope.prevdigest !== line.head) {
      // Taken in all the same: it is the peer's, and a danger call must not wait for an inquiry. But people are told, for
      // the message before it is not the one the peer says it sent (a database put back from a copy does this).
      const detail = `number ${message.seq} follows ${envelope.prevdigest}, here number ${message.seq - 1} is ${line.head}`
      await setAside(
        { seq: message.seq, code: 'chain_broken', detail, raw: message.sealed, authentic: true },
        deps.now(),
      )
    }
    line.next = message.seq + 1
    line.head = message.digest
    if (verdict.outcome === 'applied') await deps.onApplied?.(message, envelope)
  }

  async function stumbled(message: IncomingMessage, cause: unknown, line: Line): Promise<Receipt> {
    const { seq, digest } = message
    const detail = cause instanceof Error ? cause.message : String(cause)
    if (seq === line.next && stumbles.givesUp(seq)) {
      return passOver(message.sealed, seq, digest, 'application_failed', detail, line)
    }
    return { seq, digest, ...DEFERRED, final: false, next: line.next }
  }

  async function passOver(
    sealed: string,
    seq: number,
    digest: string,
    code: string,
    detail: string,
    line: Line,
  ): Promise<Receipt> {
    await setAside({ seq, code, detail, raw: sealed, authentic: true, passOver: { digest } }, deps.now())
    stumbles.forget(seq)
    line.next = seq + 1
    line.head = digest
    return { seq, digest, outcome: 'quarantined', code, final: true, next: line.next }
  }

  async function drainFrom(line: Line): Promise<void> {
    for (;;) {
      if (stumbles.tooSoon(line.next)) return
      let taken: Awaited<ReturnType<ExchangeStore['takeInWaiting']>>
      try {
        taken = await store.takeInWaiting(ends.peer)
      } catch (cause) {
        const waiting = await store.findWaiting(ends.peer)
        if (waiting === undefined || waiting.seq !== line.next) throw cause
        const receipt = await stumbled(waiting, cause, line)
        if (receipt.outcome === 'deferred') return
        continue
      }
      if (taken === undefined) return
      const read = readEnvelope(payloadOf(taken.message.sealed))
      if (read.ok) await moved(taken.message, read.envelope, line, taken)
    }
  }

  async function settleGap(line: Line): Promise<void> {
    await drainFrom(line)
    gap = (await store.peer(ends.peer)).early > 0
  }

  return {
    receive: (sealed) =>
      inTurn(async () => {
        const line = await lineNow()
        const receipts: Receipt[] = []
        for (const one of sealed) receipts.push(await takeOne(one, line))
        await settleGap(line)
        return receipts
      }),
    drain: () => inTurn(async () => settleGap(await lineNow())),
    gap: () => gap,
    stumbling: stumbles.count,
  }
}

interface Deferred {
  readonly outcome: 'deferred'
  readonly code: string | null
}
const DEFERRED: Deferred = { outcome: 'deferred', code: 'application_failed' }

function incoming(envelope: Envelope, digest: string, sealed: string, ends: Ends): IncomingMessage {
  return {
    id: envelope.id,
    from: ends.peer,
    type: envelope.type,
    demandId: envelope.subject ?? '',
    at: envelope.time,
    data: envelope.data,
    seq: envelope.seq,
    digest,
    sealed,
  }
}
