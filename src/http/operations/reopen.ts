// Not solved: another round. Clause 8.
import { caseCommand } from '../case-command.js'

export const reopen = caseCommand({
  name: 'reopen',
  summary: { zh: '重新办理', en: 'Reopen' },
  command: (body) => ({ kind: 'reopen', ...body }),
})
