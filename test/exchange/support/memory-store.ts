// A store of the exchange in memory that keeps the promises of src/store/port.ts, for tests with a virtual clock. Applying a
// message appends it to `effects`; `onApply` may throw (a fault) or answer a refusal code.
import type { ExchangeStore, InboxVerdict, IncomingMessage, OutboxRow } from '../../../src/store/port.js'
import { newId } from '../../../src/terms/ids.js'
import type { JsonObject } from '../../../src/terms/json.js'
import type { Platform } from '../../../src/terms/platform.js'
import { ms } from '../../../src/terms/time.js'

interface Sent {
  id: string
  seq: number
  type: string
  demandId: string | null
  at: string
  data: JsonObject
  sealed: string | null
  attempts: number
  receipt: JsonObject | null
  retryAt: number
  error: string | null
}

interface Quarantined {
  id: string
  peer: string
  seq: number | null
  code: string
  detail: string
  at: string
}

export interface MemoryStore extends ExchangeStore {
  /** What a case command would do: a message lands in the outbox with the commit. */
  say(type: string, data: JsonObject, at: string, demandId?: string): void
  readonly effects: { seq: number; type: string; data: JsonObject }[]
  readonly aside: Quarantined[]
  /** As if an older copy of the database had been put back: what came after number `seq` is forgotten here. */
  putBack(seq: number): void
  legs: { openOut: number; openIn: number }
  onApply: (message: IncomingMessage) => string | null
}

export function memoryStore(peer: Platform): MemoryStore {
  const outbox: Sent[] = []
  const keys = new Set<string>()
  const taken = new Map<number, { digest: string; outcome: string; code: string | null }>()
  const early = new Map<number, IncomingMessage>()
  const aside: Quarantined[] = []
  const effects: MemoryStore['effects'] = []
  const reconciliations = new Map<string, JsonObject>()
  let numbered = 0
  let next = 1
  let heardAt: string | null = null
  let sentAt: string | null = null

  const row = (sent: Sent): OutboxRow => ({ ...sent, to: peer })

  function apply(message: IncomingMessage): InboxVerdict {
    const refusal = message.demandId === '' ? null : store.onApply(message)
    const verdict: InboxVerdict =
      refusal === null ? { outcome: 'applied', code: null } : { outcome: 'refused', code: refusal }
    if (refusal === null) effects.push({ seq: message.seq, type: message.type, data: message.data })
    taken.set(message.seq, { digest: message.digest, ...verdict })
    early.delete(message.seq)
    next = message.seq + 1
    return verdict
  }

  const store: MemoryStore = {
    effects,
    aside,
    legs: { openOut: 0, openIn: 0 },
    onApply: () => null,
    say(type, data, at, demandId = 'demand-1') {
      outbox.push(fresh(type, data, at, demandId))
    },
    putBack(seq) {
      for (const number of [...taken.keys()]) if (number > seq) taken.delete(number)
      while ((effects.at(-1)?.seq ?? 0) > seq) effects.pop()
      early.clear()
      next = seq + 1
    },
    async numberNext(_peer, limit) {
      for (const sent of outbox) if (sent.seq === 0) sent.seq = ++numbered
      return outbox
        .filter((sent) => sent.sealed === null)
        .slice(0, limit)
        .map(row)
    },
    async seal(rows) {
      for (const { id, sealed } of rows) {
        const sent = outbox.find((one) => one.id === id)
        if (sent && sent.sealed === null) sent.sealed = sealed
      }
    },
    async dueForSending(_peer, now, limit) {
      const due = outbox.filter((sent) => sent.sealed !== null && sent.receipt === null && sent.retryAt <= ms(now))
      return due.slice(0, limit).map(row)
    },
    async sealedAfter(_peer, after, limit) {
      return outbox
        .filter((sent) => sent.sealed !== null && sent.seq > after)
        .slice(0, limit)
        .map(row)
    },
    async receipted(_peer, receipts) {
      for (const { seq, receipt } of receipts) {
        const sent = outbox.find((one) => one.seq === seq)
        if (sent && sent.receipt === null) sent.receipt = receipt
        sentAt = String(receipt.at)
      }
    },
    async sendingFailed(_peer, seqs, error, retryAt) {
      for (const sent of outbox) {
        if (!seqs.includes(sent.seq)) continue
        sent.attempts += 1
        sent.retryAt = ms(retryAt)
        sent.error = error
      }
    },
    async takeIn(message) {
      const before = taken.get(message.seq)
      if (before !== undefined) {
        if (before.digest !== message.digest) return { outcome: 'quarantined', code: 'number_reused' }
        return { outcome: 'duplicate', code: before.code }
      }
      if (message.seq > next) {
        const waiting = early.get(message.seq)
        if (waiting && waiting.digest !== message.digest) return { outcome: 'quarantined', code: 'number_reused' }
        early.set(message.seq, message)
        return { outcome: 'early', code: null }
      }
      return apply(message)
    },
    async takeInWaiting() {
      const message = early.get(next)
      return message === undefined ? undefined : { ...apply(message), message }
    },
    async findWaiting() {
      return early.get(next)
    },
    async takenDigest(_peer, seq) {
      return taken.get(seq)?.digest ?? null
    },
    async quarantine(one) {
      aside.push({ id: newId(), peer: one.peer, seq: one.seq, code: one.code, detail: one.detail, at: one.at })
      if (one.passOver !== true) return
      if (one.seq !== next || one.digest === undefined) throw new Error('passOver of a number that is not the next')
      taken.set(one.seq, { digest: one.digest, outcome: 'quarantined', code: one.code })
      early.delete(one.seq)
      next += 1
    },
    async listQuarantine(limit) {
      return aside.slice(-limit)
    },
    async peer() {
      const firstOpen = outbox.find((sent) => sent.receipt === null)
      const sealed = outbox.filter((sent) => sent.sealed !== null)
      return {
        peer,
        sealedTo: sealed.at(-1)?.seq ?? 0,
        receiptedTo: firstOpen === undefined ? numbered : firstOpen.seq === 0 ? numbered : firstOpen.seq - 1,
        appliedTo: next - 1,
        waiting: outbox.filter((sent) => sent.receipt === null).length,
        early: early.size,
        quarantined: aside.length,
        lastHeardAt: heardAt,
        lastSentAt: sentAt,
        lastError: outbox.findLast((sent) => sent.error !== null)?.error ?? null,
      }
    },
    async enqueue(message) {
      if (keys.has(message.key)) return
      keys.add(message.key)
      outbox.push(fresh(message.type, message.data, message.at, null))
    },
    async reconciliation() {
      return store.legs
    },
    async saveReconciliation(one) {
      reconciliations.set(one.day, { ...one })
    },
    async listReconciliations(limit) {
      return [...reconciliations.values()].slice(-limit)
    },
    async heard(_peer, at) {
      heardAt = at
    },
  }
  return store
}

function fresh(type: string, data: JsonObject, at: string, demandId: string | null): Sent {
  const blank = { id: newId(), seq: 0, sealed: null, attempts: 0, receipt: null, retryAt: 0, error: null }
  return { ...blank, type, demandId, at, data }
}
