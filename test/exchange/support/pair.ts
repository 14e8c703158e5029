// Two nodes and the road between them, under a virtual clock. The road can lose, double, delay and cut; a node can be killed
// before or after any promise of its store and come back with a new exchange over the same store.
import { createExchange, type Exchange, type ExchangeDeps } from '../../../src/exchange/exchange.js'
import { createKeyring, type Keyring } from '../../../src/exchange/keys.js'
import { makeKey, publicHalf } from '../../../src/exchange/make-key.js'
import type { Transport } from '../../../src/exchange/transport.js'
import type { ExchangeStore } from '../../../src/store/port.js'
import { otherPlatform, type Platform } from '../../../src/terms/platform.js'
import { Fault } from '../../../src/terms/refusal.js'
import { instant } from '../../../src/terms/time.js'
import { type MemoryStore, memoryStore } from './memory-store.js'

export const START = Date.parse('2026-11-21T02:00:00.000Z')

export interface Road {
  open: boolean
  /** Looks at each delivery: what arrives, in what order, how often; undefined loses it and the answer. */
  onDeliver: (messages: readonly string[]) => readonly string[] | undefined
  /** True loses the receipts of a delivery that did arrive. */
  loseReceipts: () => boolean
}

/** The process is gone; only what the store holds is left. */
export class Killed extends Error {}

export interface Node<S extends ExchangeStore = MemoryStore> {
  readonly platform: Platform
  readonly store: S
  readonly exchange: Exchange
  /** What this node sends travels here. */
  readonly road: Road
  /** Dies at the n-th call to the store from now (0 = next), before or after it took effect. */
  dieAt(call: number, when: 'before' | 'after'): void
  readonly alive: () => boolean
  /** A new process over the same store. */
  restart(): void
  /** Only over the store in memory: a word lands in the outbox, and the words taken in from the other side. */
  say(text: string, type?: string): void
  heard(): unknown[]
}

export interface Pair<S extends ExchangeStore = MemoryStore> {
  readonly hotline: Node<S>
  readonly police: Node<S>
  now: number
  readonly skewOf: Record<Platform, number>
  /** Lets both nodes work until neither has anything to do, moving the clock on between rounds. */
  settle(rounds?: number, stepMs?: number): Promise<void>
}

export interface PairOptions {
  readonly keyrings?: Record<Platform, Keyring>
  readonly deps?: Partial<ExchangeDeps>
  readonly withoutPull?: boolean
}

export function keyrings(): Record<Platform, Keyring> {
  const keys = {
    '12345': makeKey({ platform: '12345', fromMs: START - 1e9 }),
    '110': makeKey({ platform: '110', fromMs: START - 1e9 }),
  }
  return {
    '12345': createKeyring({ own: [keys['12345']], peers: [publicHalf(keys['110'])] }),
    '110': createKeyring({ own: [keys['110']], peers: [publicHalf(keys['12345'])] }),
  }
}

export function makePair(options: PairOptions = {}): Pair {
  return makePairOver({ '12345': memoryStore('110'), '110': memoryStore('12345') }, options)
}

export function makePairOver<S extends ExchangeStore>(stores: Record<Platform, S>, options: PairOptions = {}): Pair<S> {
  const rings = options.keyrings ?? keyrings()
  const nodes = new Map<Platform, Node<S>>()
  const at = (platform: Platform): Node<S> => nodes.get(platform) as Node<S>
  for (const platform of ['12345', '110'] as const) nodes.set(platform, makeNode(platform))

  function makeNode(self: Platform): Node<S> {
    const store = stores[self]
    const memory = store as unknown as Partial<MemoryStore>
    let alive = true
    let fuse: { left: number; when: 'before' | 'after' } | undefined
    const road: Road = { open: true, onDeliver: (messages) => messages, loseReceipts: () => false }

    function mortal(generation: number): ExchangeStore {
      return new Proxy(store, {
        get(target, name) {
          const method = Reflect.get(target, name)
          if (typeof method !== 'function') return method
          return async (...args: unknown[]) => {
            if (!alive || generation !== current) throw new Killed()
            const fire = fuse !== undefined && fuse.left-- === 0 ? fuse.when : undefined
            if (fire === 'before') die()
            const result = await method.apply(target, args)
            if (fire === 'after') die()
            return result
          }
        },
      })
    }
    function die(): never {
      alive = false
      fuse = undefined
      throw new Killed()
    }

    const transport: Transport = {
      kind: 'road',
      async deliver(messages) {
        const peer = at(otherPlatform(self))
        if (!road.open || !peer.alive()) throw new Fault('peer_unreachable', 'The road is closed.')
        const arriving = road.onDeliver(messages)
        if (arriving === undefined) throw new Fault('peer_timeout', 'Lost on the way.')
        const answer = await peer.exchange.handleDeliver({ messages: [...arriving] })
        if (answer.status !== 200 || !alive) throw new Fault('peer_refused', `Status ${answer.status}.`)
        if (road.loseReceipts()) throw new Fault('peer_timeout', 'The receipts were lost.')
        return answer.body.receipts as string[]
      },
      ...(options.withoutPull
        ? {}
        : {
            async fetchAfter({ after, limit, token }) {
              const peer = at(otherPlatform(self))
              if (!road.open || !peer.alive()) throw new Fault('peer_unreachable', 'The road is closed.')
              const answer = await peer.exchange.handleFetch({ after, limit, authorization: `Bearer ${token}` })
              if (answer.status !== 200) throw new Fault('peer_refused', `Status ${answer.status}.`)
              return answer.body.messages as string[]
            },
            async carryReceipts(receipts) {
              const peer = at(otherPlatform(self))
              if (!road.open || !peer.alive()) throw new Fault('peer_unreachable', 'The road is closed.')
              await peer.exchange.handleDeliver({ receipts: [...receipts] })
            },
          }),
    }

    let current = 0
    const born = (): Exchange =>
      createExchange({
        store: mortal(++current),
        place: 'sample-town',
        self,
        peer: otherPlatform(self),
        keys: rings[self],
        transport,
        now: () => pair.now + pair.skewOf[self],
        random: () => 0.5,
        reconcileAtMinute: 24 * 60,
        ...options.deps,
      })

    let exchange: Exchange | undefined
    return {
      platform: self,
      store,
      road,
      get exchange() {
        exchange ??= born()
        return exchange
      },
      dieAt(left, when) {
        fuse = { left, when }
      },
      alive: () => alive,
      restart() {
        alive = true
        exchange = born()
      },
      say(text, type = 'demand.supplemented') {
        memory.say?.(type, { text }, instant(pair.now))
      },
      heard: () => (memory.effects ?? []).map((effect) => effect.data.text),
    }
  }

  const pair: Pair<S> = {
    hotline: at('12345'),
    police: at('110'),
    now: START,
    skewOf: { '12345': 0, '110': 0 },
    async settle(rounds = 40, stepMs = 1_000) {
      for (let round = 0; round < rounds; round++) {
        for (const node of [pair.hotline, pair.police]) {
          if (node.alive()) await node.exchange.turn()
        }
        pair.now += stepMs
      }
    },
  }
  return pair
}
