// An id names one thing. A second use would make one of the two unreachable, and nobody could tell which.
import { bi, errorAt, type Finding, type Spot } from '../finding.js'
import type { Check, PlaceCheck } from './check.js'

export const duplicateIds: Check = ({ pack, at }) => {
  const findings = [
    ...repeated(pack.matters, (index) => at('catalogue.csv', [index])),
    ...(['clauses', 'words', 'facts', 'pairs', 'danger', 'gaps', 'knowledge'] as const).flatMap((part) =>
      repeated<Named>(pack[part], (index) => at(`${part}.yaml`, [index])),
    ),
    ...pack.facts.flatMap((fact, f) => repeated(fact.values, (index) => at('facts.yaml', [f, 'values', index]))),
    ...repeated(pack.rules, (index) => at(`rules/${pack.rules[index]?.id}.yaml`)),
  ]
  const { procedure } = pack
  if (procedure === null) return findings
  for (const [kind, leg] of Object.entries(procedure.legs)) {
    findings.push(...repeated(leg.states, (index) => at('procedure.yaml', ['legs', kind, 'states', index])))
  }
  for (const part of ['returning', 'declining', 'turningAway'] as const) {
    findings.push(...repeated(procedure[part].grounds, (index) => at('procedure.yaml', [part, 'grounds', index])))
  }
  return findings
}

export const duplicatePlaceIds: PlaceCheck = (place, at) => [
  ...(['platforms', 'towns'] as const).flatMap((part) => repeated<Named>(place[part], (index) => at([part, index]))),
  // A former unit has one successor, and no unit of today bears its id: what it did would count for two.
  ...repeated(
    place.units
      .map(({ id }, index) => ({ id, index }))
      .concat(place.units.flatMap(({ formerly = [] }, index) => formerly.map(({ id }) => ({ id, index })))),
    (_, item) => at(['units', item.index]),
  ),
  // Two units under one alias: a unit read from a text could be either.
  ...repeated(
    place.units.flatMap((unit, index) => [unit.name.zh, ...unit.aliases].map((id) => ({ id, index }))),
    (_, item) => at(['units', item.index]),
  ),
]

interface Named {
  readonly id: string
}

function repeated<T extends Named>(items: readonly T[], spot: (index: number, item: T) => Spot): Finding[] {
  const seen = new Set<string>()
  return items.flatMap((item, index) => {
    if (!seen.has(item.id)) {
      seen.add(item.id)
      return []
    }
    return [
      errorAt(
        spot(index, item),
        bi(`「${item.id}」重复了。`, `“${item.id}” is used twice.`),
        bi('改用另一个名字，或删去其中一个。', 'Give one of them another name, or remove it.'),
      ),
    ]
  })
}
