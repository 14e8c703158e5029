// The citizen's clock goes on. Clause 8.
import { caseCommand } from '../case-command.js'

export const resumeClock = caseCommand({
  name: 'resume-clock',
  summary: { zh: '恢复时限', en: 'Resume the clock' },
  command: (body) => ({ kind: 'resume_clock', ...body }),
})
