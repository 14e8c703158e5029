// A handling unit's part in `replay`: it signs, now and then returns or asks for time, reports; the desk reviews.
import type { CaseFileView, LegView } from '../../../http/contract/case-file.js'
import type { NodeName } from '../running-demo.js'
import { DESK, type Step, type Turns } from './deed.js'

export function orderStep(node: NodeName, file: CaseFileView, leg: LegView, turns: Turns): Step | undefined {
  const { shift } = DESK[node]
  const unit = leg.unit ?? ''
  const turn = (question: string) => turns(`${question} ${unit}`)
  if (leg.state === 'dispatched') return { who: unit, deed: 'sign-for', body: { legId: leg.id } }
  if (leg.state === 'return_requested') {
    const upheld = turn('return upheld').happens(0.5)
    const reassignTo = node === 'hotline' ? 'mediation-centre' : 'police-command'
    const body = { legId: leg.id, upheld, note: upheld ? '改派。' : '职责清楚，退回续办。' }
    return {
      who: shift,
      deed: 'adjudicate-return',
      body: upheld && unit !== reassignTo ? { ...body, reassignTo } : body,
    }
  }
  if (leg.state === 'in_progress') {
    if (leg.request?.kind === 'extension') {
      return {
        who: shift,
        deed: 'decide-extension',
        body: { legId: leg.id, approved: true, note: '同意。', citizenTold: true },
      }
    }
    // One unit objects; the next one to whom it goes does the work.
    const returnedOnce = file.legs.some((one) => one.adjudicated || one.state === 'returned')
    if (!returnedOnce && turn('returned').happens(0.05)) {
      const body = { legId: leg.id, ground: 'not_our_duty', cite: '2', note: '不属本单位职责。' }
      return { who: unit, deed: 'return-order', body }
    }
    if (leg.extensions === 0 && turn('extension').happens(0.04)) {
      return { who: unit, deed: 'request-extension', body: { legId: leg.id, days: 3, reason: '需现场勘验。' } }
    }
    const resolved = !turn('unresolved').happens(0.05)
    // A report that was sent back is still on the leg.
    if (leg.result) return { who: unit, deed: 'report-result', body: { legId: leg.id, text: SECOND, resolved } }
    const text = resolved ? '已到现场处理完毕，并告知诉求人。' : '暂无法解决，已向诉求人说明原因。'
    return { who: unit, deed: 'report-result', body: { legId: leg.id, text, resolved } }
  }
  if (leg.state === 'reported') {
    // Sent back once at most: the second report is taken.
    const again = turn('review rejected').happens(0.04) && leg.result?.text !== SECOND
    return {
      who: shift,
      deed: 'review-result',
      body: { legId: leg.id, accepted: !again, note: again ? '请补充处理情况。' : '通过。' },
    }
  }
  return undefined
}

const SECOND = '已补充处理情况并告知诉求人。'
