// More time is granted or not; the citizen is told first. Clause 8.
import { caseCommand } from '../case-command.js'

export const decideExtension = caseCommand({
  name: 'decide-extension',
  summary: { zh: '批复延期', en: 'Decide an extension' },
  command: (body) => ({ kind: 'decide_extension', ...body }),
})
