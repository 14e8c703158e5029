// Dates must run forward: in force before out of force, reviewed before expired. Malformed dates are refused on reading.
import { bi, errorAt, type Finding, type Spot } from '../finding.js'
import type { Check } from './check.js'

export const datesInOrder: Check = ({ pack, at }) => {
  const { document } = pack
  return [
    ...backwards(document.inForceFrom, document.inForceTo, at('document.yaml', ['inForceTo'])),
    ...pack.matters.flatMap((matter, index) =>
      backwards(matter.validFrom, matter.validTo, at('catalogue.csv', [index])),
    ),
    ...pack.knowledge.flatMap((card, index) =>
      backwards(card.reviewedOn, card.validUntil, at('knowledge.yaml', [index, 'validUntil'])),
    ),
  ]
}

function backwards(from: string | null, to: string | null, spot: Spot): Finding[] {
  if (from === null || to === null || from <= to) return []
  return [
    errorAt(
      spot,
      bi(`日期倒置：${from} 之后到了更早的 ${to}。`, `The dates run backwards: from ${from} to ${to}.`),
      bi('改正其中一个日期。', 'Correct one of the two dates.'),
    ),
  ]
}
