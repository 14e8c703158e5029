// Take a leaving out back: It counts again from then on. Clause 8.
import { caseCommand } from '../case-command.js'

export const revokeSetAside = caseCommand({
  name: 'revoke-set-aside',
  summary: { zh: '撤销剔除', en: 'Take a leaving out back' },
  command: (body) => ({ kind: 'revoke_set_aside', ...body }),
})
