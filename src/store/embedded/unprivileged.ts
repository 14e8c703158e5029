// PostgreSQL refuses to run as root. Started by root, it runs under an account that exists in the passwd file
// (a bare number without an entry is refused too), and everything it touches must be reachable for that account.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Fault } from '../../terms/refusal.js'

export interface RunAs {
  readonly uid: number
  readonly gid: number
  readonly name: string
}

/** The account for the database processes; undefined when the present one is already unprivileged. */
export function findRunAs(): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = new Map(
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .map((fields) => [fields[0] ?? '', { uid: Number(fields[2]), gid: Number(fields[3]) }]),
  )
  for (const name of ['postgres', 'nobody']) {
    const account = accounts.get(name)
    if (account && account.uid > 0) return { ...account, name }
  }
  throw new Fault(
    'no_unprivileged_account',
    'The embedded PostgreSQL does not run as root, and neither "postgres" nor "nobody" exists in /etc/passwd. Start as an ordinary user, or set DATABASE_URL.',
  )
}

/** Asked of the system itself, as that account: mode bits alone would miss access lists and mount options. */
export function canReach(runAs: RunAs | undefined, path: string, kind: 'folder' | 'executable'): boolean {
  const script = kind === 'folder' ? 'cd -- "$1"' : 'test -x "$1"'
  if (process.platform === 'win32') return true
  const identity = runAs ? { uid: runAs.uid, gid: runAs.gid } : {}
  return spawnSync('/bin/sh', ['-c', script, 'sh', path], { ...identity, cwd: '/', stdio: 'ignore' }).status === 0
}
