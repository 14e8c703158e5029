// What an assessment (tasks 4 and 8) looks at in one transfer between the platforms, as this side saw it.
import type { Action } from '../cases/action.js'
import type { CaseFile, Leg } from '../cases/case-file.js'
import type { Facts } from './facts.js'
import { dueUnder, isLate, secondsBetween } from './measures.js'

export function transferFacts(leg: Leg, file: CaseFile, actions: readonly Action[]): Facts {
  const own = actions.filter((action) => action.legId === leg.id)
  const had = (...kinds: string[]) => own.find((action) => kinds.includes(action.kind))?.at ?? null
  const accepted = had('transfer_accepted', 'peer_accepted')
  const declined = had('transfer_declined', 'peer_declined')
  const call = file.calls.filter((one) => one.legId === leg.id).at(-1)
  const connected = had('call_connected') ?? (call?.state === 'completed' ? call.endedAt : null)
  const out = leg.kind === 'transfer_out'
  const lastAt = actions.at(-1)?.at ?? leg.openedAt
  const back = had('result_written_back', 'peer_wrote_back')
  const ended = leg.state === 'recalled' || leg.state === 'declined'
  return {
    way: out ? 'out' : 'in',
    mode: leg.mode,
    legState: leg.state,
    accepted: accepted !== null,
    declined: declined !== null,
    recalled: leg.state === 'recalled',
    /** From the offer until the other side signed for it. */
    signSeconds: secondsBetween(leg.openedAt, accepted),
    /** What the caller waited: from asking for the other side until its voice was there. Null where nobody was on the line. */
    waitSeconds: call === undefined ? null : secondsBetween(call.requestedAt, connected),
    voice: call !== undefined,
    voiceState: call?.state ?? null,
    writtenBack: leg.writtenBackAt !== null || back !== null,
    writeBackDue: accepted !== null && !ended,
    writeBackLate: isLate(
      dueUnder(own, out ? 'peer_handling' : 'write_back'),
      back ?? (ended ? leg.openedAt : null),
      lastAt,
    ),
    /** Sent back for another round after its result. */
    sentBack: had('transfer_reopened', 'peer_reopened') !== null,
    /** 回流: the same demand went the other way again after this hand-over. */
    cameBack: file.legs.some(
      (one) => one.kind === (out ? 'transfer_in' : 'transfer_out') && one.openedAt > leg.openedAt,
    ),
  }
}
