// The state of a paper on a day, as the register of papers answers it: by number, short number or title.
import type { Pack } from '../instruments/pack.js'
import type { PaperEntry } from '../instruments/papers/paper-entry.js'
import { type PaperStatus, paperStatus } from '../instruments/papers/paper-status.js'
import { findPaper, type PaperRegister, registerOfPapers } from '../instruments/papers/register-of-papers.js'
import type { Day } from '../terms/time.js'

export interface FoundPaper extends PaperStatus {
  readonly paper: PaperEntry
}

/** Null where nothing in the house even mentions it. */
export type PaperLookup = (asked: string, day: Day) => FoundPaper | null

export function paperLookup(packs: readonly Pack[]): PaperLookup {
  let register: PaperRegister | null = null
  return paperLookupIn(() => {
    register ??= registerOfPapers({ packs })
    return register
  })
}

export function paperLookupIn(registerNow: () => PaperRegister): PaperLookup {
  return (asked, day) => {
    const register = registerNow()
    const paper = findPaper(register, asked)
    return paper === undefined ? null : { paper, ...paperStatus(register, paper, day) }
  }
}
