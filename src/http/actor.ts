// Who is written into the chain as having done it.
import type { Actor } from '../cases/action.js'
import type { Deps } from './dependencies.js'
import type { Ask } from './operation.js'

export function actorOf(ask: Ask<unknown, unknown, unknown>, deps: Deps): Actor {
  const account = ask.session?.account
  if (account === undefined) return { platform: deps.platform, account: 'citizen', role: 'citizen', unit: null }
  return { platform: deps.platform, account: account.name, role: ask.role ?? 'none', unit: account.unit }
}
