// The holder says what became of the data that was called back. What is said first stands.
import { accept, refuse } from '../../terms/refusal.js'
import { recallAnswerBody, recallAnswered } from '../contract/shares.js'
import { defineOperation } from '../operation.js'

export const answerRecall = defineOperation({
  id: 'share.answer-recall',
  method: 'POST',
  path: '/api/share-recalls/answers',
  summary: { zh: '回复收回通知', en: 'Answer a notice' },
  body: recallAnswerBody,
  answers: { 200: recallAnswered },
  async handle(ask, deps) {
    const { grant, number, note } = ask.body
    const account = ask.session?.account
    const known = await deps.store.answerRecall({
      ...{ grantNumber: grant, number, unit: account?.unit ?? '', at: ask.now, account: account?.name ?? '', note },
    })
    if (!known) return refuse('share_recall_unknown', { grant, number })
    return accept({ status: 200, body: { answered: true } })
  },
})
