// Everything that goes wrong ends here and leaves as problem details. What a fault was is for the log; the caller gets a number.
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { newId } from '../terms/ids.js'
import { Fault } from '../terms/refusal.js'
import type { Language } from '../terms/text.js'
import { BadRequest } from './bad-request.js'
import type { Problem } from './contract/problem.js'
import { languageOf } from './language.js'
import type { FactWords } from './messages/fact-words.js'
import { problemOf, problemOfBadRequest, problemOfFault } from './problem-details.js'
import { RefusedRequest } from './refused-request.js'
import { isStoreAway } from './store-away.js'

export function answerProblems(app: FastifyInstance, factWords: FactWords): void {
  app.setErrorHandler((error: FastifyError | Error, request, reply) => {
    const language = languageOf(request.headers['accept-language'])
    return sendProblem(reply, problemFor(error, request, language, factWords))
  })
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.status === 429 && typeof problem.facts?.after === 'number')
    reply.header('retry-after', problem.facts.after)
  if (problem.code === 'store_unavailable') reply.header('retry-after', 2)
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="liandong"')
  // The text of a problem depends on who reads it.
  reply.header('vary', 'accept-language')
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(problem)
}

function problemFor(
  error: FastifyError | Error,
  request: FastifyRequest,
  language: Language,
  factWords: FactWords,
): Problem {
  if (error instanceof RefusedRequest) return problemOf(error.refusal, language, factWords)
  if (error instanceof BadRequest) return problemOfBadRequest(error, language)
  const read = unreadable(error as FastifyError)
  if (read !== undefined) return problemOfBadRequest(read, language)
  return problemOfFault(logged(error, request), request.id, language)
}

/** The framework's own words for a request it could not take in. */
function unreadable(error: FastifyError): BadRequest | undefined {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new BadRequest(
        413,
        'body_too_large',
        [{ field: 'body', code: 'too_long', facts: { maximum: limitOf(error) } }],
        {
          limit: limitOf(error),
        },
      )
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_ERR_CTP_INVALID_TYPE':
    case 'FST_ERR_CTP_EMPTY_TYPE':
      return new BadRequest(415, 'media_type_unsupported', [
        { field: 'header.content-type', code: 'wrong_form', facts: {} },
      ])
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return new BadRequest(400, 'request_unreadable')
    case 'FST_ERR_BAD_URL':
      return new BadRequest(400, 'url_unreadable')
  }
  // Parsers of the web platform (cookies, ranges) mark what they cannot read with a status below 500.
  const status = error.statusCode ?? 500
  return status >= 400 && status < 500 ? new BadRequest(status, 'request_unreadable') : undefined
}

function limitOf(error: FastifyError & { limit?: number }): number {
  return error.limit ?? 262_144
}

function logged(error: Error, request: FastifyRequest): 'fault' | 'store_unavailable' {
  const away = isStoreAway(error)
  const code = error instanceof Fault ? error.code : error.name
  request.log.error(
    { err: error, code, incident: request.id, operation: request.routeOptions.config.operation?.id },
    'request failed',
  )
  return away ? 'store_unavailable' : 'fault'
}

export function newIncident(): string {
  return newId()
}
