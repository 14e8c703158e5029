// A desk's part in `replay`: answer, turn away, hand over, open a negotiation, or dispatch, as the decision on the file says.
import type { CaseFileView, LegView } from '../../../http/contract/case-file.js'
import type { NodeName } from '../running-demo.js'
import { DESK, type Step, type Turns } from './deed.js'

const OTHER_UNIT: Readonly<Record<NodeName, string>> = { hotline: 'urban-management-bureau', police: 'police-station' }
const ASSISTING_UNIT: Readonly<Record<NodeName, string>> = {
  hotline: 'mediation-centre',
  police: 'police-public-order',
}

export function deskStep(node: NodeName, file: CaseFileView, turns: Turns): Step | undefined {
  const desk = file.legs.find((leg) => leg.kind === 'desk' && leg.state === 'awaiting_dispatch')
  if (!desk || file.state !== 'open' || waits(file)) return undefined
  const own = desk.parent === null
  return (own ? frontDeskStep(node, file, turns) : undefined) ?? workStep(node, file, desk, turns)
}

function waits(file: CaseFileView): boolean {
  return file.legs.some(
    (leg) =>
      leg.open &&
      ((leg.kind === 'transfer_out' && leg.state === 'offered') ||
        leg.kind === 'negotiation' ||
        (leg.kind === 'transfer_in' && leg.state === 'offered')),
  )
}

/** Only the desk the citizen reached decides where the demand goes; and what was tried once is not tried again. */
function frontDeskStep(node: NodeName, file: CaseFileView, turns: Turns): Step | undefined {
  const { seat, shift } = DESK[node]
  const { decision, danger, platform } = file
  const tried = file.legs.some((leg) => leg.kind === 'transfer_out' || leg.kind === 'negotiation')
  if (file.reopened > 0 || tried) return undefined
  if (danger.present && platform === '12345') {
    const mode = file.channel === 'phone' ? 'one_key_transfer' : 'system_push'
    return { who: seat, deed: 'offer-transfer', body: { mode } }
  }
  if (decision.accept === 'out' && !danger.present) {
    const body = {
      ground: decision.turnedAway ?? 'no_substance',
      note: '不属受理范围，已告知途径。',
      secondPerson: shift,
    }
    return { who: seat, deed: 'turn-away', body }
  }
  if (decision.accept === 'kb' && platform === '12345' && decision.cards.length > 0) {
    return { who: seat, deed: 'answer-from-knowledge', body: { cards: decision.cards, note: '已按知识库答复。' } }
  }
  const other = decision.legs.find((leg) => leg.platform !== platform)
  if (decision.because === 'negotiation' || decision.mode === 'consultation') {
    const says = other?.platform ?? platform
    if (decision.mode !== 'none' && turns('negotiate').happens(0.9)) {
      return { who: shift, deed: 'open-negotiation', body: { says, because: '两边清单交叉，请商定。' } }
    }
  }
  if (!other) return undefined
  const mode = decision.mode === 'none' || decision.mode === 'consultation' ? 'system_push' : decision.mode
  const body = danger.present ? { mode, reason: '已先期处置，其余事项请接续。' } : { mode }
  return { who: seat, deed: 'offer-transfer', body }
}

function workStep(node: NodeName, file: CaseFileView, desk: LegView, turns: Turns): Step {
  const { shift } = DESK[node]
  // Police patrols settle much on the spot, without an order to a unit.
  if (turns(`on the spot ${file.reopened}`).happens(node === 'police' ? 0.3 : 0.03)) {
    return { who: shift, deed: 'complete-desk', body: { text: '当场处理完毕。', resolved: true } }
  }
  const matter = file.decision.matters.find((one) => desk.matters.includes(one.id) && one.accepts === file.platform)
  const lead = matter?.unit ?? OTHER_UNIT[node]
  const assisting = turns('assisting').happens(0.08) && lead !== ASSISTING_UNIT[node] ? [ASSISTING_UNIT[node]] : []
  return { who: shift, deed: 'dispatch', body: { lead, ...(assisting.length > 0 ? { assisting } : {}) } }
}
