// A supervisor is satisfied. Clause 8.
import { caseCommand } from '../case-command.js'

export const closeSupervision = caseCommand({
  name: 'close-supervision',
  summary: { zh: '督办销号', en: 'Close a supervision' },
  command: (body) => ({ kind: 'close_supervision', ...body }),
})
