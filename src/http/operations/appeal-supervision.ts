// Appeal against a supervision: Once, within the time of the procedure. Clause 8.
import { caseCommand } from '../case-command.js'

export const appealSupervision = caseCommand({
  name: 'appeal-supervision',
  summary: { zh: '对督办申诉', en: 'Appeal against a supervision' },
  command: (body) => ({ kind: 'appeal_supervision', ...body }),
})
