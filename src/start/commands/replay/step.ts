// What a desk or a unit does next with a case file, in `replay`: the deeds people would do, with the turns that chance decides.
// The nodes still judge every deed; a step that is not lawful comes back as a refusal.
import type { CaseFileView, LegView } from '../../../http/contract/case-file.js'
import type { NodeName } from '../running-demo.js'
import { DESK, type Step, type Turns } from './deed.js'
import { deskStep } from './desk-step.js'
import { orderStep } from './order-step.js'

/** Undefined: nothing to do here now. */
export function nextStep(node: NodeName, file: CaseFileView, turns: Turns): Step | undefined {
  const { seat, shift } = DESK[node]
  const duty = file.duties.find((one) => one.doneAt === null)
  if (duty) return { who: seat, deed: 'settle-duty', body: { dutyId: duty.id, note: '已回拨，诉求人知悉。' } }
  for (const leg of file.legs) {
    if (!leg.open) continue
    const step =
      leg.kind === 'transfer_in'
        ? transferInStep(node, file, leg, turns)
        : leg.kind === 'negotiation'
          ? negotiationStep(shift, file, leg, turns)
          : leg.kind === 'order'
            ? orderStep(node, file, leg, turns)
            : undefined
    if (step) return step
  }
  return deskStep(node, file, turns) ?? followUpStep(node, file, turns)
}

function transferInStep(node: NodeName, file: CaseFileView, leg: LegView, turns: Turns): Step | undefined {
  const { seat, shift } = DESK[node]
  if (leg.state === 'offered') {
    // A transfer that came after the matter had already been settled between the two is not sent back once more.
    const settled = file.legs.some((one) => one.kind === 'negotiation')
    if (!file.danger.present && !settled && turns('decline').happens(0.06)) {
      return {
        who: seat,
        deed: 'decline-transfer',
        body: { legId: leg.id, ground: 'listed_at_sender', cite: '2', note: '属对方清单所列。' },
      }
    }
    return { who: seat, deed: 'accept-transfer', body: { legId: leg.id } }
  }
  if (leg.state !== 'accepted') return undefined
  const desk = file.legs.find((one) => one.kind === 'desk' && one.parent === leg.id)
  if (desk?.state !== 'completed' && desk?.state !== 'followed_up') return undefined
  const resolved = desk.result?.resolved ?? true
  return { who: shift, deed: 'write-back', body: { legId: leg.id, text: desk.result?.text ?? '已处理。', resolved } }
}

/** The side that is asked answers; some answers disagree and some are never given: the clock then decides. */
function negotiationStep(shift: string, file: CaseFileView, leg: LegView, turns: Turns): Step | undefined {
  const asked = leg.parent !== null
  const answered = leg.views.some((view) => view.platform === file.platform)
  if (!asked || answered || turns('negotiation left to the clock').happens(0.35)) return undefined
  const opener = leg.views.find((view) => view.platform !== file.platform)
  const agree = turns('negotiation agreed').happens(0.8)
  const says = agree ? (opener?.says ?? file.platform) : file.platform === '110' ? '12345' : '110'
  return {
    who: shift,
    deed: 'answer-negotiation',
    body: { legId: leg.id, says, because: agree ? '同意。' : '清单未列。' },
  }
}

function followUpStep(node: NodeName, file: CaseFileView, turns: Turns): Step | undefined {
  const { follow } = DESK[node]
  const done = (leg: LegView): boolean =>
    (leg.kind === 'desk' && ['completed', 'followed_up'].includes(leg.state)) ||
    (leg.kind === 'transfer_out' && leg.state === 'written_back')
  const open = file.legs.filter((leg) => leg.open)
  // The first receiver asks the citizen, once everything that was set going has come back.
  if (file.state !== 'open' || file.origin !== 'contact' || open.length === 0 || !open.every(done)) return undefined
  const round = file.followUps.filter((one) => one.reached).length
  const since = file.followUps.slice(-1)[0]
  const asked = since !== undefined && open.every((leg) => leg.openedAt <= since.at && finishedAt(leg) <= since.at)
  if (!asked || !since.reached) {
    // A second attempt is made when the first found nobody.
    if (since !== undefined && !since.reached && file.followUps.length >= 2) return close(follow)
    const reached = !turns(`reached ${file.followUps.length}`).happens(0.04)
    if (!reached) return { who: follow, deed: 'record-follow-up', body: { reached, note: '无人接听。' } }
    const unhappy = turns(`unsatisfied ${round}`).happens(round === 0 ? 0.07 : 0.02)
    const body = unhappy
      ? { reached, resolved: 'no', satisfied: 'unsatisfied', note: '诉求人表示问题仍在。' }
      : {
          reached,
          resolved: 'yes',
          satisfied: turns(`mood ${round}`).pick(['satisfied', 'satisfied', 'acceptable']),
          note: '已回访。',
        }
    return { who: follow, deed: 'record-follow-up', body }
  }
  return close(follow)
}

function close(follow: string): Step {
  return { who: follow, deed: 'close', body: {} }
}

function finishedAt(leg: LegView): string {
  return leg.writtenBackAt ?? leg.result?.at ?? leg.openedAt
}
