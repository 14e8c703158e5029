// The exchange with the other platform as one object: the sending loop, the receiving door, the gap filler, the daily
// comparison and the state of the link. Everything durable is in the store; losing this object loses nothing.
import type { ChangeFeed, ExchangeStore, PeerState } from '../store/port.js'
import type { Platform } from '../terms/platform.js'
import { Fault } from '../terms/refusal.js'
import { instant } from '../terms/time.js'
import { backOff } from './back-off.js'
import { createLocalTime } from './days.js'
import { nameOf } from './envelope.js'
import { type HttpAnswer, handleDeliver } from './handle-deliver.js'
import { type FetchQuery, handleFetch } from './handle-fetch.js'
import type { Keyring } from './keys.js'
import { blankPeer, judgeLink, type LinkError, type LinkState, type LinkStatus, maybeInstant } from './link-state.js'
import { createPullGate } from './pull-token.js'
import { type Ends, signReceipt } from './receipt.js'
import { createReceiver } from './receive.js'
import { createReconciler, dailyKey, onDemandKey } from './reconcile.js'
import { createRefill } from './refill.js'
import { createSender } from './send.js'
import { createSetAside } from './set-aside.js'
import { createSkew, TOLERATED_MS } from './skew.js'
import type { Transport } from './transport.js'

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
  readonly pullEveryMs?: number
  readonly resendMs?: number
  readonly toleratedSkewMs?: number
  readonly zone?: string
  /** Minute of the local day at which yesterday is compared. */
  readonly reconcileAtMinute?: number
  /** A message without a demand that others may want, e.g. `catalogue.notice`; called once, after it was filed. */
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

