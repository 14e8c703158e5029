// Under npm there are two processes above this one: npm, and the shell npm starts. A signal sent to npm alone ends the shell and
// leaves us running with nobody to ask; a demo that holds two ports and a database should not be forgotten like that.
import { readFileSync } from 'node:fs'

const LOOK_EVERY_MS = 1000

/** Sends this process SIGTERM when npm, or the shell between, is gone. Does nothing when it was not started by npm. */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const [shell, npm] = [process.ppid, parentOf(process.ppid)]
  setInterval(() => {
    if (process.ppid !== shell || parentOf(shell) !== npm) process.kill(process.pid, 'SIGTERM')
  }, LOOK_EVERY_MS).unref()
}

/** Linux tells; elsewhere null, and only the shell itself is watched. */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return null
  }
}
