// The log says what happened to which operation, never to whom: no bodies, no query strings, no cookies, and whatever looks
// like a phone or an identity card inside an error's words is covered.
import { type DestinationStream, type Logger, pino } from 'pino'
import { coverText } from '../access/masking.js'

const KEYS = ['password', 'phone', 'requester', 'cookie', 'authorization', 'token', 'queryCode']
const SECRET_PATHS = KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`])

export function createLog(level: string, to?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    redact: { paths: SECRET_PATHS, censor: '[covered]' },
    serializers: {
      err: describeError,
      req: describeRequest,
      res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
    },
  }
  return to === undefined ? pino(options) : pino(options, to)
}

function describeRequest(request: { id?: unknown; method?: string; url?: string }) {
  return { id: request.id, method: request.method, path: request.url?.split('?')[0] }
}

/** PostgreSQL puts the row's values into `detail` and the statement's into `parameters`: neither belongs in a log. */
export function describeError(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { message: covered(String(error)) }
  const { code } = error as { code?: unknown }
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: covered(error.message),
    stack: covered(error.stack ?? ''),
    ...(error.cause !== undefined && depth < 5 ? { cause: describeError(error.cause, depth + 1) } : {}),
  }
}

function covered(text: string): string {
  return coverText(text, { people: [], strict: true })
}
