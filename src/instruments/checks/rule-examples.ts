// The worked examples beside a decision table are its proof: each must come out as written.
import { bi, errorAt, type Finding, type Spot } from '../finding.js'
import type { RuleTable } from '../pack.js'
import { findLine, type RuleInputs } from '../table-lines.js'
import type { Path } from '../yaml-source.js'
import type { Check } from './check.js'
import { misspeltConditions } from './rule-words.js'

export const ruleExamples: Check = ({ pack, ruleFiles, at }) =>
  pack.rules.flatMap((table) => {
    const spot = (where: Path): Spot => at(ruleFiles.get(table.id) ?? `rules/${table.id}.yaml`, where)
    // A misspelt table is named by its own check; its examples would only repeat it.
    if (misspeltConditions(table, spot).length > 0) return []
    return table.examples.flatMap((example, index): Finding[] => {
      const wrong = departure(table, example)
      if (wrong === null) return []
      return [
        errorAt(
          spot(['examples', index]),
          bi(
            `例子「${example.name}」与规则表不符：${wrong}`,
            `The example “${example.name}” does not come out: ${wrong}`,
          ),
          bi('改正规则表或例子，使两者一致。', 'Correct the table or the example until they agree.'),
        ),
      ]
    })
  })

function departure(table: RuleTable, example: RuleTable['examples'][number]): string | null {
  const stranger = Object.keys(example.given).find((name) => !table.inputs.includes(name))
  if (stranger !== undefined) return `no input “${stranger}”`
  const found = findLine(table, example.given as RuleInputs)
  if (found === null) return 'no line applies'
  if ('missing' in found) return `not given: ${found.missing.join(', ')}`
  const answers = table.lines[found.index]?.then ?? {}
  for (const [name, expected] of Object.entries(example.expect)) {
    const got = answers[name]
    if (JSON.stringify(got) !== JSON.stringify(expected)) {
      return `line ${found.index + 1} gives ${name}=${JSON.stringify(got)}, expected ${JSON.stringify(expected)}`
    }
  }
  return null
}
