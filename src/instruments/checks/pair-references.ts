// A hard pair may speak only of rows, facts and values that exist, and must answer for every row it joins.
import { bi, errorAt, type Finding, type Spot } from '../finding.js'
import type { Check } from './check.js'

export const pairReferences: Check = ({ pack, at }) => {
  const rows = new Set(pack.matters.map((matter) => matter.id))
  const facts = new Map(pack.facts.map((fact) => [fact.id, new Set(fact.values.map((value) => value.id))]))
  return pack.pairs.flatMap((pair, index) => {
    const spot = (...where: PropertyKey[]): Spot => at('pairs.yaml', [index, ...where])
    const findings: Finding[] = []
    const namedRows = [
      ...pair.rows.map((row) => ({ row, where: ['rows'] })),
      ...pair.branches.flatMap((branch, b) => branch.rows.map((row) => ({ row, where: ['branches', b, 'rows'] }))),
      ...pair.ifUnknown.rows.map((row) => ({ row, where: ['ifUnknown', 'rows'] })),
    ]
    for (const { row, where } of namedRows) {
      if (!rows.has(row)) findings.push(unknown(spot(...where), pair.id, bi(`行「${row}」`, `row “${row}”`)))
    }
    if (pair.ask !== null && !facts.has(pair.ask)) {
      findings.push(unknown(spot('ask'), pair.id, bi(`事实「${pair.ask}」`, `fact “${pair.ask}”`)))
    }
    for (const [b, branch] of pair.branches.entries()) {
      for (const [fact, wanted] of Object.entries(branch.when)) {
        const values = facts.get(fact)
        const where = spot('branches', b, 'when', fact)
        if (!values) findings.push(unknown(where, pair.id, bi(`事实「${fact}」`, `fact “${fact}”`)))
        for (const value of [wanted].flat()) {
          if (values && !values.has(value)) {
            findings.push(
              unknown(where, pair.id, bi(`事实「${fact}」的取值「${value}」`, `value “${value}” of fact “${fact}”`)),
            )
          }
        }
      }
    }
    return findings
  })
}

function unknown(spot: Spot, pair: string, what: { zh: string; en: string }): Finding {
  return errorAt(
    spot,
    bi(`难分对「${pair}」用了不存在的${what.zh}。`, `Pair “${pair}” uses ${what.en}, which does not exist.`),
    bi(
      '改成 catalogue.csv 的行号，或 facts.yaml 的事实和取值。',
      'Use a row of catalogue.csv, or a fact and value of facts.yaml.',
    ),
  )
}
