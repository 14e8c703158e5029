// Messages over HTTP: POST pushes a batch and brings the receipts back, GET pulls what is missing.
import { z } from 'zod'
import { Fault } from '../terms/refusal.js'
import type { PullRequest, Transport } from './transport.js'

export interface HttpTransportOptions {
  /** The other node, e.g. `https://peer.example:11010`; the path is added here. */
  readonly baseUrl: string
  /** For one request. Default 10 seconds: receipts wait for the peer's commit, not for people. */
  readonly timeoutMs?: number
  readonly fetch?: typeof globalThis.fetch
}

const PATH = '/exchange/messages'
/** An answer longer than this is not one of ours. */
const ANSWER_LIMIT = 8 * 1_048_576

const receiptsAnswer = z.object({ receipts: z.array(z.string()) })
const messagesAnswer = z.object({ messages: z.array(z.string()) })

export function httpTransport(options: HttpTransportOptions): Transport {
  const base = options.baseUrl.replace(/\/+$/, '')
  const timeout = options.timeoutMs ?? 10_000
  const go = options.fetch ?? globalThis.fetch

  async function ask<T>(url: string, init: RequestInit, signal: AbortSignal, answer: z.ZodType<T>): Promise<T> {
    let response: Response
    let text: string
    try {
      // A redirect would hand citizens' matters to whoever answers there.
      response = await go(url, {
        ...init,
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
      })
      text = await readBounded(response)
    } catch (cause) {
      if (cause instanceof Fault) throw cause
      const late = cause instanceof Error && cause.name === 'TimeoutError'
      throw new Fault(
        late ? 'peer_timeout' : 'peer_unreachable',
        late
          ? `The other platform did not answer within ${timeout} ms. Messages wait and are sent again.`
          : 'The other platform cannot be reached. Messages wait and are sent again; check the network and the peer address.',
        { cause },
      )
    }
    if (response.status !== 200) {
      throw new Fault(
        'peer_refused',
        `The other platform answered with status ${response.status}. Check the keys and clocks of both sides.`,
      )
    }
    const read = answer.safeParse(parse(text))
    if (!read.success) {
      throw new Fault('peer_unreadable', 'The other platform answered something that is not of this protocol.', {
        cause: read.error,
      })
    }
    return read.data
  }

  return {
    kind: 'http',
    async deliver(messages, signal) {
      return (await ask(base + PATH, post({ messages }), signal, receiptsAnswer)).receipts
    },
    async carryReceipts(receipts, signal) {
      await ask(base + PATH, post({ receipts }), signal, receiptsAnswer)
    },
    async fetchAfter(request: PullRequest, signal) {
      const url = `${base}${PATH}?after=${request.after}&limit=${request.limit}`
      const init = { method: 'GET', headers: { authorization: `Bearer ${request.token}` } }
      return (await ask(url, init, signal, messagesAnswer)).messages
    },
  }
}

function post(body: Record<string, readonly string[]>): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

async function readBounded(response: Response): Promise<string> {
  if (response.body === null) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body) {
    size += chunk.byteLength
    if (size > ANSWER_LIMIT) {
      throw new Fault('peer_unreadable', `The other platform's answer is longer than ${ANSWER_LIMIT} bytes.`)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
