// The one row that a decision is sure enough of to be dispatched without a person, were that switched on. Also what realised precision
// is counted over: the same question, asked of what was decided at receipt.
import type { Decision } from '../routing/decision.js'
import type { Platform } from '../terms/platform.js'

export function dispatchableRow(
  decision: Pick<Decision, 'accept' | 'band' | 'legs' | 'unit'> & { readonly danger: { readonly present: boolean } },
  here: Platform,
): string | null {
  const [leg, ...otherLegs] = decision.legs
  const [row, ...otherRows] = leg?.matters ?? []
  const plain =
    decision.band === 'self' &&
    decision.accept === here &&
    leg?.platform === here &&
    otherLegs.length === 0 &&
    otherRows.length === 0 &&
    !decision.danger.present &&
    decision.unit !== null
  return plain ? (row ?? null) : null
}
