// Say whose the matter is. Clause 4.
import { caseCommand } from '../case-command.js'

export const answerNegotiation = caseCommand({
  name: 'answer-negotiation',
  summary: { zh: '答复协商', en: 'Answer a negotiation' },
  command: (body) => ({ kind: 'answer_negotiation', ...body }),
})
