// One way out to the server: headers, problems as thrown values, and whether the server can be reached at all.
import { useSyncExternalStore } from 'react'
import { currentLanguage } from '../words/speak.js'
import { learnServerTime } from '../words/tick.js'
import { Problem, problemOf } from './problem.js'

let reachable = true
const listeners = new Set<() => void>()
function setReachable(now: boolean): void {
  if (now === reachable) return
  reachable = now
  for (const listener of listeners) listener()
}
export function useReachable(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => reachable,
  )
}

/** Told when a request was refused because nobody is logged in any more; the screen keeps what was typed. */
const loggedOutListeners = new Set<() => void>()
export function onLoggedOut(listener: () => void): () => void {
  loggedOutListeners.add(listener)
  return () => loggedOutListeners.delete(listener)
}

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly body?: unknown
  /** One key per intent of the person; a retry of the same intent carries the same key. */
  readonly key?: string
  /** The version the person was looking at. */
  readonly version?: number
  readonly signal?: AbortSignal
}

export async function ask<T>(path: string, how: Ask = {}): Promise<T> {
  const response = await send(path, how)
  if (response.status === 204) return undefined as T
  return (await response.json()) as T
}

/** The answer as it came, for downloads. */
export async function send(path: string, how: Ask = {}): Promise<Response> {
  const headers: Record<string, string> = { 'accept-language': currentLanguage() === 'zh' ? 'zh-CN' : 'en' }
  if (how.body !== undefined) headers['content-type'] = 'application/json'
  if (how.method && how.method !== 'GET') headers['x-liandong'] = '1'
  if (how.key) headers['idempotency-key'] = how.key
  if (how.version !== undefined) headers['if-match'] = `"${how.version}"`
  const init: RequestInit = { method: how.method ?? 'GET', headers, credentials: 'same-origin' }
  if (how.body !== undefined) init.body = JSON.stringify(how.body)
  if (how.signal) init.signal = how.signal
  let response: Response
  try {
    response = await fetch(path, init)
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    setReachable(false)
    throw new Problem(0, 'unreachable', '', '')
  }
  if (!response.ok) {
    const problem = await problemOf(response)
    setReachable(!problem.unreachable)
    if (problem.status === 401 && path !== '/api/session') for (const listener of loggedOutListeners) listener()
    throw problem
  }
  setReachable(true)
  const said = response.headers.get('date')
  if (said) learnServerTime(Date.parse(said))
  return response
}

/** A new intent: the key is made when the person starts, not when the request is sent. */
export function newIntent(): string {
  // Not crypto.randomUUID: browsers offer it on https only, and a county's first trial often runs on plain http.
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return `web-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
