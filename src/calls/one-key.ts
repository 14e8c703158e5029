// 一键转接: the list names the other side clearly, so the caller is put through at one key. Make before break: the first seat
// leaves only after the other one is with the caller, so the caller never hears an empty line. Clause 4.
// The journal entry `requested` was written before this program began. Running it again after a restart does each step once.
import { answered, callerLost, type Ended, invitationOf, isLeft, notReached, type Running } from './program.js'

export async function runOneKey(run: Running): Promise<Ended> {
  const { op, phone, journal, watch } = run
  const { callRef, opId } = op.record

  const invited = await watch.orCallerLeaves(phone.invite(invitationOf(run)))
  if (isLeft(invited)) return callerLost(run, invited)
  if (!invited.ok) return notReached(run, invited)
  await answered(run, invited)

  const joined = await watch.orCallerLeaves(phone.join(callRef, opId, 'main'))
  if (isLeft(joined)) return callerLost(run, joined)
  if (!joined.ok) return notReached(run, joined)

  if (watch.otherLeft()) return notReached(run, { ok: false, cause: 'gone' })
  if (joined.told === undefined) await journal.record(op, 'completed')
  // While that was being written the other side may have hung up: then the first seat is all the caller has.
  if (!watch.otherLeft()) await phone.release(callRef, 'first_seat')
  return 'completed'
}
