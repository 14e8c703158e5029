// Speaks to a node's API as one account. A refusal comes back as a value; a node that does not answer is asked again.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Problem } from '../../http/contract/problem.js'
import type { SessionView } from '../../http/contract/session.js'
import { Fault } from '../../terms/refusal.js'

export type Answer<T> =
  | { readonly ok: true; readonly status: number; readonly body: T }
  | { readonly ok: false; readonly status: number; readonly problem: Problem }

export interface ApiClient {
  readonly url: string
  readonly account: string
  readonly token: string | null
  get<T>(path: string): Promise<Answer<T>>
  getText(path: string): Promise<Answer<string>>
  /** `key` makes the deed happen once, however often it has to be sent. */
  post<T>(path: string, body: unknown, key?: string): Promise<Answer<T>>
}

const PATIENCE_MS = 30_000

export async function logIn(url: string, name: string, password: string): Promise<ApiClient> {
  const anonymous = clientWith(url, name, null)
  const session = await anonymous.post<SessionView>('/api/session', { name, password, token: true })
  if (!session.ok) {
    throw new Fault(
      'login_failed',
      `${url} did not let ${name} in: ${session.problem.title}. ${session.problem.detail}`,
    )
  }
  return clientWith(url, name, session.body.token ?? null)
}

export function clientWith(url: string, account: string, token: string | null): ApiClient {
  const send = async (method: string, path: string, body?: unknown, key?: string): Promise<Response> => {
    const headers: Record<string, string> = { 'accept-language': 'en', 'x-liandong': '1' }
    if (token) headers.authorization = `Bearer ${token}`
    if (body !== undefined) headers['content-type'] = 'application/json'
    if (key !== undefined) headers['idempotency-key'] = key
    const request = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
    return patiently(`${url}${path}`, request, method === 'GET' || key !== undefined)
  }
  return {
    url,
    account,
    token,
    get: async (path) => answerOf(await send('GET', path), (text) => JSON.parse(text)),
    getText: async (path) => answerOf(await send('GET', path), (text) => text),
    post: async (path, body, key) => answerOf(await send('POST', path, body, key), (text) => JSON.parse(text)),
  }
}

async function answerOf<T>(response: Response, read: (text: string) => T): Promise<Answer<T>> {
  const text = await response.text()
  if (response.ok) return { ok: true, status: response.status, body: text === '' ? (null as T) : read(text) }
  return { ok: false, status: response.status, problem: problemOf(response.status, text) }
}

/** A node that is being restarted is waited for, but only with requests that may safely be sent twice. */
async function patiently(url: string, request: RequestInit, repeatable: boolean): Promise<Response> {
  const until = Date.now() + PATIENCE_MS
  for (let pause = 100; ; pause = Math.min(pause * 2, 2000)) {
    try {
      return await fetch(url, { ...request, signal: AbortSignal.timeout(PATIENCE_MS) })
    } catch (cause) {
      if (repeatable && Date.now() + pause < until) {
        await sleep(pause)
        continue
      }
      const why = (cause as { cause?: { code?: string } }).cause?.code ?? (cause as Error).message
      throw new Fault(
        'node_unreachable',
        `${new URL(url).origin} does not answer (${why}). Is the demo running? Start it with “npm start”.`,
        {
          cause,
        },
      )
    }
  }
}

function problemOf(status: number, text: string): Problem {
  try {
    const parsed = JSON.parse(text) as unknown
    if (parsed !== null && typeof parsed === 'object' && 'code' in parsed) return parsed as Problem
  } catch {
    // A proxy's page, or nothing at all.
  }
  return { type: 'about:blank', title: `HTTP ${status}`, status, detail: text.slice(0, 200), code: `http_${status}` }
}
