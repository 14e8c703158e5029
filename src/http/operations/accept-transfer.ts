// Sign for what the other platform offered (签收转办). Clause 4.
import { caseCommand } from '../case-command.js'

export const acceptTransfer = caseCommand({
  name: 'accept-transfer',
  summary: { zh: '签收转办', en: 'Sign for a transfer' },
  command: (body) => ({ kind: 'accept_transfer', ...body }),
})
