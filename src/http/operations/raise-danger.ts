// Somebody heard danger; nobody may wait. Clause 4.
import { caseCommand } from '../case-command.js'

export const raiseDanger = caseCommand({
  name: 'raise-danger',
  summary: { zh: '报危险', en: 'Raise danger' },
  command: (body) => ({ kind: 'raise_danger', ...body }),
})
