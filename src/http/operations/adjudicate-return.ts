// The desk decides whether a return stands; afterwards it cannot be returned again. Clause 8.
import { caseCommand } from '../case-command.js'

export const adjudicateReturn = caseCommand({
  name: 'adjudicate-return',
  summary: { zh: '裁定退单', en: 'Decide a return' },
  command: (body) => ({ kind: 'adjudicate_return', ...body }),
})
