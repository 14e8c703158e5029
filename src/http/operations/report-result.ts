// A unit reports what it did. Clause 8.
import { caseCommand } from '../case-command.js'

export const reportResult = caseCommand({
  name: 'report-result',
  summary: { zh: '报办理结果', en: 'Report the result' },
  command: (body) => ({ kind: 'report_result', ...body }),
})
