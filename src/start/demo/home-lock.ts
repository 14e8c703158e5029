// One launcher to a home: two that shared databases and secrets would send each other's messages twice.
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { Fault } from '../../terms/refusal.js'

export interface HomeLock {
  /** True when the last launcher was killed and its nodes may still be ending. */
  readonly leftOver: boolean
  release(): void
}

export function lockHome(home: string): HomeLock {
  const file = path.join(home, 'launcher.pid')
  let leftOver = false
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      const fd = openSync(file, 'wx', 0o600)
      writeSync(fd, String(process.pid))
      closeSync(fd)
      return { leftOver, release: () => rmSync(file, { force: true }) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = Number(readOr(file, ''))
    if (isLauncher(holder)) {
      throw new Fault(
        'home_in_use',
        `Liandong is already running on ${home} (process ${holder}). Use that one, stop it with Ctrl-C, or give this one a folder of its own with LIANDONG_HOME and two ports of its own.`,
      )
    }
    leftOver = true
    rmSync(file, { force: true })
  }
  throw new Fault('home_in_use', `${file} keeps coming back. Wait for the other start to finish, then try again.`)
}

/** A number may have been given to another program since; where the system tells, its command line is looked at. */
function isLauncher(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const command = readOr(`/proc/${pid}/cmdline`, null)
  return command === null || /node|liandong/.test(command)
}

function readOr<T>(file: string, otherwise: T): string | T {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}
