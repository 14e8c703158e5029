// A demonstration of its own, started as a user would start it, on free ports and in a fresh home.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findDemo, type RunningDemo } from '../../src/start/commands/running-demo.js'
import { freePort } from './one-node.js'

export interface StartedDemo {
  readonly demo: RunningDemo
  readonly home: string
  readonly launcherPid: number
  /** From the command to both consoles answering. */
  readonly seconds: number
  /** What the start said on its standard output. */
  readonly said: string
  stop(): Promise<void>
}

const PATIENCE_MS = 15 * 60_000

export async function startDemo(
  checkout: string,
  home = mkdtempSync(path.join(tmpdir(), 'liandong-bench-')),
): Promise<StartedDemo> {
  const [hotline, police] = [await freePort(), await freePort()]
  const startedAt = performance.now()
  const child = spawn(process.execPath, ['scripts/run.mjs', 'demo'], {
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      LIANDONG_HOME: home,
      LIANDONG_HOTLINE_PORT: String(hotline),
      LIANDONG_POLICE_PORT: String(police),
    },
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const urls = [`http://127.0.0.1:${hotline}/`, `http://127.0.0.1:${police}/`]
  while (!(await bothAnswer(urls))) {
    if (child.exitCode !== null) throw new Error(`The demo ended with code ${child.exitCode}:\n${said}`)
    if (performance.now() - startedAt > PATIENCE_MS) throw new Error(`The demo was not ready in time:\n${said}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const seconds = (performance.now() - startedAt) / 1000
  const demo = await announced(home)
  return { demo, home, launcherPid: child.pid ?? 0, seconds, said, stop: () => stopDemo(child) }
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

function stopDemo(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGINT')
  return ended
}
