// The desk accepts a result or sends it back. Clause 8.
import { caseCommand } from '../case-command.js'

export const reviewResult = caseCommand({
  name: 'review-result',
  summary: { zh: '审核办理结果', en: 'Review a result' },
  command: (body) => ({ kind: 'review_result', ...body }),
})
