// A decision table must answer every question it can be asked, and with one voice.
import { analyseTable } from '../analyse-table.js'
import { bi, errorAt, type Finding, type Spot } from '../finding.js'
import type { RuleTable } from '../pack.js'
import type { RuleInputs } from '../table-lines.js'
import type { Path } from '../yaml-source.js'
import type { Check } from './check.js'
import { misspeltConditions } from './rule-words.js'

export const ruleTables: Check = ({ pack, ruleFiles, at }) =>
  pack.rules.flatMap((table) => {
    const spot = (where: Path): Spot => at(ruleFiles.get(table.id) ?? `rules/${table.id}.yaml`, where)
    const misspelt = misspeltConditions(table, spot)
    // A table that names unknown words would show gaps that are none.
    return misspelt.length > 0 ? misspelt : uncovered(table, spot)
  })

function uncovered(table: RuleTable, spot: (where: Path) => Spot): Finding[] {
  const { gaps, overlaps, neverWins, tooMany } = analyseTable(table)
  const findings: Finding[] = []
  if (tooMany !== null) {
    findings.push(
      errorAt(
        spot(['inputs']),
        bi(
          `规则表 ${table.id} 有 ${tooMany} 种输入组合，无法逐一核对。`,
          `Table ${table.id} has ${tooMany} combinations of inputs, too many to try each.`,
        ),
        bi('把它拆成几张小表。', 'Split it into smaller tables.'),
      ),
    )
  }
  for (const gap of gaps) {
    findings.push(
      errorAt(
        spot(['lines']),
        bi(
          `规则表 ${table.id} 有缺口：${read(gap)} 时没有一行适用。`,
          `Table ${table.id} has a gap: no line applies when ${read(gap)}.`,
        ),
        bi(
          '补一行；若这种情形不会发生，写进 excluded 并说明原因。',
          'Add a line; if this cannot arise, list it under excluded with the reason.',
        ),
      ),
    )
  }
  for (const { lines, example } of overlaps) {
    findings.push(
      errorAt(
        spot(['lines', lines[1]]),
        bi(
          `规则表 ${table.id} 第 ${lines[0] + 1} 行与第 ${lines[1] + 1} 行重叠：${read(example)}。`,
          `Lines ${lines[0] + 1} and ${lines[1] + 1} of table ${table.id} overlap when ${read(example)}.`,
        ),
        bi(
          '把条件写到互不相容，或把 hit 改为 first 并按优先次序排列。',
          'Make the conditions exclusive, or set hit to first and put the lines in order of precedence.',
        ),
      ),
    )
  }
  for (const index of neverWins) {
    findings.push(
      errorAt(
        spot(['lines', index]),
        bi(
          `规则表 ${table.id} 第 ${index + 1} 行永远轮不到：前面的行已经全部接住。`,
          `Line ${index + 1} of table ${table.id} never answers: earlier lines catch everything it could.`,
        ),
        bi('删去这一行，或把它移到更宽的行之前。', 'Remove the line, or move it above the wider ones.'),
      ),
    )
  }
  return findings
}

function read(inputs: RuleInputs): string {
  return Object.entries(inputs)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ')
}