/** Comparisons repeated on one day because messages were still on the way. */
const REPEATS_A_DAY = 3
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
  const skew = createSkew(deps.toleratedSkewMs)
  const setAside = createSetAside(store, deps.peer)
  const local = createLocalTime(deps.zone ?? 'Asia/Shanghai')
  const reconciler = createReconciler({ store, ends, now })
  const admit = createPullGate(ends, keys, deps.toleratedSkewMs ?? TOLERATED_MS)
  const stopping = new AbortController()

  let lastContactMs: number | null = null
  let heardStoredMs = Number.NEGATIVE_INFINITY
  let pullFailures = 0
  let pullAgainMs = 0
  let failingSinceMs: number | null = null
  let lastError: LinkError | null = null
  let peerState: PeerState = blankPeer(deps.peer)
  let shown: { status: LinkStatus; since: number; text: string } = { status: 'unknown', since: now(), text: '' }
  let dailyDone = ''
  let repeats = { day: '', left: REPEATS_A_DAY, atMs: 0, wanted: false }

  function contact(): void {
    lastContactMs = now()
    failingSinceMs = null
    pullFailures = 0
    pullAgainMs = 0
    sender.peerIsThere()
  }

  function failed(where: string, cause: unknown): void {
    failingSinceMs ??= now()
    const code = cause instanceof Fault ? cause.code : 'unexpected'
    lastError = { code, message: cause instanceof Error ? cause.message : String(cause), at: instant(now()) }
    deps.onFault?.(where, cause)
  }

  const sender = createSender({
    store,
    keys,
    ends,
    transport,
    now,
    random,
    resendMs: deps.resendMs ?? 60_000,
    onAnswer(sent, answered, peerMs) {
      skew.asked(sent, answered, peerMs)
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
      wake()
    },
    async onApplied(message, envelope) {
      if (message.type === 'exchange.reconcile') {
        const agreement = await reconciler.hear(message.id, message.data)
        if (agreement === 'in_flight' || agreement === 'differs') wantRepeat()
        wake()
      } else if (message.demandId === '') deps.onNotice?.(envelope.type, envelope.data)
    },
  })

  const refill = createRefill({
    store,
    keys,
    ends,
    transport,
    receive,
    gap: receiver.gap,
    now,
    pullEveryMs: deps.pullEveryMs ?? 10_000,
    sinceContactMs: () => (lastContactMs === null ? Number.POSITIVE_INFINITY : now() - lastContactMs),
  })

  async function receive(sealed: readonly string[]): Promise<readonly string[]> {
    const receipts = await receiver.receive(sealed)
    return Promise.all(receipts.map((receipt) => signReceipt(receipt, ends, keys, now())))
  }

  async function acceptReceipts(sealed: readonly string[]): Promise<number> {
    const accepted = await sender.acceptReceipts(sealed)
    if (accepted > 0) contact()
    return accepted
  }

  function wantRepeat(): void {
    const { day } = local(now())
    if (repeats.day !== day) repeats = { day, left: REPEATS_A_DAY, atMs: 0, wanted: false }
    if (repeats.wanted || repeats.left === 0) return
    repeats = { day, left: repeats.left - 1, atMs: now() + 60_000, wanted: true }
  }

  async function compareBooks(): Promise<void> {
    const { day, yesterday, minute } = local(now())
    if (dailyDone !== yesterday && minute >= (deps.reconcileAtMinute ?? 30)) {
      await reconciler.state(yesterday, dailyKey(ends, yesterday), false)
      dailyDone = yesterday
    }
    if (repeats.wanted && now() >= repeats.atMs) {
      repeats = { ...repeats, wanted: false }
      await reconciler.state(day, onDemandKey(ends, now()), true)
    }
  }

  /** Each part on its own: a peer that cannot be reached must not keep us from taking in what is already here. */
  async function attempt(where: string, work: () => Promise<boolean | undefined>): Promise<boolean> {
    try {
      return (await work()) ?? false
    } catch (cause) {
      if (!stopping.signal.aborted) failed(where, cause)
      return false
    }
  }

  async function turn(): Promise<boolean> {
    const { signal } = stopping
    await attempt('reconcile', async () => {
      await compareBooks()
      return false
    })
    const more = await attempt('send', () => sender.turn(signal))
    await attempt('take in', async () => {
      await receiver.drain()
      return false
    })
    // Sending has its own waiting time; while it fails, asking would only knock at the same closed door twice.
    if (sender.failures() === 0 && now() >= pullAgainMs) {
      try {
        if (await refill.turn(signal)) contact()
      } catch (cause) {
        pullFailures += 1
        pullAgainMs = now() + backOff(pullFailures, random)
        if (!signal.aborted) failed('pull', cause)
      }
    }
    await attempt('look', async () => {
      peerState = await store.peer(deps.peer)
      if (lastContactMs !== null && lastContactMs - heardStoredMs >= HEARD_EVERY_MS) {
        await store.heard(deps.peer, instant(lastContactMs))
        heardStoredMs = lastContactMs
      }
      return false
    })
    announce()
    return more
  }

  function signs() {
    return {
      failures: Math.max(sender.failures(), pullFailures),
      failingSinceMs,
      lastContactMs,
      clockTooFar: skew.tooMuch(),
      stumbling: receiver.stumbling(),
      waiting: peerState.waiting,
      early: peerState.early,
    }
  }

  function linkState(): LinkState {
    const { status, because } = judgeLink(signs())
    const nextTryMs = Math.max(sender.nextTryMs(), pullAgainMs)
    return {
      peer: deps.peer,
      transport: transport.kind,
      status,
      since: instant(shown.status === status ? shown.since : now()),
      downSince: status === 'down' ? maybeInstant(failingSinceMs) : null,
      because,
      waiting: peerState.waiting,
      early: peerState.early,
      quarantined: peerState.quarantined,
      leftOut: setAside.counts().leftOut,
      sealedTo: peerState.sealedTo,
      receiptedTo: peerState.receiptedTo,
      appliedTo: peerState.appliedTo,
      lastHeardAt: maybeInstant(lastContactMs) ?? peerState.lastHeardAt,
      lastSentAt: peerState.lastSentAt,
      lastError,
      nextTryAt: nextTryMs > now() ? instant(nextTryMs) : null,
      clockOffsetMs: skew.offsetMs(),
    }
  }

  function announce(): void {
    const state = linkState()
    if (state.status !== shown.status) shown = { ...shown, status: state.status, since: now() }
    const text = JSON.stringify([state.status, state.because, state.waiting, state.early, state.quarantined])
    if (text === shown.text) return
    shown = { ...shown, text }
    deps.onLinkChange?.(linkState())
  }

  let running: Promise<void> | undefined
  let poke: (() => void) | undefined
  let poked = false
  let unsubscribe: (() => void) | undefined

  function wake(): void {
    poked = true
    poke?.()
  }

  async function rest(): Promise<void> {
    if (poked || stopping.signal.aborted) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, deps.pollMs ?? 1_000)
      poke = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    poke = undefined
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      poked = false
      if (!(await turn())) await rest()
    }
  }

  return {
    start() {
      if (running !== undefined) return
      unsubscribe = store.subscribe?.(() => wake())
      running = loop()
    },
    async stop() {
      stopping.abort()
      unsubscribe?.()
      wake()
      await running
    },
    wake,
    turn,
    linkState,
    async reconcile() {
      await reconciler.state(local(now()).day, onDemandKey(ends, now()), true)
      wake()
    },
    receive,
    acceptReceipts,
    handleDeliver: (body) =>
      handleDeliver(body, {
        receive,
        acceptReceipts,
        onFault: (cause) => failed('receive', cause),
      }),
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
