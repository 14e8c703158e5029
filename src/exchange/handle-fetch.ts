// GET /exchange/messages?after=&limit=, free of any framework: the peer, and only the peer, pulls what it misses.
import { z } from 'zod'
import type { ExchangeStore } from '../store/port.js'
import type { Platform } from '../terms/platform.js'
import { instant } from '../terms/time.js'
import type { HttpAnswer } from './handle-deliver.js'
import type { PullRead } from './pull-token.js'

export interface FetchQuery {
  readonly after?: unknown
  readonly limit?: unknown
  /** The `Authorization` header. */
  readonly authorization?: unknown
}

export interface FetchDeps {
  readonly store: ExchangeStore
  readonly peer: Platform
  readonly now: () => number
  admit(token: string, after: number, limit: number, nowMs: number): Promise<PullRead>
  onHeard(): void
  onFault(cause: unknown): void
}

const ANSWER_CHARACTERS = 4 * 1_048_576

/** From a query string or from code; nothing else is a number here (an empty list would coerce to 0). */
const whole = z.union([
  z.int(),
  z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number),
])

const querySchema = z.object({
  after: whole.pipe(z.int().min(0)),
  limit: whole.pipe(z.int().min(1).max(500)),
  authorization: z.string().startsWith('Bearer ').max(4_000),
})

export async function handleFetch(query: FetchQuery, deps: FetchDeps): Promise<HttpAnswer> {
  const read = querySchema.safeParse(query)
  if (!read.success) {
    const field = read.error.issues[0]?.path.join('.') ?? ''
    if (field === 'authorization') return { status: 401, body: { code: 'pull_not_signed' } }
    return { status: 400, body: { code: 'fetch_invalid', field } }
  }
  const { after, limit, authorization } = read.data
  const now = deps.now()
  const admitted = await deps.admit(authorization.slice('Bearer '.length), after, limit, now)
  // Our time helps the other side to see that its clock is wrong, and tells a stranger nothing.
  if (!admitted.ok) return { status: 401, body: { code: admitted.code, now: instant(now) } }
  deps.onHeard()
  try {
    const rows = await deps.store.sealedAfter(deps.peer, after, limit)
    const messages: string[] = []
    let characters = 0
    for (const row of rows) {
      if (row.sealed === null) break
      characters += row.sealed.length
      if (messages.length > 0 && characters > ANSWER_CHARACTERS) break
      messages.push(row.sealed)
    }
    return { status: 200, body: { messages } }
  } catch (cause) {
    deps.onFault(cause)
    return { status: 503, body: { code: 'fetching_failed' } }
  }
}
