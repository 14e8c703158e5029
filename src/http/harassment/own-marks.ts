// A citizen with the number and code of a demand of theirs: which records of harassment are about the phone they gave with it. Number and code
// are guarded like those of the progress page.
import { timingSafeEqual } from 'node:crypto'
import { queryCodeHash } from '../../cases/numbers.js'
import type { RecordFile } from '../../registers/record-file.js'
import { accept, type Result, refuse } from '../../terms/refusal.js'
import { type Instant, ms } from '../../terms/time.js'
import type { Deps } from '../dependencies.js'
import { HARASSMENT } from './count-contacts.js'

/** Told to the person it is about from the moment two people agreed. */
const TOLD = ['confirmed', 'handed', 'appealed', 'lifted', 'expired']

export async function ownMarksOf(
  { number, code }: { readonly number: string; readonly code: string },
  now: Instant,
  deps: Deps,
): Promise<Result<readonly RecordFile[]>> {
  const at = ms(now)
  const wait = deps.wrongCodes.waitFor(number, at)
  if (wait > 0) return refuse('too_many_requests', { after: wait })
  const file = await deps.store.findByNumber(number)
  const kept = file?.queryCodeHash
  const given = Buffer.from(queryCodeHash(number, code), 'hex')
  const fits = kept != null && kept.length === given.length * 2 && timingSafeEqual(Buffer.from(kept, 'hex'), given)
  if (file === undefined || !fits) {
    deps.wrongCodes.noteWrong(number, at)
    return refuse('progress_unknown')
  }
  const { phone } = file.requester
  const records = phone === null ? [] : await deps.store.recordsOfPhone(phone)
  return accept(records.filter(({ register, state }) => register === HARASSMENT && TOLD.includes(state)))
}
