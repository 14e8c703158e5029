// Keeps one node process running: starts it, hands it its settings, waits until it is ready, restarts it when it dies.
// The settings (with keys) go over the IPC channel: an environment variable could be read by whoever lists processes.
import { type ChildProcess, fork } from 'node:child_process'
import { closeSync, openSync, renameSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Fault } from '../../terms/refusal.js'
import type { NodeSettings } from '../node/settings.js'

export interface KeptNode {
  /** Resolves when the node has said it is ready; rejects when it gave up before that for the first time. */
  readonly ready: Promise<void>
  pid(): number | undefined
  stop(): Promise<void>
}

/** What a node tells its launcher. */
export type NodeWord =
  | { readonly tells: 'ready' }
  | { readonly tells: 'fault'; readonly code: string; readonly message: string }
/** What the launcher tells a node. */
export type LauncherWord = { readonly tells: 'settings'; readonly settings: NodeSettings } | { readonly tells: 'stop' }

const ENTRY = fileURLToPath(new URL('../server.js', import.meta.url))
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000
const STEADY_AFTER_MS = 60_000
const STOP_PATIENCE_MS = 20_000
const LONGEST_LOG_BYTES = 20_000_000

export function keepRunning(
  name: string,
  settings: NodeSettings,
  logFile: string,
  say: (line: string) => void,
): KeptNode {
  let child: ChildProcess | undefined
  let stopping = false
  let everReady = false
  let pause = FIRST_PAUSE_MS
  let again: NodeJS.Timeout | undefined
  let settle: { resolve: () => void; reject: (fault: Fault) => void } | undefined
  const ready = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject }
  })

  const start = (): void => {
    rotate(logFile)
    const log = openSync(logFile, 'a', 0o600)
    const startedAt = Date.now()
    let fault: Fault | undefined
    // In a session of its own: Ctrl-C in the terminal is for the launcher, which stops its nodes in order.
    const running = fork(ENTRY, [], { execArgv: [], detached: true, stdio: ['ignore', log, log, 'ipc'] })
    closeSync(log)
    child = running
    running.on('error', (cause) => {
      fault = new Fault('node_not_started', `The ${name} node could not be started: ${cause.message}`, { cause })
    })
    running.on('message', (word: NodeWord) => {
      if (word.tells === 'fault') fault = new Fault(word.code, word.message)
      if (word.tells !== 'ready') return
      if (everReady) say(`the ${name} node is back (process ${running.pid})`)
      everReady = true
      settle?.resolve()
    })
    running.once('exit', (code, signal) => {
      child = undefined
      if (stopping) return
      const how = signal ? `was ended by ${signal}` : `ended with code ${code}`
      if (!everReady) {
        settle?.reject(
          fault ?? new Fault('node_ended', `The ${name} node ${how} before it was ready; see the end of ${logFile}.`),
        )
        return
      }
      if (Date.now() - startedAt > STEADY_AFTER_MS) pause = FIRST_PAUSE_MS
      say(`the ${name} node ${how}; starting it again in ${pause / 1000} s${fault ? ` (${fault.message})` : ''}`)
      again = setTimeout(start, pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    })
    running.send({ tells: 'settings', settings } satisfies LauncherWord, () => undefined)
  }

  start()
  return {
    ready,
    pid: () => child?.pid,
    stop: async () => {
      stopping = true
      clearTimeout(again)
      if (child) await stopChild(child, name, say)
    },
  }
}

async function stopChild(child: ChildProcess, name: string, say: (line: string) => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.send({ tells: 'stop' } satisfies LauncherWord, () => undefined)
  const timer = setTimeout(() => {
    say(`the ${name} node did not stop within ${STOP_PATIENCE_MS / 1000} s and is ended`)
    child.kill('SIGKILL')
  }, STOP_PATIENCE_MS)
  await ended
  clearTimeout(timer)
}

function rotate(file: string): void {
  try {
    if (statSync(file).size > LONGEST_LOG_BYTES) renameSync(file, `${file}.1`)
  } catch {
    // No log yet.
  }
}
