// The embedded PostgreSQL is a child of nobody; if it ends while the demo runs (an out-of-memory kill), it is started again.
import { type Embedded, startEmbedded } from '../../store/embedded/start-embedded.js'

const LOOK_EVERY_MS = 2_000

/** Returns what stops the watching. `server` is kept up to date, so that the end stops the server that runs then. */
export function watchDatabase(
  server: { embedded: Embedded | null },
  home: string,
  say: (zh: string, en: string) => void,
): () => Promise<void> {
  let restarting: Promise<void> | undefined
  const look = (): void => {
    if (server.embedded === null || restarting || isAlive(server.embedded.pid)) return
    say('PostgreSQL 意外停止，正在重新启动 …', 'PostgreSQL ended unexpectedly; starting it again …')
    restarting = startEmbedded(home)
      .then((embedded) => {
        server.embedded = embedded
        say('PostgreSQL 已恢复', 'PostgreSQL is back')
      })
      .catch((fault: Error) => say(`PostgreSQL 未能启动：${fault.message}`, 'it is tried again'))
      .finally(() => {
        restarting = undefined
      })
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  return async () => {
    clearInterval(timer)
    await restarting
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
