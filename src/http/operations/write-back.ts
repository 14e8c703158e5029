// The result goes back to where the matter came from (反馈回写). Clause 3.
import { caseCommand } from '../case-command.js'

export const writeBack = caseCommand({
  name: 'write-back',
  summary: { zh: '反馈回写', en: 'Write back' },
  command: (body) => ({ kind: 'write_back', ...body }),
})
