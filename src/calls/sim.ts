// The `sim` adapter: our program's hand on the simulated network. When the program ends the network goes on without it.
import { realClock } from './clock.js'
import type { Invitation, Telephony } from './port.js'
import { ANSWERS, type Behaviour, type SimWorld, simWorld } from './sim-world.js'

export function simPhone(world: SimWorld): Telephony {
  let quiet: (() => void) | undefined
  return {
    adapter: 'sim',
    async start(on) {
      quiet = world.listen(on)
    },
    async stop() {
      quiet?.()
    },
    invite: (invitation) => world.invite(invitation),
    join: async (call, opId, side) => world.join(call, opId, side),
    hold: async (call, on) => world.hold(call, on),
    release: async (call, who) => world.release(call, who),
    snapshot: async () => world.snapshot(),
  }
}

/** For the demonstration: a call whose reference contains one of these words goes that way, every other one is answered. */
export const DEMO_CALLS: Readonly<Record<string, Behaviour>> = {
  busy: { fails: { after: 300, cause: 'busy' } },
  noanswer: {},
  rejected: { fails: { after: 800, cause: 'rejected' } },
  unreachable: { fails: { after: 0, cause: 'unreachable' } },
  hangup: { answersAfter: 4_000, callerLeavesAfter: 1_500 },
  seatdies: { answersAfter: 3_000, seatDiesAfter: 1_000 },
}

/** Simulated callers, too, hang up some day. */
const TALKS_FOR_MS = 10 * 60_000

export function demoScript({ call }: Invitation): Behaviour {
  const scripted = Object.entries(DEMO_CALLS).find(([word]) => call.includes(word))?.[1] ?? ANSWERS
  return { callerLeavesAfter: TALKS_FOR_MS, ...scripted }
}

export function demoPhone(): Telephony {
  return simPhone(simWorld(realClock, demoScript, TALKS_FOR_MS))
}
