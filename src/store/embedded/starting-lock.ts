// Only one process at a time sets up and starts a cluster; the others wait and then adopt what it started.
import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Fault } from '../../terms/refusal.js'

const PATIENCE_MS = 60_000

export async function withStartingLock<T>(file: string, deed: () => Promise<T>): Promise<T> {
  const mark = `${process.pid} ${randomUUID()}`
  const until = Date.now() + PATIENCE_MS
  while (!(await take(file, mark))) {
    if (Date.now() > until)
      throw new Fault(
        'start_locked',
        `Another process has been starting the database for a minute (${file}). If none is, remove that file.`,
      )
    await sleep(40 + Math.random() * 40)
  }
  try {
    return await deed()
  } finally {
    if (read(file) === mark) rmSync(file, { force: true })
  }
}

async function take(file: string, mark: string): Promise<boolean> {
  try {
    writeFileSync(file, mark, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const holder = read(file)
  if (holder === undefined || isAlive(holder, file)) return false
  // Two may find the same dead holder at once. Both write their mark over it; after a pause only the last one's stands.
  writeFileSync(file, mark, { mode: 0o600 })
  await sleep(50)
  return read(file) === mark
}

function isAlive(holder: string, file: string): boolean {
  const pid = Number(holder.split(' ')[0])
  // Created but not yet written to: give its owner a moment.
  if (!Number.isInteger(pid) || pid <= 0) return ageMs(file) < 5_000
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function ageMs(file: string): number {
  try {
    return Date.now() - statSync(file).mtimeMs
  } catch {
    return 0
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
