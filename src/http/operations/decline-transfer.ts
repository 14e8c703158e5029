// Decline what the other platform offered, with a listed ground and the row that shows it. Clause 4.
import { caseCommand } from '../case-command.js'

export const declineTransfer = caseCommand({
  name: 'decline-transfer',
  summary: { zh: '拒收转办', en: 'Decline a transfer' },
  command: (body) => ({ kind: 'decline_transfer', ...body }),
})
