// What the other rooms may ask of the store about one number: its contacts in a time, and the records of harassment that are about it (R04).
import type { RecordFile } from '../registers/record-file.js'
import type { Id } from '../terms/ids.js'
import type { Instant } from '../terms/time.js'

export interface CallerContact {
  readonly caseId: Id
  readonly number: string
  readonly at: Instant
  readonly channel: string
  readonly danger: boolean
  /** References of the telephone system, where its recordings are found. */
  readonly callRefs: readonly string[]
  /** Of one of the five kinds: counted, never listed in what is handed on. */
  readonly excluded: boolean
}

export interface CallerStore {
  /** Remembers, by keyed hash, which number the record is about. */
  linkPhone(recordId: Id, phone: string, at: Instant): Promise<void>
  hasPhone(recordId: Id): Promise<boolean>
  /** Contacts of the number a record is about, oldest first. */
  contactsOf(
    by: { readonly recordId: Id } | { readonly phone: string },
    from: Instant,
    to: Instant,
  ): Promise<readonly CallerContact[]>
  recordsOfPhone(phone: string): Promise<readonly RecordFile[]>
}
