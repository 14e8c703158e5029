// Hears a node's live changes (server-sent events) as one account; comes back by itself when the stream ends.
import { setTimeout as sleep } from 'node:timers/promises'
import type { ChangeEvent } from '../../http/contract/overview.js'
import type { ApiClient } from './api-client.js'

export type CaseChange = Extract<ChangeEvent, { kind: 'case' }>

export interface Listening {
  stop(): void
}

const AGAIN_AFTER_MS = 500

/** A hint, never the whole truth: what happened while the stream was away is not told again. */
export function listen(client: ApiClient, onCase: (change: CaseChange) => void): Listening {
  const stopping = new AbortController()
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await follow(client, onCase, stopping.signal).catch(() => undefined)
      if (!stopping.signal.aborted) await sleep(AGAIN_AFTER_MS)
    }
  }
  void loop()
  return { stop: () => stopping.abort() }
}

async function follow(client: ApiClient, onCase: (change: CaseChange) => void, signal: AbortSignal): Promise<void> {
  const response = await fetch(`${client.url}/api/events`, {
    headers: { authorization: `Bearer ${client.token}`, accept: 'text/event-stream' },
    signal,
  })
  if (!response.ok || response.body === null) return
  const decoder = new TextDecoder()
  let buffer = ''
  for await (const chunk of response.body) {
    buffer += decoder.decode(chunk as Uint8Array, { stream: true })
    const blocks = buffer.split('\n\n')
    buffer = blocks.pop() ?? ''
    for (const block of blocks) {
      const data = block.split('\n').find((line) => line.startsWith('data: '))
      if (data === undefined) continue
      const event = JSON.parse(data.slice('data: '.length)) as ChangeEvent
      if (event.kind === 'case') onCase(event)
    }
  }
}
