// The deeds of the case room as one object, bound to a book and a platform: what the store calls inside its transaction.
import type { Result } from '../terms/refusal.js'
import type { Instant } from '../terms/time.js'
import type { CaseFile } from './case-file.js'
import type { Commanded, PeerMessage } from './command.js'
import type { Outcome } from './outcome.js'

export interface CaseDesk {
  /** `receive_contact` (or `receive_transfer` for a demand new here). */
  open(commanded: Commanded, now: Instant): Result<Outcome>
  /** Any other command on an existing file. */
  decide(file: CaseFile, commanded: Commanded, now: Instant): Result<Outcome>
  merge(
    duplicate: CaseFile,
    main: CaseFile,
    commanded: { by: Commanded['by']; key: string; reason: string },
    now: Instant,
  ): Result<{ duplicate: Outcome; main: Outcome }>
  /** What a peer's message asks of this side: open a new file, or a command on the one that holds the demand. */
  commandFor(message: PeerMessage, file: CaseFile | undefined): Result<Commanded>
}
