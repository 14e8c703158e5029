// The wire of one node: everything it can be asked over HTTP, from one list of operations. It owns no state but open streams.
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { z } from 'zod'
import { createAuditTrail } from '../access/audit-trail.js'
import { createCalendar } from '../deadlines/calendar.js'
import { dayOf } from '../terms/zone.js'
import { answerProblems, newIncident, sendProblem } from './answer-problem.js'
import { BadRequest } from './bad-request.js'
import { findGoverning } from './book-today.js'
import { serveConsole } from './console-files.js'
import type { Deps, ServerDependencies } from './dependencies.js'
import { languageOf } from './language.js'
import { createLog } from './log.js'
import { createLookedFor } from './looked-for.js'
import { createFactWords } from './messages/fact-words.js'
import { measure, refuseStrangers } from './metrics.js'
import { describeApi } from './openapi.js'
import { OPERATIONS } from './operations/index.js'
import { problemOfBadRequest } from './problem-details.js'
import { readJsonBody } from './read-body.js'
import { readQuery } from './read-query.js'
import { turnBack } from './refused-request.js'
import { registerOperation } from './register-operation.js'
import { setSecurityHeaders } from './security-headers.js'
import { compileSerialiser } from './serialise.js'
import { answerUnmatched } from './unmatched.js'
import { compileValidator } from './validate.js'
import { createWrongCodes } from './wrong-codes.js'

export const BODY_LIMIT = 256 * 1024

/** Built and ready to listen; `close` ends the streams and puts the last audit rows on record. */
export async function createServer(given: ServerDependencies): Promise<FastifyInstance> {
  const { config } = given
  const log = createLog(config.logLevel ?? 'info', config.logTo)
  const app: FastifyInstance = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newIncident,
    bodyLimit: config.bodyLimit ?? BODY_LIMIT,
    trustProxy: typeof config.trustProxy === 'object' ? [...config.trustProxy] : config.trustProxy,
    exposeHeadRoutes: false,
    // A caller who sends its request one byte a minute holds a socket, not a worker; still, not for ever.
    requestTimeout: 60_000,
    routerOptions: { querystringParser: readQuery, ignoreTrailingSlash: false, maxParamLength: 400 },
    frameworkErrors: (error, request, reply) => {
      const code = error.code === 'FST_ERR_BAD_URL' ? 'url_unreadable' : 'request_unreadable'
      sendProblem(reply, problemOfBadRequest(new BadRequest(400, code), languageOf(request.headers['accept-language'])))
    },
  })
  const audit = createAuditTrail(given.store, (rows, cause) =>
    log.error({ err: cause, rows: rows.length }, 'audit rows lost to the log'),
  )
  const calendar = createCalendar(given.book.place)
  const deps: Deps = {
    ...given,
    audit,
    calendar,
    streams: new Set(),
    wrongCodes: createWrongCodes(),
    lookedFor: createLookedFor(),
  }
  const factWords = createFactWords(given.book)

  const { onRoute } = config
  if (onRoute !== undefined) app.addHook('onRoute', (route) => onRoute(route))
  app.setValidatorCompiler<z.ZodType>(({ schema, httpPart }) => compileValidator(schema, httpPart))
  app.setSerializerCompiler(compileSerialiser(config.checkAnswers === true))
  readJsonOnly(app)
  setSecurityHeaders(app, config.secureCookies)
  answerProblems(app, factWords)
  answerUnmatched(app, OPERATIONS, factWords)
  await app.register(cookie)
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, context) =>
      turnBack('too_many_requests', { after: Math.ceil(context.ttl / 1000) }),
  })
  await describeApi(app, deps)
  const metrics = measure(app, deps)
  app.addHook('onResponse', (request, reply, done) => {
    const operation = request.routeOptions.config.operation?.id
    request.log.info(
      { operation, method: request.method, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    )
    done()
  })

  for (const operation of OPERATIONS) registerOperation(app, operation, deps)
  app.get('/metrics', { config: { page: 'node.metrics' }, schema: { hide: true } }, async (request, reply) => {
    refuseStrangers(request)
    return reply.type(metrics.contentType).send(await metrics.text())
  })
  app.get('/openapi.json', { config: { page: 'node.openapi' }, schema: { hide: true } }, async () => app.swagger())
  await serveConsole(app, deps)

  app.addHook('onReady', async () => warmUp(deps))
  app.addHook('preClose', async () => {
    for (const stream of deps.streams) stream.end()
  })
  app.addHook('onClose', async () => {
    await audit.close()
  })
  return app
}

/** Readers are compiled on first use, which takes half a second: the first caller of the day shall not wait for it. */
function warmUp({ triage, platform, now, book }: Deps): void {
  const asOf = dayOf(now(), book.place.zone)
  if (findGoverning(book, asOf) !== undefined) triage({ text: '路灯', receivedBy: platform, channel: 'phone', asOf })
}

/** JSON is the only thing anyone may send; compressed bodies are refused, since nothing bounds what they unfold to. */
function readJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const encoding = request.headers['content-encoding']
    const charset = /charset\s*=\s*"?([^";\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1]
    if ((encoding !== undefined && encoding !== 'identity') || (charset !== undefined && !/^utf-?8$/i.test(charset))) {
      const field = encoding !== undefined ? 'header.content-encoding' : 'header.content-type'
      done(new BadRequest(415, 'media_type_unsupported', [{ field, code: 'wrong_form', facts: {} }]))
      return
    }
    try {
      done(null, readJsonBody(body as Buffer))
    } catch (error) {
      done(error as Error)
    }
  })
}
