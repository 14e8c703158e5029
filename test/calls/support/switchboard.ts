// A hotline with a simulated phone network under a virtual clock; its calls room can be killed at any step and started anew
// over the same files and the same network.

import { type Calls, createCalls } from '../../../src/calls/calls.js'
import { type VirtualClock, virtualClock } from '../../../src/calls/clock.js'
import { type ManualPhone, manualPhone } from '../../../src/calls/manual.js'
import { simPhone } from '../../../src/calls/sim.js'
import { type Behaviour, type SimWorld, simWorld } from '../../../src/calls/sim-world.js'
import type { CallRecord, CaseFile } from '../../../src/cases/case-file.js'
import type { OfferTransfer } from '../../../src/cases/command.js'
import { newId } from '../../../src/terms/ids.js'
import { clerk } from '../../support/two-desks.js'
import { type MemoryCases, memoryCases } from './memory-cases.js'

export const START = Date.parse('2026-03-02T01:00:00.000Z')

export interface Switchboard {
  readonly clock: VirtualClock
  readonly cases: MemoryCases
  readonly world: SimWorld
  readonly calls: Calls
  readonly file: CaseFile
  /** The file's only call, as it stands now. */
  record(): CallRecord | undefined
  duties(): readonly string[]
  offer(mode: OfferTransfer['mode'], options?: { consult?: boolean; adapter?: string }): ReturnType<Calls['offer']>
  /** Dies at the n-th step from now, counted over the store and the phone; `after`: the step still took effect. */
  dieAt(step: number, when: 'before' | 'after'): void
  readonly dead: () => boolean
  /** Whether it ever did. */
  readonly died: () => boolean
  /** A new process: memory gone, files and network as they are. */
  restart(): Promise<Calls>
}

export async function switchboard(behaviour: Behaviour): Promise<Switchboard> {
  const clock = virtualClock(START)
  const cases = await memoryCases(clock.now)
  const world = simWorld(clock, () => behaviour)
  let fuse: { left: number; when: 'before' | 'after' } | undefined
  let current = 0
  let dead = false
  let died = false

  function die(): void {
    dead = true
    died = true
  }

  /** Steps of a dead process neither happen nor answer. */
  function mortal<T extends object>(whole: T, generation: number, steps: readonly string[]): T {
    return new Proxy(whole, {
      get(target, name) {
        const method = Reflect.get(target, name)
        if (typeof method !== 'function' || !steps.includes(String(name))) return method
        return async (...args: unknown[]) => {
          const never = new Promise(() => {})
          if (dead || generation !== current) return never
          const fire = fuse !== undefined && fuse.left-- === 0 ? fuse.when : undefined
          if (fire === 'before') {
            die()
            return never
          }
          const result = method.apply(target, args)
          if (fire === 'after') {
            die()
            return never
          }
          const value = await result
          return dead || generation !== current ? never : value
        }
      },
    })
  }

  const born = (): Calls => {
    const generation = ++current
    const manual: ManualPhone = manualPhone()
    return createCalls({
      store: mortal(cases, generation, ['perform', 'find', 'openCalls']),
      self: '12345',
      manual,
      phones: [mortal(simPhone(world), generation, ['invite', 'join', 'hold', 'release', 'snapshot'])],
      clock,
      onFault(where, cause) {
        throw new Error(`${where} failed`, { cause })
      },
    })
  }

  let calls = born()
  await calls.start()
  const file = cases.contact('[110 A01] 有人在路口打架')
  world.ring('call-1')

  return {
    clock,
    cases,
    world,
    get calls() {
      return calls
    },
    file,
    record: () => cases.get(file.id).calls[0],
    duties: () =>
      cases
        .get(file.id)
        .duties.filter((duty) => duty.doneAt === null)
        .map((duty) => duty.because),
    offer: (mode, options = {}) =>
      calls.offer(
        file.id,
        {
          command: { kind: 'offer_transfer', mode, call: { adapter: options.adapter ?? 'sim', ref: 'call-1' } },
          by: clerk('12345'),
          key: newId(),
        },
        options.consult === undefined ? {} : { consult: options.consult },
      ),
    dieAt(step, when) {
      fuse = { left: step, when }
    },
    dead: () => dead,
    died: () => died,
    async restart() {
      fuse = undefined
      dead = false
      calls = born()
      await calls.start()
      return calls
    },
  }
}
