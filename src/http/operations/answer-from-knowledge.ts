// Answered on the call from the police knowledge base. Clause 7.
import { caseCommand } from '../case-command.js'

export const answerFromKnowledge = caseCommand({
  name: 'answer-from-knowledge',
  summary: { zh: '知识库答复', en: 'Answer from the knowledge base' },
  command: (body) => ({ kind: 'answer_from_knowledge', ...body }),
})
