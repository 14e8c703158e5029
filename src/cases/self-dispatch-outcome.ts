// What became of a demand that the desk was sure enough of to dispatch by itself, measured against what it would have done: the same row
// at the same unit, or what else. Says the same whether it did so or a person dispatched.
export type SelfDispatchOutcome = 'open' | 'same' | 'returned' | 'reassigned' | 'retriaged'

export interface SelfDispatchFate {
  /** Row and unit of the decision at receipt. */
  readonly row: string
  readonly unit: string
  /** State of the case file now. */
  readonly state: string
  /** First row and acceptor of the decision as it stands now. */
  readonly nowRow: string | null
  readonly nowAccept: string
  readonly accepted: string
  /** The last lead order; null when none was dispatched. */
  readonly lead: { readonly unit: string | null; readonly row: string | null; readonly state: string } | null
  /** A return of that unit was upheld. */
  readonly returned: boolean
  /** The other platform has taken it on. */
  readonly handedOver: boolean
}

/**
 * Wrong is said as soon as it is known, right only when the file is closed: figures of the last days are therefore rather too bad than too good.
 * A merged file is another one's copy and says nothing of its own.
 */
export function selfDispatchOutcome(fate: SelfDispatchFate): SelfDispatchOutcome {
  const { row, unit, state, lead } = fate
  if (state === 'merged') return 'open'
  if (fate.returned) return 'returned'
  const otherRow = fate.nowRow !== row || fate.nowAccept !== fate.accepted || (lead !== null && lead.row !== row)
  if (otherRow || fate.handedOver || state === 'turned_away' || state === 'answered') return 'retriaged'
  if (lead !== null && lead.unit !== unit) return 'reassigned'
  if (state !== 'closed') return 'open'
  // Closed without an order completed: the desk dealt with it itself.
  return lead?.state === 'completed' ? 'same' : 'reassigned'
}
