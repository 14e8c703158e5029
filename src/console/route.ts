// Where we are: the path of the address bar as a value, without a router library.
import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
const tell = (): void => {
  for (const listener of listeners) listener()
}
window.addEventListener('popstate', tell)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  if (path === window.location.pathname + window.location.search) return
  if (how === 'push') window.history.pushState(null, '', path)
  else window.history.replaceState(null, '', path)
  window.scrollTo(0, 0)
  tell()
}

export interface Here {
  readonly path: string
  readonly query: URLSearchParams
}

/** Path and query of the moment; re-renders on every move. */
export function useHere(): Here {
  const href = useSyncExternalStore(subscribe, () => window.location.pathname + window.location.search)
  const [path = '/', query = ''] = href.split('?')
  return { path, query: new URLSearchParams(query) }
}
