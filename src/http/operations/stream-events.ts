// Live changes for the screens (server-sent events): a hint that something moved, never the thing itself, which is read again
// under the reader's own rights. Accounts of a unit hear of their own orders only.
import type { ServerResponse } from 'node:http'
import { z } from 'zod'
import { boardPack } from '../../jobs/boards/start-board-keeper.js'
import { accept } from '../../terms/refusal.js'
import { unitsOf } from '../allowed-deeds.js'
import { today } from '../book-today.js'
import type { ChangeEvent } from '../contract/overview.js'
import type { Deps } from '../dependencies.js'
import { type Ask, defineOperation } from '../operation.js'

const HEARTBEAT_MS = 15_000
const LINK_MS = 2_000
/** A reader this far behind is cut off; it comes back by itself and reads afresh. */
const MOST_BEHIND = 256 * 1024

export const streamEvents = defineOperation({
  id: 'events.read',
  method: 'GET',
  path: '/api/events',
  summary: { zh: '实时变动', en: 'Live changes' },
  contentType: 'text/event-stream',
  answers: { 200: z.string() },
  handle: async () => accept({ status: 200, body: '' }),
  async stream(ask, deps, reply) {
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, {
      ...textHeaders(reply.getHeaders()),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    })
    follow(raw, ask, deps)
  },
})

function follow(raw: ServerResponse, ask: Ask<unknown, unknown, unknown>, deps: Deps): void {
  const unit = ask.session?.account.unit ?? null
  const token = ask.session?.token ?? ''
  let linkBefore = ''

  const send = (event: ChangeEvent) => {
    if (raw.writableLength > MOST_BEHIND) raw.destroy()
    else raw.write(`event: ${event.kind}\nid: ${Date.now().toString(36)}\ndata: ${JSON.stringify(event)}\n\n`)
  }
  const lookAtLink = async () => {
    const link = await deps.exchange.linkState()
    const now = JSON.stringify([link.status, link.waiting, link.quarantined, link.because])
    if (now !== linkBefore) send({ kind: 'link', link: { ...link, because: [...link.because] } })
    linkBefore = now
  }
  const beat = async () => {
    // A session that ended takes its stream along.
    if ((await deps.accounts.authenticate(token)) === undefined) raw.end()
    else raw.write(`: ${deps.now()}\n\n`)
  }
  const stop = deps.store.subscribe((change) => {
    const tell = () => send({ kind: 'case', caseId: change.caseId, version: change.version, kinds: [...change.kinds] })
    if (unit === null) tell()
    else void concerns(change.caseId, unit, deps).then((own) => (own ? tell() : undefined))
  })
  const stopWarnings = deps.store.subscribeRecords(({ id, register, version, did, unit: own }) => {
    if (register !== boardPack(deps.book, today(deps, deps.now()))?.boards?.register) return
    if (unit === null || unit === own) send({ kind: 'warning', id, version, did })
  })
  // A database that is away for a moment is no reason to cut the stream.
  const link = setInterval(() => void lookAtLink().catch(() => undefined), LINK_MS)
  const heart = setInterval(() => void beat().catch(() => undefined), HEARTBEAT_MS)
  const close = () => {
    stop()
    stopWarnings()
    clearInterval(link)
    clearInterval(heart)
    deps.streams.delete(raw)
  }
  raw.on('close', close)
  raw.on('error', close)
  deps.streams.add(raw)
  send({ kind: 'hello', now: ask.now })
  void lookAtLink().catch(() => undefined)
}

async function concerns(caseId: string, unit: string, deps: Deps): Promise<boolean> {
  try {
    const file = await deps.store.find(caseId)
    return file !== undefined && unitsOf(file).includes(unit)
  } catch {
    return false
  }
}

function textHeaders(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}
