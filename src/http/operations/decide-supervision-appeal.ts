// Decide an appeal against a supervision: By somebody other than who opened it; a reversed step counts nowhere. Clause 8.
import { caseCommand } from '../case-command.js'

export const decideSupervisionAppeal = caseCommand({
  name: 'decide-supervision-appeal',
  summary: { zh: '裁定督办申诉', en: 'Decide an appeal against a supervision' },
  command: (body) => ({ kind: 'decide_supervision_appeal', ...body }),
})
