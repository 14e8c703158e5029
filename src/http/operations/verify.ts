// A supervisor verified a reported result (督办核实). Clause 8.
import { caseCommand } from '../case-command.js'

export const verify = caseCommand({
  name: 'verify',
  summary: { zh: '督办核实', en: 'Verify a result' },
  command: (body) => ({ kind: 'verify', ...body }),
})
