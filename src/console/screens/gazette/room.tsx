// Which of the keeper's screens an address is: the list with the place to drop a file, or the report of one issue.
import { lazy, type ReactNode } from 'react'

const Gazettes = lazy(() => import('./gazettes.js'))
const Report = lazy(() => import('./report.js'))

export function gazetteRoom(path: string): ReactNode {
  if (path === '/gazette') return <Gazettes />
  const id = /^\/gazette\/([^/]+)$/.exec(path)?.[1]
  return id === undefined ? null : <Report key={id} id={id} />
}
