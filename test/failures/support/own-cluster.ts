// A cluster of one test's own, to be killed and started again without disturbing the others; and child processes.
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { startEmbedded } from '../../../src/store/embedded/start-embedded.js'

// A killed starter's initdb may still be writing.
const REMOVE = { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }

export function ownHome(t: TestContext): string {
  const home = mkdtempSync(join(tmpdir(), 'liandong-own-'))
  // Made for its owner alone, who as root is not who runs the server.
  chmodSync(home, 0o755)
  t.after(async () => {
    const embedded = await startEmbedded(home)
    await embedded.stop()
    for (const folder of [embedded.folder, home]) rmSync(folder, REMOVE)
  })
  return home
}

export function child(t: TestContext, file: string, ...args: string[]): { process: ChildProcess; lines: string[] } {
  const path = fileURLToPath(new URL(`./${file}.js`, import.meta.url))
  const started = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  let rest = ''
  started.stdout?.on('data', (chunk) => {
    // A last line cut off by the kill was never finished, and does not count as said.
    const parts = `${rest}${chunk}`.split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
  })
  t.after(() => started.kill('SIGKILL'))
  return { process: started, lines }
}

export async function ended(started: ChildProcess): Promise<void> {
  if (started.exitCode === null && started.signalCode === null) await new Promise((done) => started.once('exit', done))
}

export async function until(what: string, met: () => boolean | Promise<boolean>, patienceMs = 60_000): Promise<void> {
  const last = Date.now() + patienceMs
  while (!(await met())) {
    if (Date.now() > last) throw new Error(`Waited ${patienceMs} ms in vain: ${what}`)
    await new Promise((wake) => setTimeout(wake, 10))
  }
}
