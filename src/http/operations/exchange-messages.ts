// The door of the other platform. Who stands there, the signatures say; the exchange room judges, this file only carries.
import { z } from 'zod'
import { accept } from '../../terms/refusal.js'
import { defineOperation } from '../operation.js'

const anything = z.record(z.string(), z.unknown())
/** Names only: what they hold is the exchange room's to judge, and to put aside visibly when it is wrong. */
const delivery = z.record(z.string(), z.unknown())

export const deliverMessages = defineOperation({
  id: 'exchange.deliver',
  method: 'POST',
  path: '/exchange/messages',
  summary: { zh: '接收对方平台消息', en: "Take in the other platform's messages" },
  body: delivery,
  answers: { 200: anything, 400: anything, 503: anything },
  bodyLimit: 8 * 1024 * 1024,
  peer: true,
  async handle(ask, deps) {
    return accept(await deps.exchange.handleDeliver(ask.body))
  },
})

export const fetchMessages = defineOperation({
  id: 'exchange.fetch',
  method: 'GET',
  path: '/exchange/messages',
  summary: { zh: '供对方平台补取消息', en: 'Let the other platform fetch what it missed' },
  query: z.object({ after: z.string().max(20).exactOptional(), limit: z.string().max(10).exactOptional() }),
  answers: { 200: anything, 400: anything, 401: anything, 503: anything },
  peer: true,
  async handle(ask, deps) {
    return accept(await deps.exchange.handleFetch({ ...ask.query, authorization: ask.authorization }))
  },
})
