// One operation becomes one route: who may, is it readable, do it, answer. The order matters: a stranger learns nothing about
// a body's shape, and a body is not read for somebody who may not send it.
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import { type Asking, decide } from '../access/decide.js'
import { type OperationId, POLICY, type PolicyLine } from '../access/policy-table.js'
import type { Role } from '../access/roles.js'
import { mayShadow } from '../access/shadow-reads.js'
import { problem } from './contract/problem.js'
import type { Deps } from './dependencies.js'
import { languageOf } from './language.js'
import type { Answer, Ask, Operation, SignedIn } from './operation.js'
import { comesFromOurPages, cookieName, expectedVersionOf, keyOf, tokenOf } from './reading-ask.js'
import { RefusedRequest, turnBack } from './refused-request.js'
import { isSeconded } from './seats/seconded.js'

/** Carried on the request between the hooks and the handler. */
interface Admitted {
  readonly session: SignedIn | null
  readonly role: Role | null
  readonly key: string
  readonly expectedVersion: number | undefined
}

declare module 'fastify' {
  interface FastifyRequest {
    admitted?: Admitted
  }
  interface FastifyContextConfig {
    operation?: Operation
    /** A route that is no operation of the list (console, metrics, the API's own description). */
    page?: OperationId
  }
}

export function registerOperation(app: FastifyInstance, operation: Operation, deps: Deps): void {
  const route: RouteOptions = {
    method: operation.method,
    url: operation.path,
    config: {
      operation,
      ...(operation.limit ? { rateLimit: { max: operation.limit.perMinute, timeWindow: 60_000 } } : {}),
    },
    schema: schemaOf(operation),
    ...(operation.bodyLimit === undefined ? {} : { bodyLimit: operation.bodyLimit }),
    // A HEAD of the event stream would never end.
    exposeHeadRoute: operation.method === 'GET' && operation.stream === undefined,
    onRequest: (request) => admit(request, operation, deps),
    handler: (request, reply) => answer(request, reply, operation, deps),
  }
  app.route(route)
}

async function admit(request: FastifyRequest, operation: Operation, deps: Deps): Promise<void> {
  if (operation.peer) return
  const given = tokenOf(request, cookieName(deps.platform, deps.config.secureCookies))
  if (operation.method !== 'GET' && given?.by !== 'bearer' && !comesFromOurPages(request)) {
    throw turnBack('origin_not_ours')
  }
  const found = given === undefined ? undefined : await deps.accounts.authenticate(given.token)
  let session: SignedIn | null = found === undefined || given === undefined ? null : { ...found, token: given.token }
  let access = decide(askingOf(session, deps), operation.id)
  if (access.because === 'role_not_entitled' && session !== null && mayShadow(operation.id)) {
    session = { ...session, seconded: await isSeconded(session.account.name, deps.now(), deps) }
    access = decide(askingOf(session, deps), operation.id)
  }
  if (!access.allowed) {
    if (POLICY[operation.id].audited && session !== null) noteDenied(operation, session, access.because, deps)
    throw turnBack(access.because)
  }
  request.admitted = {
    session,
    role: access.role,
    key: operation.keyed ? keyOf(request, session?.account.name ?? 'citizen') : '',
    expectedVersion: operation.keyed ? expectedVersionOf(request) : undefined,
  }
}

export function askingOf(session: SignedIn | null, deps: Deps): Asking | null {
  if (session === null) return null
  const { name, roles, unit, disabled } = session.account
  const seconded = session.seconded === true
  return { name, roles, unit, disabled, platform: deps.platform, seconded }
}

function noteDenied(operation: Operation, session: SignedIn, because: string, deps: Deps): void {
  deps.audit.note({
    at: deps.now(),
    account: session.account.name,
    operation: operation.id,
    caseId: null,
    allowed: false,
    reason: because,
    detail: {},
  })
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  operation: Operation,
  deps: Deps,
): Promise<unknown> {
  const ask = askOf(request, operation, deps)
  if (operation.stream !== undefined) {
    await operation.stream(ask, deps, reply)
    return reply
  }
  const result = await operation.handle(ask, deps)
  const line: PolicyLine = POLICY[operation.id]
  if (!result.ok) {
    if (line.audited) noteOutcome(ask, deps, false, result.refusal.code, caseIdOf(ask))
    throw new RefusedRequest(result.refusal)
  }
  if (line.audited && result.value.audited !== true)
    noteOutcome(ask, deps, true, 'done', result.value.caseId ?? caseIdOf(ask))
  return send(reply, result.value, deps)
}

function askOf(request: FastifyRequest, operation: Operation, deps: Deps): Ask<unknown, unknown, unknown> {
  const { session, role, key, expectedVersion } = request.admitted ?? {
    session: null,
    role: null,
    key: '',
    expectedVersion: undefined,
  }
  return {
    params: request.params,
    query: request.query,
    body: request.body,
    operation: operation.id,
    language: languageOf(request.headers['accept-language']),
    session,
    role,
    key,
    expectedVersion,
    now: deps.now(),
    from: request.ip,
    authorization: request.headers.authorization,
  }
}

function noteOutcome(
  ask: Ask<unknown, unknown, unknown>,
  deps: Deps,
  allowed: boolean,
  reason: string,
  caseId: string | null,
): void {
  deps.audit.note({
    at: ask.now,
    account: ask.session?.account.name ?? 'citizen',
    operation: ask.operation,
    caseId,
    allowed,
    reason,
    detail: ask.role === null ? {} : { role: ask.role },
  })
}

function caseIdOf(ask: Ask<unknown, unknown, unknown>): string | null {
  const { params } = ask
  if (params === null || typeof params !== 'object' || !('id' in params)) return null
  return ask.operation.startsWith('case.') && typeof params.id === 'string' ? params.id : null
}

function send(reply: FastifyReply, answer: Answer, deps: Deps): unknown {
  reply.code(answer.status)
  if (answer.version !== undefined) reply.header('etag', `"${answer.version}"`)
  if (answer.cookie !== undefined) setCookie(reply, answer.cookie, deps)
  for (const [name, value] of Object.entries(answer.headers ?? {})) reply.header(name, value)
  if (answer.contentType !== undefined) reply.type(answer.contentType)
  return answer.body
}

function setCookie(reply: FastifyReply, token: string | null, deps: Deps): void {
  const name = cookieName(deps.platform, deps.config.secureCookies)
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: deps.config.secureCookies } as const
  if (token === null) reply.clearCookie(name, options)
  else reply.setCookie(name, token, options)
}

function schemaOf(operation: Operation): Record<string, unknown> {
  const answers: Record<string, unknown> = {}
  for (const [status, shape] of Object.entries(operation.answers)) {
    answers[status] =
      operation.contentType === undefined ? shape : { content: { [operation.contentType]: { schema: shape } } }
  }
  return {
    operationId: operation.id,
    summary: operation.summary.en,
    description: operation.summary.zh,
    tags: [operation.id.split('.')[0] ?? 'node'],
    ...(operation.params ? { params: operation.params } : {}),
    ...(operation.query ? { querystring: operation.query } : {}),
    ...(operation.body ? { body: operation.body } : {}),
    response: { ...answers, default: { content: { 'application/problem+json': { schema: problem } } } },
  }
}
