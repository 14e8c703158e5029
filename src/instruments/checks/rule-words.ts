// Inputs, values and outputs that a decision table uses but does not declare.
import { bi, errorAt, type Finding, type Spot } from '../finding.js'
import type { RuleTable } from '../pack.js'
import type { RuleValue } from '../table-lines.js'
import type { Path } from '../yaml-source.js'

export function misspeltConditions(table: RuleTable, spot: (where: Path) => Spot): Finding[] {
  // Without a range every value would look wrong: the range is named first and alone.
  const undeclared = undeclaredDomains(table, spot)
  return undeclared.length > 0 ? undeclared : [...wrongConditions(table, spot), ...wrongOutputs(table, spot)]
}

function undeclaredDomains(table: RuleTable, spot: (where: Path) => Spot): Finding[] {
  return table.inputs.flatMap((name) => {
    const domain = table.domains[name]
    const integers = domain?.integersFrom !== undefined && domain.checkedTo !== undefined
    const good = domain?.values ? !integers : integers && (domain?.checkedTo ?? 0) >= (domain?.integersFrom ?? 0)
    const fallback = domain?.default
    const goodDefault = fallback === undefined || mayBe(table, name, fallback)
    if (good && goodDefault) return []
    return [
      errorAt(
        spot(['inputs', name]),
        bi(`输入「${name}」的取值范围没有写清。`, `What input “${name}” may be is not declared properly.`),
        bi(
          '写 values 列表，或写 integersFrom 与 checkedTo；default 须在范围内。',
          'Give a list under values, or integersFrom with checkedTo; a default must be one of them.',
        ),
      ),
    ]
  })
}

function wrongConditions(table: RuleTable, spot: (where: Path) => Spot): Finding[] {
  const places = [
    ...table.lines.map((line, index) => ({ when: line.when, where: ['lines', index, 'when'] })),
    ...table.excluded.map((excluded, index) => ({ when: excluded.when, where: ['excluded', index, 'when'] })),
  ]
  return places.flatMap(({ when, where }) =>
    Object.entries(when).flatMap(([name, condition]) => {
      const wrong = table.domains[name] ? valuesIn(condition).find((value) => !mayBe(table, name, value)) : name
      if (wrong === undefined) return []
      return [
        errorAt(
          spot([...where, name]),
          table.domains[name]
            ? bi(`输入「${name}」不会是「${wrong}」。`, `Input “${name}” is never “${wrong}”.`)
            : bi(`规则表没有输入「${name}」。`, `The table has no input “${name}”.`),
          bi(
            '按 inputs 改正，或在 inputs 里补上；整数条件不得超过 checkedTo。',
            'Correct it after inputs, or add it there; integers in conditions may not exceed checkedTo.',
          ),
        ),
      ]
    }),
  )
}

function wrongOutputs(table: RuleTable, spot: (where: Path) => Spot): Finding[] {
  return table.lines.flatMap((line, index) =>
    Object.keys(line.then)
      .filter((name) => !table.outputs.includes(name))
      .map((name) =>
        errorAt(
          spot(['lines', index, 'then', name]),
          bi(`规则表没有输出「${name}」。`, `The table has no output “${name}”.`),
          bi('按 outputs 改正，或在 outputs 里补上。', 'Correct it after outputs, or add it there.'),
        ),
      ),
  )
}

function mayBe(table: RuleTable, name: string, value: RuleValue): boolean {
  const domain = table.domains[name]
  if (domain?.values) return (domain.values as readonly RuleValue[]).includes(value)
  return (
    Number.isInteger(value) && Number(value) >= (domain?.integersFrom ?? 0) && Number(value) <= (domain?.checkedTo ?? 0)
  )
}

function valuesIn(condition: unknown): readonly RuleValue[] {
  if (Array.isArray(condition)) return condition as RuleValue[]
  if (typeof condition === 'object' && condition !== null) return Object.values(condition).flatMap(valuesIn)
  return [condition as RuleValue]
}
