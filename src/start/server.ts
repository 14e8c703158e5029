// The process of one node under `npm start`: takes its settings over IPC, runs until told to stop, and never outlives its launcher.
import { Fault } from '../terms/refusal.js'
import type { LauncherWord, NodeWord } from './demo/keep-running.js'
import { type RunningNode, runNode } from './node/run-node.js'
import { checkNodeSettings } from './node/settings.js'

/** EX_CONFIG of sysexits: starting again would not help. */
const EXIT_CONFIG = 78
const STOP_PATIENCE_MS = 15_000

let running: Promise<RunningNode> | undefined
let stopping: Promise<void> | undefined

process.on('message', (word: LauncherWord) => {
  if (word.tells === 'settings') running ??= start(word.settings)
  else void stop(0)
})
// The launcher is gone, perhaps by kill -9: the next start must find the ports and the databases free.
process.on('disconnect', () => void stop(0))
process.on('SIGTERM', () => void stop(0))
process.on('SIGINT', () => void stop(0))
process.on('uncaughtException', (error) => {
  process.stderr.write(`${JSON.stringify({ level: 'fatal', msg: 'uncaught', error: error.stack })}\n`)
  void stop(70)
})
process.on('unhandledRejection', (reason) => {
  process.stderr.write(
    `${JSON.stringify({ level: 'fatal', msg: 'unhandled', error: String((reason as Error)?.stack ?? reason) })}\n`,
  )
  void stop(70)
})

async function start(settings: unknown): Promise<RunningNode> {
  try {
    const node = await runNode(checkNodeSettings(settings, 'the launcher'))
    tell({ tells: 'ready' })
    return node
  } catch (cause) {
    const fault =
      cause instanceof Fault
        ? cause
        : new Fault('node_failed', `The node did not start: ${(cause as Error).message}`, { cause })
    process.stderr.write(
      `${JSON.stringify({ level: 'fatal', code: fault.code, msg: fault.message, stack: (cause as Error).stack })}\n`,
    )
    tell({ tells: 'fault', code: fault.code, message: fault.message })
    // The word has to leave before the channel closes with the process.
    setTimeout(() => process.exit(EXIT_CONFIG), 50)
    return new Promise(() => undefined)
  }
}

function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    const timer = setTimeout(() => process.exit(code === 0 ? 1 : code), STOP_PATIENCE_MS)
    try {
      await (await running)?.stop()
    } finally {
      clearTimeout(timer)
      process.exit(code)
    }
  })()
  return stopping
}

function tell(word: NodeWord): void {
  if (process.connected) process.send?.(word)
}
