// What in one demand's actions is a matter for the joint meeting: a dispute about whose it is, an order sent back, a handover that
// came back, a step of supervision nobody has closed. Read from the actions alone, so that nobody can leave anything off the agenda.
import type { Action } from '../../cases/action.js'
import type { CaseFile } from '../../cases/case-file.js'
import { fold } from '../../cases/fold.js'
import type { Id } from '../../terms/ids.js'
import type { Instant } from '../../terms/time.js'

/** Kinds of incident with what weighs on the agenda (meetings.yaml gives each its points). */
export const INCIDENTS = [
  'undecided',
  'declined',
  'returned',
  'returned_again',
  'reassigned',
  'recalled',
  'flow_back',
  'escalated_back',
  'supervised',
] as const
export type IncidentKind = (typeof INCIDENTS)[number]

export interface Incident {
  readonly kind: IncidentKind
  readonly at: Instant
  readonly caseId: Id
  readonly number: string
  /** First row of the demand's decision; null where none fits. */
  readonly row: string | null
  /** Who is on either side: platforms or units. One, or two in the order of the alphabet. */
  readonly between: readonly string[]
  readonly unresolved: boolean
  /** Of the five kinds (clause 5): counted, never named on paper that goes round. */
  readonly inside: boolean
}

export function incidentsOf(actions: readonly Action[]): readonly Incident[] {
  const file = fold(actions)
  if (file === undefined || file.drill) return []
  const row = file.decision.matters[0]?.id ?? null
  let returns = 0
  return actions.flatMap((action, at): Incident[] => {
    const make = (kind: IncidentKind, between: readonly string[], unresolved: boolean): Incident => ({
      kind,
      at: action.at,
      caseId: file.id,
      number: file.number,
      row,
      between: [...new Set(between)].sort(),
      unresolved,
      inside: file.exclusions.length > 0,
    })
    const later = (...kinds: string[]) => actions.slice(at + 1).find(({ kind }) => kinds.includes(kind))
    switch (action.kind) {
      case 'negotiation_undecided':
        return [make('undecided', ['12345', '110'], true)]
      case 'transfer_declined':
      case 'peer_declined':
        return [make('declined', ['12345', '110'], later('transfer_accepted', 'peer_accepted') === undefined)]
      case 'transfer_recalled':
      case 'peer_recalled':
        return [make('recalled', ['12345', '110'], false)]
      case 'transfer_reopened':
      case 'peer_reopened':
      case 'demand_came_again':
        return [make('flow_back', ['12345', '110'], file.state === 'open')]
      case 'transfer_offered':
        return action.body.escalated === true ? [make('escalated_back', ['12345', '110'], file.state === 'open')] : []
      case 'order_returned': {
        returns += 1
        return returnIncidents(action, actions, file, returns, make)
      }
      case 'supervision_opened': {
        const { supervision } = action.body.change as { readonly supervision?: { readonly id?: string } }
        const step = file.supervisions.find(({ id }) => id === supervision?.id)
        if (step === undefined || step.closedAt !== null || step.open === false) return []
        const unit = file.legs.find(({ id }) => id === step.legId)?.unit
        return [make('supervised', [unit ?? file.platform], true)]
      }
      default:
        return []
    }
  })
}

/** A return is settled when somebody ruled on it; where the order then went to another unit, the two are the parties. */
function returnIncidents(
  action: Action,
  actions: readonly Action[],
  file: CaseFile,
  nth: number,
  make: (kind: IncidentKind, between: readonly string[], unresolved: boolean) => Incident,
): Incident[] {
  const unit = unitOf(action.legId, file)
  const after = actions.filter(({ seq }) => seq > action.seq)
  const ruling = after.find(({ kind, legId }) => legId === action.legId && /^return_(upheld|rejected)$/.test(kind))
  const next =
    ruling?.kind === 'return_upheld'
      ? after.find(({ kind, seq }) => kind === 'order_dispatched' && seq > ruling.seq)
      : undefined
  const other = next ? unitOf(next.legId, file) : null
  const between = [unit, other].filter((one) => one !== null)
  const found = [make(nth > 1 ? 'returned_again' : 'returned', between, ruling === undefined)]
  if (other !== null && other !== unit) found.push(make('reassigned', between, false))
  return found
}

function unitOf(legId: string | null, file: CaseFile): string | null {
  return file.legs.find(({ id }) => id === legId)?.unit ?? null
}
