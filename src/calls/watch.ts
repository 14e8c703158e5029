// What one program knows of its call beside its own steps: whether the caller and the first seat are still there.
import type { CallEvent, Told } from './port.js'

export type Left = { readonly left: 'caller' | 'other'; readonly told?: Told }

export interface Watch {
  hear(event: CallEvent): void
  /** The step, or the caller's leaving if that comes first. The other seat's leaving is for the program to ask about. */
  orCallerLeaves<T>(step: Promise<T>): Promise<T | Left>
  /** Resolves when the caller or the other seat leaves, or the first seat does (`seat`). */
  readonly whoLeavesNext: () => Promise<'caller' | 'other' | 'seat'>
  readonly seatThere: () => boolean
  readonly otherLeft: () => boolean
  readonly callerLeft: () => Left | undefined
}

export function createWatch(seatThere = true): Watch {
  let seat = seatThere
  let otherLeft = false
  let callerLeft: Left | undefined
  const pending: ('caller' | 'other' | 'seat')[] = []
  const wanting: ((who: 'caller' | 'other' | 'seat') => void)[] = []
  let tellCallerLeft: (left: Left) => void = () => {}
  const callerLeaves = new Promise<Left>((resolve) => {
    tellCallerLeft = resolve
  })

  function note(who: 'caller' | 'other' | 'seat'): void {
    const next = wanting.shift()
    if (next) next(who)
    else pending.push(who)
  }

  return {
    hear(event) {
      if (event.kind === 'caller_left') {
        callerLeft = { left: 'caller', ...(event.told ? { told: event.told } : {}) }
        tellCallerLeft(callerLeft)
        note('caller')
      } else if (event.kind === 'seat_left') {
        seat = false
        note('seat')
      } else {
        otherLeft = true
        note('other')
      }
    },
    orCallerLeaves: (step) => Promise.race([step, callerLeaves]),
    whoLeavesNext: () => {
      const who = pending.shift()
      return who ? Promise.resolve(who) : new Promise((resolve) => wanting.push(resolve))
    },
    seatThere: () => seat,
    otherLeft: () => otherLeft,
    callerLeft: () => callerLeft,
  }
}
