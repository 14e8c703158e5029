// Open a step of supervision: By a person with a ground; the clock opens its own. Clause 8.
import { caseCommand } from '../case-command.js'

export const openSupervision = caseCommand({
  name: 'open-supervision',
  summary: { zh: '开出督办', en: 'Open a step of supervision' },
  command: (body) => ({ kind: 'open_supervision', ...body }),
})
