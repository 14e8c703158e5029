// Danger rises in a matter the hotline holds: back to 110 at once (回流). Clause 4.
import { caseCommand } from '../case-command.js'

export const escalateBack = caseCommand({
  name: 'escalate-back',
  summary: { zh: '事态升级，回流110', en: 'Escalate back to 110' },
  command: (body) => ({ kind: 'escalate_back', ...body }),
})
