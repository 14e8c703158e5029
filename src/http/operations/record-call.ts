// What the phone system did, as the operator saw it. Clause 4.
import { caseCommand } from '../case-command.js'

export const recordCall = caseCommand({
  name: 'record-call',
  summary: { zh: '登记通话情况', en: 'Record a call event' },
  command: (body) => ({ kind: 'record_call', ...body }),
})
