// The citizen's clock stops under a named rule; where the rule needs approval the first call proposes and a second person's stops it.
// Clause 8.
import { caseCommand } from '../case-command.js'

export const pauseClock = caseCommand({
  name: 'pause-clock',
  summary: { zh: '暂停时限', en: 'Pause the clock' },
  command: (body) => ({ kind: 'pause_clock', ...body }),
})
