// The checker of rules that are asked by name. It stands above `instruments`, because it evaluates FEEL, calls formulas and
// runs every example; whoever checks packs hands it in.
import type { Check, Subject } from '../../instruments/checks/check.js'
import { bi, errorAt, type Finding } from '../../instruments/finding.js'
import type { Path } from '../../instruments/yaml-source.js'
import type { RuleTools } from '../formula.js'
import { exampleFindings } from './rule-examples.js'
import { formFindings } from './rule-form.js'
import { lineFindings } from './rule-lines.js'
import type { RuleSubject } from './rule-subject.js'

/**
 * `form` alone is quick enough for every start of a node; trying the lines and running the examples takes seconds and belongs
 * to `check`.
 */
export function askedRulesCheck(toolsOf: (subject: Subject) => RuleTools, how: 'form' | 'whole'): Check {
  return (subject) => {
    const tools = toolsOf(subject)
    return subject.pack.asked.flatMap((rule): readonly Finding[] => {
      const file = subject.askedFiles.get(rule.id) ?? `rules/${rule.id}.yaml`
      const one: RuleSubject = { subject, rule, tools, spot: (where: Path = []) => subject.at(file, where) }
      const form = [...twins(one), ...formFindings(one)]
      // A rule that is written wrongly would show gaps and failing examples that are none of its own.
      return form.length > 0 || how === 'form' ? form : [...lineFindings(one), ...exampleFindings(one)]
    })
  }
}

/** A number names one rule: another version of the same paper may bear it, another paper may not. */
function twins({ subject, rule, spot }: RuleSubject): Finding[] {
  const { pack, packs } = subject
  const other = packs.find((one) => one.id !== pack.id && one.asked.some((asked) => asked.id === rule.id))
  const twice = pack.asked.filter((asked) => asked.id === rule.id).length > 1
  if (!other && !twice) return []
  return [
    errorAt(
      spot(['id']),
      bi(
        `规则编号 ${rule.id} 重复：${other ? other.id : '本包内'}也有。`,
        `Rule ${rule.id} is there twice: also in ${other ? other.id : 'this pack'}.`,
      ),
      bi('给它另一个编号，或删去一份。', 'Give it another number, or remove one of them.'),
    ),
  ]
}
