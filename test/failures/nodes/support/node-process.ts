// One node as a process of its own, as the launcher runs it: settings over the channel, a database of its own, killed and started again.
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { NodeWord } from '../../../../src/start/demo/keep-running.js'
import type { NodeSettings } from '../../../../src/start/node/settings.js'

export interface NodeProcess {
  readonly running: boolean
  start(): Promise<void>
  /** kill -9; resolves when the process is gone. */
  kill(): Promise<void>
  /** SIGSTOP: it is there, holds its connections and answers nothing. */
  freeze(): void
  thaw(): void
  stop(): Promise<void>
  /** What it wrote to its log, over all its lives. */
  log(): string
  /** Ends that nobody asked for. */
  readonly fell: readonly string[]
}

const ENTRY = fileURLToPath(new URL('../../../../src/start/server.js', import.meta.url))
const alive = new Set<ChildProcess>()
// A frozen process does not notice that its starter is gone.
process.on('exit', () => {
  for (const child of alive) child.kill('SIGKILL')
})
process.once('SIGTERM', () => process.exit(143))

export function nodeProcess(settings: NodeSettings): NodeProcess {
  let child: ChildProcess | undefined
  let log = ''
  const fell: string[] = []

  async function end(how: (one: ChildProcess) => void): Promise<void> {
    const one = child
    if (one === undefined) return
    const gone = new Promise<void>((resolve) => one.once('exit', () => resolve()))
    child = undefined
    how(one)
    await gone
  }

  return {
    get running() {
      return child !== undefined
    },
    async start() {
      const one = fork(ENTRY, [], { execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
      child = one
      alive.add(one)
      one.once('exit', (code, signal) => {
        alive.delete(one)
        if (child !== one) return
        child = undefined
        fell.push(`${settings.platform} ended by itself (${signal ?? code}): ${log.slice(-1_000)}`)
      })
      for (const stream of [one.stdout, one.stderr]) {
        stream?.on('data', (chunk: Buffer) => {
          log += chunk.toString()
        })
      }
      const ready = new Promise<void>((resolve, reject) => {
        one.on('message', (word: NodeWord) => {
          if (word.tells === 'ready') resolve()
          else reject(new Error(`${settings.platform} did not start: ${word.message}`))
        })
        one.once('exit', () =>
          reject(new Error(`${settings.platform} ended before it was ready:\n${log.slice(-2_000)}`)),
        )
      })
      one.send({ tells: 'settings', settings })
      await ready
    },
    kill: () => end((one) => one.kill('SIGKILL')),
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    stop: () => end((one) => one.send({ tells: 'stop' })),
    log: () => log,
    fell,
  }
}
