// A demonstration of its own, started as a user would start it, on free ports and in a fresh home; for tests and measurements.
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findDemo, type RunningDemo } from '../../src/start/commands/running-demo.js'
import { commandLine } from './command.js'

export interface StartedDemo {
  readonly demo: RunningDemo
  readonly home: string
  readonly launcherPid: number
  /** From the command to both consoles answering. */
  readonly seconds: number
  /** What it has said so far. */
  said(): string
  /** As Ctrl-C does; answers the exit code. */
  stop(): Promise<number | null>
  /** Kills the launcher alone, with a signal it cannot hear. */
  kill(): Promise<void>
}

const PATIENCE_MS = 15 * 60_000

export interface DemoWish {
  /** Folder of the checkout whose `npm start` is meant; left out: what is compiled here is started directly. */
  readonly checkout?: string
  readonly home?: string
  /** What has to answer; the consoles (`/`) or only the nodes (`/healthz`). */
  readonly until?: '/' | '/healthz'
  readonly environment?: Readonly<Record<string, string>>
}

export function spawnDemo({ checkout, environment = {} }: DemoWish): ChildProcess {
  const how = checkout === undefined ? [...commandLine(['demo'])] : ['scripts/run.mjs', 'demo']
  return spawn(process.execPath, how, {
    ...(checkout === undefined ? {} : { cwd: checkout }),
    // The channel tells the launcher when the test that started it is gone, however it went.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A test says itself what there is: no invented past unless it asks for one.
    env: { ...process.env, LIANDONG_DEMO_PAST: '0', ...environment },
  })
}

export async function startDemo(wish: DemoWish = {}): Promise<StartedDemo> {
  const home = wish.home ?? freshHome()
  const [hotline, police] = [await freePort(), await freePort()]
  const startedAt = performance.now()
  const child = spawnDemo({
    ...wish,
    environment: {
      ...wish.environment,
      LIANDONG_HOME: home,
      LIANDONG_HOTLINE_PORT: String(hotline),
      LIANDONG_POLICE_PORT: String(police),
    },
  })
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const urls = [hotline, police].map((port) => `http://127.0.0.1:${port}${wish.until ?? '/healthz'}`)
  let seconds: number
  let demo: RunningDemo
  try {
    while (!(await bothAnswer(urls))) {
      if (child.exitCode !== null) throw new Error(`The demo ended with code ${child.exitCode}:\n${said}`)
      if (performance.now() - startedAt > PATIENCE_MS) throw new Error(`The demo was not ready in time:\n${said}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    seconds = (performance.now() - startedAt) / 1000
    demo = await announced(home)
  } catch (failure) {
    await end(child, 'SIGINT')
    if (wish.home === undefined) removeHome(home)
    throw failure
  }
  return {
    demo,
    home,
    launcherPid: child.pid ?? 0,
    seconds,
    said: () => said,
    stop: () => end(child, 'SIGINT'),
    kill: async () => void (await end(child, 'SIGKILL')),
  }
}

/** Open to be entered: PostgreSQL's own account has to reach its data below it. */
export function freshHome(): string {
  const home = mkdtempSync(path.join(tmpdir(), 'liandong-demo-'))
  chmodSync(home, 0o755)
  return home
}

export function removeHome(home: string): void {
  rmSync(home, { recursive: true, force: true })
}

async function bothAnswer(urls: readonly string[]): Promise<boolean> {
  const answers = await Promise.all(
    urls.map((url) =>
      fetch(url).then(
        (response) => response.status === 200,
        () => false,
      ),
    ),
  )
  return answers.every(Boolean)
}

async function announced(home: string): Promise<RunningDemo> {
  for (let attempt = 0; ; attempt++) {
    try {
      return findDemo(home)
    } catch (fault) {
      if (attempt === 100) throw fault
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  child.kill(signal)
  return ended
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
