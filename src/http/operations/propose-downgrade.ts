// The first of two people who find that there is no danger. Clause 4.
import { caseCommand } from '../case-command.js'

export const proposeDowngrade = caseCommand({
  name: 'propose-downgrade',
  summary: { zh: '提出危险降级', en: 'Propose a downgrade' },
  command: (body) => ({ kind: 'propose_downgrade', ...body }),
})
