// The supervision ladder holds together (task 8): a ground opens steps that exist, and a step that asks for an answer finds somebody who
// has to give it and a clock for it.
import { bi, errorAt, type Finding } from '../finding.js'
import type { Check } from './check.js'

export const ladderSteps: Check = ({ pack, at }) => {
  const { procedure } = pack
  if (!procedure) return []
  const findings: Finding[] = []
  const known = new Set(procedure.escalation.map(({ step }) => step))
  procedure.supervising?.grounds.forEach((ground, index) => {
    for (const step of ground.steps.filter((one) => !known.has(one))) {
      findings.push(
        errorAt(
          at('procedure.yaml', ['supervising', 'grounds', index, 'steps']),
          bi(
            `督办事由「${ground.id}」指向不存在的一级「${step}」。`,
            `The ground “${ground.id}” opens a step “${step}” that does not exist.`,
          ),
          bi('在 escalation 中补上这一级，或改名。', 'Add the step to escalation, or correct its name.'),
        ),
      )
    }
  })
  const leg = procedure.legs.supervision
  const first = leg?.states.find(({ id }) => id === leg.initial)
  const held = first?.open === true && first.holder === 'unit' && first.clock !== null
  procedure.escalation.forEach((step, index) => {
    if (step.asksAnswer !== true || held) return
    findings.push(
      errorAt(
        at('procedure.yaml', ['escalation', index, 'asksAnswer']),
        bi(
          `「${step.step}」要求单位答复，但没有单位持有、有时限的督办起始状态。`,
          `The step “${step.step}” asks for an answer, but no state makes a unit give it in time.`,
        ),
        bi(
          '在 legs.supervision 的起始状态写 open: true、holder: unit 和时限名。',
          'Under legs.supervision give the initial state open: true, holder: unit and a clock.',
        ),
      ),
    )
  })
  return findings
}
