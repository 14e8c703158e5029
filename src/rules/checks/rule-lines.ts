// Gaps, overlaps and lines that never win, said with the question that shows them.
import { bi, errorAt, type Finding, warningAt } from '../../instruments/finding.js'
import { expressionsIn, feelContext } from '../decide-lines.js'
import { evaluateFeel } from '../feel.js'
import type { TakenInputs } from '../input-value.js'
import { shownValue } from '../show-value.js'
import { analyseLines } from './analyse-lines.js'
import type { RuleSubject } from './rule-subject.js'

export function lineFindings({ subject, rule, spot }: RuleSubject): Finding[] {
  if (rule.lines.length === 0) return []
  const { gaps, overlaps, neverWins, won } = analyseLines(subject.pack, rule)
  return [
    ...gaps.map((gap) =>
      errorAt(
        spot(['lines']),
        bi(
          `规则 ${rule.id} 有缺口：${read(gap)} 时没有一行适用。`,
          `Rule ${rule.id} has a gap: no line applies when ${read(gap)}.`,
        ),
        bi(
          '补一行，或写 otherwise；不会发生的情形写进 must。',
          'Add a line or an otherwise; what cannot arise belongs under must.',
        ),
      ),
    ),
    ...overlaps.map(({ lines: [first, second], example }) =>
      errorAt(
        spot(['lines', second]),
        bi(
          `规则 ${rule.id} 第 ${first + 1} 行与第 ${second + 1} 行重叠：${read(example)}。`,
          `Lines ${first + 1} and ${second + 1} of rule ${rule.id} overlap when ${read(example)}.`,
        ),
        bi('把条件写到互不相容，或改用 hit: first。', 'Make the conditions exclusive, or use hit: first.'),
      ),
    ),
    // A warning: an answer nobody gets misleads no one, and a paper may print a case that another one swallows.
    ...neverWins.map((index) =>
      warningAt(
        spot(['lines', index]),
        bi(
          `规则 ${rule.id} 第 ${index + 1} 行永远轮不到。`,
          `Line ${index + 1} of rule ${rule.id} never answers: its conditions never hold together, or earlier lines catch everything it could.`,
        ),
        bi(
          '删去这一行、移到更宽的行之前，或改正条件；不同类的值比较结果是空，不算成立。',
          'Remove it, move it above wider lines, or mend its conditions; comparing values of different kinds never holds.',
        ),
      ),
    ),
    ...[...won].flatMap(([index, taken]) =>
      expressionsIn(rule.lines[index]?.answer ?? null).flatMap((expression) => {
        const { warnings } = evaluateFeel(expression, feelContext(rule, taken))
        const grave = warnings.filter((warning) => !expression.includes('t.') && warning !== '')
        return grave.length === 0
          ? []
          : [
              errorAt(
                spot(['lines', index, 'answer']),
                bi(
                  `「${expression}」算不出来：${grave.join('；')}`,
                  `“${expression}” cannot be computed: ${grave.join('; ')}`,
                ),
                bi('改正表达式里的名称。', 'Correct the names in the expression.'),
              ),
            ]
      }),
    ),
  ]
}

function read(taken: TakenInputs): string {
  return Object.entries(taken)
    .map(([name, { value }]) => `${name}=${value === null ? 'null' : JSON.stringify(shownValue(value))}`)
    .join(', ')
}
