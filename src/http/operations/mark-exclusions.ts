// The police side marks what may not leave (涉密、涉稳、涉恐、涉案、涉重大敏感). Clause 5.
import { caseCommand } from '../case-command.js'

export const markExclusions = caseCommand({
  name: 'mark-exclusions',
  summary: { zh: '标记不共享', en: 'Mark as not shared' },
  command: (body) => ({ kind: 'mark_exclusions', ...body }),
})
