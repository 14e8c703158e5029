// The exchange with the other platform as one object: the sending loop, the receiving door, the gap filler, the daily
// comparison and the state of the link. Everything durable is in the store; losing this object loses nothing.
import type { ChangeFeed, ExchangeStore } from '../store/port.js'
import type { Platform } from '../terms/platform.js'
import { instant } from '../terms/time.js'
import { backOff } from './back-off.js'
import { createDailyBooks } from './daily-books.js'
import { createLocalTime } from './days.js'
import { nameOf } from './envelope.js'
import { type HttpAnswer, handleDeliver } from './handle-deliver.js'
import { type FetchQuery, handleFetch } from './handle-fetch.js'
import type { Keyring } from './keys.js'
import type { LinkState } from './link-state.js'
import { createLoop } from './loop.js'
import { createPullGate } from './pull-token.js'
import { type Ends, signReceipt } from './receipt.js'
import { createReceiver } from './receive.js'
import { createReconciler } from './reconcile.js'
import { createRefill } from './refill.js'
import { createSender } from './send.js'
import { createSetAside } from './set-aside.js'
import { createSkew, TOLERATED_MS } from './skew.js'
import type { Transport } from './transport.js'
import { watchLink } from './watch-link.js'

export interface ExchangeDeps {
  readonly store: ExchangeStore & Partial<ChangeFeed>
  /** Folder name of the place, the same on both sides, e.g. `haimen`. */
  readonly place: string
  readonly self: Platform
  readonly peer: Platform
  readonly keys: Keyring
  readonly transport: Transport
  readonly now?: () => number
  readonly random?: () => number
  readonly pollMs?: number
  /** How often to ask the peer for messages when all is quiet; also how soon a dead link is noticed. */
  readonly pullEveryMs?: number
  /** A transport without answers: how long to wait for a receipt before sending again. */
  readonly resendMs?: number
  readonly toleratedSkewMs?: number
  readonly zone?: string
  /** Minute of the local day from which yesterday is compared. */
  readonly reconcileAtMinute?: number
  /** A message without a demand that others may want, e.g. `catalogue.notice`; told once, after it was filed. */
  readonly onNotice?: (type: string, data: Readonly<Record<string, unknown>>) => void
  readonly onLinkChange?: (state: LinkState) => void
  readonly onFault?: (where: string, cause: unknown) => void
}

export interface Exchange {
  start(): void
  /** Resolves when the turn under way has ended. */
  stop(): Promise<void>
  /** There is something new to send; a hint, the loop also looks by itself. */
  wake(): void
  /** One round of the loop; what `start` repeats. True when there is more to do at once. */
  turn(): Promise<boolean>
  linkState(): LinkState
  /** Compares the books now; the answer shows in the store's reconciliations. */
  reconcile(): Promise<void>
  /** For transports that bring messages in by another way than HTTP: returns the signed receipts to carry back. */
  receive(sealed: readonly string[]): Promise<readonly string[]>
  acceptReceipts(sealed: readonly string[]): Promise<number>
  handleDeliver(body: unknown): Promise<HttpAnswer>
  handleFetch(query: FetchQuery): Promise<HttpAnswer>
}

const HEARD_EVERY_MS = 5_000

