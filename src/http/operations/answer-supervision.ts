// Answer a supervision: The unit says what it does about it, and on site when it came and who does what. Clause 8.
import { caseCommand } from '../case-command.js'

export const answerSupervision = caseCommand({
  name: 'answer-supervision',
  summary: { zh: '答复督办', en: 'Answer a supervision' },
  command: (body) => ({ kind: 'answer_supervision', ...body }),
})
