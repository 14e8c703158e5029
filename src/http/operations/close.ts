// The loop closes (归档), on every leg or not at all. Clause 3.
import { caseCommand } from '../case-command.js'

export const closeCase = caseCommand({
  name: 'close',
  summary: { zh: '结案', en: 'Close' },
  command: (body) => ({ kind: 'close', ...body }),
})
