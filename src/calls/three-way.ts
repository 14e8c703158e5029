// 三方通话: it is unclear whose the matter is, so citizen, 12345 and 110 speak together, or the two desks first alone (consult)
// with the caller on hold. Who keeps the matter is decided by the desks' own commands; undecided, it is the first receiver's.
// Clause 4. Running it again after a restart does each step once.
import { answered, callerLost, type Ended, invitationOf, isLeft, notReached, type Running } from './program.js'

export interface Conclusion {
  /** Whose seat stays with the caller. */
  readonly stays: 'first' | 'other'
}

export interface ThreeWay {
  readonly ended: Promise<Ended>
  /** The desks are done talking. The other answers false when the call had ended before. */
  conclude(conclusion: Conclusion): Promise<boolean>
  /** From the talk between the desks to the talk with the caller. */
  bringTogether(): Promise<boolean>
}

export interface ThreeWayOptions {
  /** The desks speak alone first, the caller hears music. */
  readonly consult: boolean
  /** The program runs again after a restart: the caller may have been left on hold. */
  readonly resumed?: boolean
}

export function runThreeWay(run: Running, options: ThreeWayOptions): ThreeWay {
  const { op, phone, journal, watch } = run
  const { callRef, opId } = op.record
  let talking = false
  let held = options.resumed ?? false
  let conclude: (conclusion: Conclusion) => void = () => {}
  const concluded = new Promise<Conclusion>((resolve) => {
    conclude = resolve
  })

  /** Before anything is written down as ended: a process that dies in between must not leave the caller in the music. */
  async function endMusic(): Promise<void> {
    if (!held) return
    await phone.hold(callRef, false)
    held = false
  }

  async function talk(): Promise<Ended> {
    const invited = await watch.orCallerLeaves(phone.invite(invitationOf(run)))
    if (isLeft(invited)) return callerLost(run, invited)
    if (!invited.ok) return notReached(run, invited)
    await answered(run, invited)
    if (options.consult) {
      held = true
      await phone.hold(callRef, true)
    } else await endMusic()
    const joined = await watch.orCallerLeaves(phone.join(callRef, opId, options.consult ? 'private' : 'main'))
    if (isLeft(joined)) return callerLost(run, joined)
    if (!joined.ok) {
      await endMusic()
      return notReached(run, joined)
    }
    if (joined.told !== undefined) return 'completed'
    talking = true
    return untilOver()
  }

  async function untilOver(): Promise<Ended> {
    for (;;) {
      const next = await Promise.race([watch.whoLeavesNext(), concluded])
      if (next === 'seat') continue
      talking = false
      if (next === 'caller') return lostInTalk()
      if (next === 'other') return leftUndecided()
      return concludeWith(watch.seatThere() ? next.stays : 'other')
    }
  }

  async function lostInTalk(): Promise<Ended> {
    if (watch.callerLeft()?.told === undefined) await journal.record(op, 'caller_lost')
    return 'caller_lost'
  }

  /** They spoke and no one decided: the first receiver still has the caller, or nobody has. */
  async function leftUndecided(): Promise<Ended> {
    await endMusic()
    if (watch.seatThere()) {
      await journal.record(op, 'completed', 'other_side_left')
      return 'completed'
    }
    await journal.record(op, 'caller_lost', 'nobody_left_with_caller')
    return 'caller_lost'
  }

  async function concludeWith(stays: Conclusion['stays']): Promise<Ended> {
    if (stays === 'other') {
      // From a consultation, too, the other seat is with the caller before the first one leaves.
      const joined = await phone.join(callRef, opId, 'main')
      if (!joined.ok) return leftUndecided()
    }
    await endMusic()
    await journal.record(op, 'completed', stays === 'other' ? 'other_side_stays' : 'first_receiver_stays')
    await phone.release(callRef, stays === 'other' ? 'first_seat' : opId)
    return 'completed'
  }

  const ended = talk()
  return {
    ended,
    async conclude(conclusion) {
      if (!talking) return false
      conclude(conclusion)
      await ended
      return true
    },
    async bringTogether() {
      if (!talking) return false
      const joined = await phone.join(callRef, opId, 'main')
      if (joined.ok) await endMusic()
      return joined.ok
    },
  }
}
