// Live updates: a stream of change hints from the server; when it breaks, lists are polled until it is back.
import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { keys } from './reads.js'

const LiveContext = createContext(false)
/** Milliseconds between polls: seldom while the stream runs (it is only a hint), often while it does not. */
export const useBeat = (): number => (useContext(LiveContext) ? 60_000 : 10_000)
export const useIsLive = (): boolean => useContext(LiveContext)

export function Live({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient()
  const [live, setLive] = useState(false)

  useEffect(() => {
    let stream: EventSource
    let again: ReturnType<typeof setTimeout> | undefined
    // Bursts (a replay, a busy minute) are gathered: one refresh per second is plenty for a person.
    let pending: ReturnType<typeof setTimeout> | undefined
    const touched = new Set<string>()
    const refresh = (): void => {
      pending = undefined
      for (const id of touched) {
        void client.invalidateQueries({ queryKey: keys.case(id) })
        void client.invalidateQueries({ queryKey: keys.timeline(id) })
      }
      touched.clear()
      void client.invalidateQueries({ queryKey: keys.legs })
      void client.invalidateQueries({ queryKey: keys.duties })
      void client.invalidateQueries({ queryKey: keys.overview })
    }
    const onCase = (event: MessageEvent<string>): void => {
      const id = caseIdOf(event.data)
      if (id) touched.add(id)
      pending ??= setTimeout(refresh, 800)
    }
    const onWarning = (): void => void client.invalidateQueries({ queryKey: ['record', 'warnings'] })
    const onLink = (): void => {
      void client.invalidateQueries({ queryKey: keys.overview })
      void client.invalidateQueries({ queryKey: keys.link })
    }
    const listen = (): void => {
      stream = new EventSource('/api/events')
      stream.addEventListener('open', () => setLive(true))
      stream.addEventListener('error', () => {
        setLive(false)
        // The browser tries again by itself after a broken line, but not after an answer such as 502.
        if (stream.readyState === EventSource.CLOSED) again = setTimeout(listen, 10_000)
      })
      stream.addEventListener('case', onCase)
      stream.addEventListener('link', onLink)
      stream.addEventListener('warning', onWarning)
    }
    listen()
    return () => {
      stream.close()
      clearTimeout(again)
      clearTimeout(pending)
    }
  }, [client])

  return <LiveContext value={live}>{children}</LiveContext>
}

function caseIdOf(data: string): string | undefined {
  try {
    const said = JSON.parse(data) as { caseId?: unknown }
    return typeof said.caseId === 'string' ? said.caseId : undefined
  } catch {
    return undefined
  }
}
