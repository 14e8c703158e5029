// A proposed handling unit must exist, and whoever proposed it must be named: a paper or the operator.
import { bi, errorAt, type Finding, warningAt } from '../finding.js'
import type { Check } from './check.js'

export const knownUnits: Check = ({ pack, place, at }) => {
  if (place === null) return []
  return pack.matters.flatMap((matter, index) => {
    if (matter.unit === null) return []
    const findings: Finding[] = []
    const spot = at('catalogue.csv', [index])
    const unit = place.units.find((candidate) => candidate.id === matter.unit)
    if (unit === undefined) {
      findings.push(
        errorAt(
          spot,
          bi(
            `事项 ${matter.id} 的承办单位「${matter.unit}」不在 place.yaml 中。`,
            `Matter ${matter.id} proposes the unit “${matter.unit}”, which place.yaml does not have.`,
          ),
          bi(
            '改成 place.yaml 里的单位 id，或在那里补上该单位。',
            'Use a unit id of place.yaml, or add the unit there.',
          ),
        ),
      )
    } else if ((matter.accepts as string) !== '' && unit.under !== matter.accepts) {
      findings.push(
        warningAt(
          spot,
          bi(
            `事项 ${matter.id} 由 ${matter.accepts} 受理，承办单位「${unit.id}」却由 ${unit.under} 派单。`,
            `Matter ${matter.id} is accepted by ${matter.accepts}, but ${unit.under} dispatches to its unit “${unit.id}”.`,
          ),
          bi('改承办单位，或确认这是有意的。', 'Change the unit, or make sure that this is meant.'),
        ),
      )
    }
    if (matter.unitBasis === null) {
      findings.push(
        errorAt(
          spot,
          bi(
            `事项 ${matter.id} 的承办单位没有写依据。`,
            `Matter ${matter.id} proposes a unit without saying on what basis.`,
          ),
          bi(
            '在 unitBasis 列写出文件和条款，或写“运行方读法”。',
            "Name the paper and clause in unitBasis, or write “operator's reading”.",
          ),
        ),
      )
    }
    return findings
  })
}