export function createExchange(deps: ExchangeDeps): Exchange {
  const { store, keys, transport } = deps
  const now = deps.now ?? Date.now
  const random = deps.random ?? Math.random
  const ends: Ends = {
    self: deps.self,
    peer: deps.peer,
    selfName: nameOf(deps.place, deps.self),
    peerName: nameOf(deps.place, deps.peer),
  }
  const stopping = new AbortController()
  const skew = createSkew(deps.toleratedSkewMs)
  const setAside = createSetAside(store, deps.peer)
  const admit = createPullGate(ends, keys, deps.toleratedSkewMs ?? TOLERATED_MS)
  const reconciler = createReconciler({ store, ends, now })
  const books = createDailyBooks({
    reconciler,
    ends,
    now,
    local: createLocalTime(deps.zone ?? 'Asia/Shanghai'),
    atMinute: deps.reconcileAtMinute ?? 30,
  })
  let pullFailures = 0
  let pullAgainMs = 0
  let sendingStuck = false
  let heardStoredMs = Number.NEGATIVE_INFINITY

  const sender = createSender({
    store,
    keys,
    ends,
    transport,
    now,
    random,
    resendMs: deps.resendMs ?? 60_000,
    onAnswer(sentMs, answeredMs, peerMs) {
      skew.asked(sentMs, answeredMs, peerMs)
      contact()
    },
  })

  const receiver = createReceiver({
    store,
    keys,
    ends,
    setAside,
    now,
    onHeard(nowMs, sentMs) {
      skew.heard(nowMs, sentMs)
      contact()
      loop.poke()
    },
    async onApplied(message, envelope) {
      if (message.type === 'exchange.reconcile') {
        const agreement = await reconciler.hear(message.id, message.data)
        if (agreement === 'in_flight' || agreement === 'differs') books.uneven()
        loop.poke()
      } else if (message.demandId === '') deps.onNotice?.(envelope.type, envelope.data)
    },
  })

  const link = watchLink(
    deps.peer,
    transport.kind,
    now,
    {
      failures: () => Math.max(sender.failures(), pullFailures),
      nextTryMs: () => Math.max(sender.nextTryMs(), pullAgainMs),
      sendingStuck: () => sendingStuck,
      stumbling: receiver.stumbling,
      clockOffsetMs: skew.offsetMs,
      clockTooFar: skew.tooMuch,
      leftOut: () => setAside.counts().leftOut,
    },
    deps.onLinkChange,
  )

  const refill = createRefill({
    store,
    keys,
    ends,
    transport,
    receive,
    gap: receiver.gap,
    now,
    pullEveryMs: deps.pullEveryMs ?? 10_000,
    sinceContactMs: () => now() - (link.lastContactMs() ?? Number.NEGATIVE_INFINITY),
  })

  const loop = createLoop(turn, deps.pollMs ?? 1_000, stopping)
  let unsubscribe: (() => void) | undefined

  function contact(): void {
    link.contact()
    pullFailures = 0
    pullAgainMs = 0
    sender.peerIsThere()
  }

  function failed(where: string, cause: unknown): void {
    if (stopping.signal.aborted) return
    link.failed(cause)
    deps.onFault?.(where, cause)
  }

  async function receive(sealed: readonly string[]): Promise<readonly string[]> {
    const receipts = await receiver.receive(sealed)
    return Promise.all(receipts.map((receipt) => signReceipt(receipt, ends, keys, now())))
  }

  async function acceptReceipts(sealed: readonly string[]): Promise<number> {
    const accepted = await sender.acceptReceipts(sealed)
    if (accepted > 0) contact()
    return accepted
  }

  /** Each part on its own: a peer that cannot be reached must not keep us from taking in what is already here. */
  async function attempt<T>(where: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (cause) {
      failed(where, cause)
      return undefined
    }
  }

  async function pull(): Promise<void> {
    // Sending has its own waiting time; while it fails, asking would only knock twice at the same closed door.
    if (sender.failures() > 0 || now() < pullAgainMs) return
    try {
      if (await refill.turn(stopping.signal)) contact()
    } catch (cause) {
      pullFailures += 1
      pullAgainMs = now() + backOff(pullFailures, random)
      failed('pull', cause)
    }
  }

  async function look(): Promise<void> {
    const heardMs = link.lastContactMs()
    if (heardMs !== null && heardMs - heardStoredMs >= HEARD_EVERY_MS) {
      await store.heard(deps.peer, instant(heardMs))
      heardStoredMs = heardMs
    }
    link.look(await store.peer(deps.peer))
  }

  async function turn(): Promise<boolean> {
    await attempt('compare books', books.turn)
    const more = await attempt('send', () => sender.turn(stopping.signal))
    sendingStuck = more === undefined
    await attempt('take in', receiver.drain)
    await pull()
    await attempt('look', look)
    return more ?? false
  }

  return {
    start() {
      unsubscribe ??= store.subscribe?.(() => loop.poke())
      loop.start()
    },
    async stop() {
      unsubscribe?.()
      await loop.stop()
    },
    wake: loop.poke,
    turn,
    linkState: link.state,
    async reconcile() {
      await books.now()
      loop.poke()
    },
    receive,
    acceptReceipts,
    handleDeliver: (body) =>
      handleDeliver(body, { receive, acceptReceipts, onFault: (cause) => failed('receive', cause) }),
    handleFetch: (query) =>
      handleFetch(query, {
        store,
        peer: deps.peer,
        now,
        admit,
        onHeard: contact,
        onFault: (cause) => failed('fetch', cause),
      }),
  }
}
