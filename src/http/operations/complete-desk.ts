// The desk itself dealt with its share. Clause 3.
import { caseCommand } from '../case-command.js'

export const completeDesk = caseCommand({
  name: 'complete-desk',
  summary: { zh: '本台办结', en: 'Complete at this desk' },
  command: (body) => ({ kind: 'complete_desk', ...body }),
})
