// A link inside the console: an address that can be copied, opened without loading the page anew.
import type { ReactNode } from 'react'
import { go } from '../../route.js'

interface Props {
  readonly to: string
  readonly current?: boolean
  readonly children: ReactNode
}

export function Link({ to, current, children }: Props) {
  return (
    <a
      href={to}
      {...(current ? { 'aria-current': 'page' as const } : {})}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        go(to)
      }}
    >
      {children}
    </a>
  )
}
