// The second of two people who find that there is no danger. Clause 4.
import { caseCommand } from '../case-command.js'

export const confirmDowngrade = caseCommand({
  name: 'confirm-downgrade',
  summary: { zh: '确认危险降级', en: 'Confirm a downgrade' },
  command: (body) => ({ kind: 'confirm_downgrade', ...body }),
})
