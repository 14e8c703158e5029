// An address that is not there, or one that is there but not for this method.
import type { FastifyInstance } from 'fastify'
import { sendProblem } from './answer-problem.js'
import { languageOf } from './language.js'
import type { FactWords } from './messages/fact-words.js'
import type { Operation } from './operation.js'
import { problemOf } from './problem-details.js'

export function answerUnmatched(app: FastifyInstance, operations: readonly Operation[], factWords: FactWords): void {
  const known = operations.map((operation) => ({ method: operation.method, pattern: patternOf(operation.path) }))
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    const methods = [...new Set(known.filter((one) => one.pattern.test(path)).map((one) => one.method))]
    const language = languageOf(request.headers['accept-language'])
    if (methods.length === 0)
      return sendProblem(reply, problemOf({ code: 'page_unknown', facts: {}, cites: [] }, language, factWords))
    const allow = methods.join(', ')
    reply.header('allow', allow)
    return sendProblem(
      reply,
      problemOf({ code: 'method_not_allowed', facts: { allow }, cites: [] }, language, factWords),
    )
  })
}

function patternOf(path: string): RegExp {
  const parts = path
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
  return new RegExp(`^${parts.join('/')}/?$`)
}
