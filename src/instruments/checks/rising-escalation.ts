// Supervision rises: each step opens no earlier than the one before it (task 8).
import { bi, errorAt } from '../finding.js'
import type { Check } from './check.js'

export const risingEscalation: Check = ({ pack, at }) => {
  const steps = pack.procedure?.escalation ?? []
  return steps.flatMap((step, index) => {
    const before = steps[index - 1]
    if (before === undefined || before.afterMinutes < step.afterMinutes) return []
    return [
      errorAt(
        at('procedure.yaml', ['escalation', index, 'afterMinutes']),
        bi(
          `督办升级「${step.step}」不晚于前一级「${before.step}」。`,
          `The step “${step.step}” does not open later than “${before.step}” before it.`,
        ),
        bi('按时间先后排列，或改正 afterMinutes。', 'Put the steps in order of time, or correct afterMinutes.'),
      ),
    ]
  })
}
