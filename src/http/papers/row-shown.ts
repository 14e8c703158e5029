// A paper as one line of a list, with what it is on the day.
import type { PaperEntry } from '../../instruments/papers/paper-entry.js'
import { paperStatus } from '../../instruments/papers/paper-status.js'
import type { PaperRegister } from '../../instruments/papers/register-of-papers.js'
import type { Day } from '../../terms/time.js'
import type { PaperRowView } from '../contract/papers.js'

export function rowShown(register: PaperRegister, paper: PaperEntry, asOf: Day): PaperRowView {
  const { key, number, title, issuer, kind, signedOn, inHouse, printed } = paper
  const { status, since, until, why, notes, cite } = paperStatus(register, paper, asOf)
  const standing = { status, since, until, why, notes: [...notes], cite }
  return { key, number, title, issuer, kind, signedOn, inHouse, printed, standing }
}
