// What the parts of `replay` say to each other: one deed by one account, the turns chance takes, and who sits at which desk.
import type { Chance } from '../chance.js'
import type { NodeName } from '../running-demo.js'

/** `who`: an account, or the unit whose clerk it is. */
export interface Step {
  readonly who: string
  readonly deed: string
  readonly body: Readonly<Record<string, unknown>>
}

/** A turn of its own for each question, so that the order of polling changes nothing. */
export type Turns = (question: string) => Chance

export const DESK: Readonly<
  Record<NodeName, { readonly seat: string; readonly shift: string; readonly follow: string }>
> = {
  hotline: { seat: 'seat', shift: 'shift', follow: 'follow' },
  police: { seat: 'police', shift: 'pshift', follow: 'pfollow' },
}
