// A unit signs for its order (签收). Clause 9.
import { caseCommand } from '../case-command.js'

export const signFor = caseCommand({
  name: 'sign-for',
  summary: { zh: '签收工单', en: 'Sign for a work order' },
  command: (body) => ({ kind: 'sign_for', ...body }),
})
