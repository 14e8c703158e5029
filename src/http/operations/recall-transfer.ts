// Call a mistaken transfer back, with notice to the other side. Clause 4.
import { caseCommand } from '../case-command.js'

export const recallTransfer = caseCommand({
  name: 'recall-transfer',
  summary: { zh: '撤回转办', en: 'Recall a transfer' },
  command: (body) => ({ kind: 'recall_transfer', ...body }),
})
