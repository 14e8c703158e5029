// One ended case file → what it teaches, or nothing: a file in which nobody completed anything says nothing about whose matter it was.
import type { Action } from '../../cases/action.js'
import type { CaseFile, Leg } from '../../cases/case-file.js'
import type { Decision } from '../../routing/decision.js'
import type { Lesson, LessonShare } from '../../suggest/matters/lesson.js'
import { otherPlatform, type Platform } from '../../terms/platform.js'
import type { Instant } from '../../terms/time.js'
import { withoutPerson } from './without-person.js'

/** Actions that tell who dealt with it and what was decided on the way. */
export const TELLING = [
  'contact_received',
  'file_opened',
  'order_dispatched',
  'return_upheld',
  'desk_completed',
  'demand_answered',
  'peer_accepted',
] as const

interface Share extends LessonShare {
  readonly decidedBy: Action
  readonly returned: boolean
}

/** `actions`: those of TELLING, in order. */
export function findLesson(file: CaseFile, at: Instant, actions: readonly Action[]): Lesson | undefined {
  const shares = [...ownShares(file, actions), ...handedOver(file, actions)]
  // In danger 110 acts first; otherwise the first row is that of whoever the file belongs to.
  if (file.danger.present) shares.sort((a, b) => Number(b.platform === '110') - Number(a.platform === '110'))
  const [first] = shares
  if (!first) return undefined
  const received = decisionAtReceipt(actions) ?? file.decision
  const changed = shares.some((share) => share.returned || rowChanged(share, file, received))
  return {
    caseId: file.id,
    number: file.number,
    at,
    platform: file.platform,
    channel: file.channel,
    text: withoutPerson(file.text, [file.requester, ...file.petitioners.map((one) => one.requester)]),
    shares: shares.map(({ platform, rows, unit }) => ({ platform, rows, unit })),
    source: changed ? 'adjudicated_return' : 'confirmed_dispatch',
    danger: file.danger.present && file.danger.downgradedBy === null,
    knowledge: file.state === 'answered',
    packVersion: file.packVersion,
    proposed: {
      rows: received.matters.map((matter) => matter.id),
      certainty: received.certainty ?? null,
      model: received.model ?? null,
    },
    decidedBy: { hash: first.decidedBy.hash, at: first.decidedBy.at },
  }
}

/** What this platform dealt with: through a unit, at the desk, or with a knowledge card. */
function ownShares(file: CaseFile, actions: readonly Action[]): Share[] {
  return file.legs.flatMap((desk) => {
    if (desk.kind !== 'desk') return []
    const orders = file.legs.filter((leg) => leg.kind === 'order' && leg.parent === desk.id)
    const order = completedLead(orders)
    const answered = last(actions, 'demand_answered', desk.id)
    const [leg, decidedBy] = order
      ? [order, last(actions, 'order_dispatched', order.id)]
      : [desk, answered ?? (desk.result === null ? undefined : last(actions, 'desk_completed', desk.id))]
    const rows = leg.matters.length > 0 ? leg.matters : desk.matters
    if (!decidedBy || rows.length === 0) return []
    // Also where the same unit got it back in a later round: that it stayed where it was sent nobody can say.
    const returned = orders.some((one) => last(actions, 'return_upheld', one.id) !== undefined)
    return [{ platform: file.platform, rows, unit: order?.unit ?? null, decidedBy, returned }]
  })
}

/** The last of them: of a reopened demand only the last round counts. */
function completedLead(orders: readonly Leg[]): Leg | undefined {
  return orders
    .filter((leg) => leg.role === 'lead' && leg.state === 'completed')
    .reduce<Leg | undefined>((latest, leg) => (latest && latest.openedAt > leg.openedAt ? latest : leg), undefined)
}

/** What the other platform signed for and wrote back. */
function handedOver(file: CaseFile, actions: readonly Action[]): Share[] {
  return file.legs.flatMap((leg) => {
    const decidedBy = last(actions, 'peer_accepted', leg.id)
    if (leg.kind !== 'transfer_out' || leg.writtenBackAt === null || !decidedBy || leg.matters.length === 0) return []
    return [{ platform: otherPlatform(file.platform), rows: leg.matters, unit: null, decidedBy, returned: false }]
  })
}

/** Somebody put another row first than the one it came in under: this desk's own reading, or what the other platform sent it with. */
function rowChanged(share: Share, file: CaseFile, received: Decision): boolean {
  const came = file.origin === 'transfer' ? sentWith(file) : decidedFor(received, share.platform)
  return came.length > 0 && came[0] !== share.rows[0]
}

function sentWith(file: CaseFile): readonly string[] {
  return file.legs.find((leg) => leg.kind === 'transfer_in')?.matters ?? []
}

function decidedFor(decision: Decision, platform: Platform): readonly string[] {
  const own = decision.legs.find((leg) => leg.platform === platform && leg.matters.length > 0)
  return own?.matters ?? decision.matters.slice(0, 1).map((matter) => matter.id)
}

function last(actions: readonly Action[], kind: string, legId: string): Action | undefined {
  return actions.findLast((action) => action.kind === kind && action.legId === legId)
}

function decisionAtReceipt(actions: readonly Action[]): Decision | undefined {
  const first = actions.find((action) => action.kind === 'contact_received' || action.kind === 'file_opened')
  const change = first?.body.change as { readonly file?: { readonly decision?: Decision } } | undefined
  return change?.file?.decision
}
