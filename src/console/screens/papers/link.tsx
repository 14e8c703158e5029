// A link within the console that is also a plain address: it can be copied, opened beside, and read by a machine.
import type { ReactNode } from 'react'
import { go } from '../../route.js'

interface Props {
  readonly to: string
  readonly current?: boolean
  readonly className?: string
  readonly children: ReactNode
}

export function Link({ to, current, className, children }: Props) {
  return (
    <a
      href={to}
      className={className}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        // Another clause of the same page is the browser's own business.
        if (to.includes('#') && to.startsWith(`${window.location.pathname}${window.location.search}#`)) return
        event.preventDefault()
        go(to)
      }}
    >
      {children}
    </a>
  )
}

/** The permanent address of a paper; the day goes with it, the version only when it is asked for. */
export function paperAddress(
  key: string,
  asOf?: string | null,
  more: { version?: string; anchor?: string } = {},
): string {
  const query = new URLSearchParams()
  if (asOf) query.set('asOf', asOf)
  if (more.version) query.set('version', more.version)
  const hash = more.anchor ? `#${encodeURIComponent(more.anchor)}` : ''
  return `/papers/${encodeURIComponent(key)}${query.size > 0 ? `?${query}` : ''}${hash}`
}
