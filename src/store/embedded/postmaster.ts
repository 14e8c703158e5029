// The running server: finds one that is already up, starts one, stops it.
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Fault } from '../../terms/refusal.js'
import type { Binaries } from './binaries.js'
import type { Place } from './place.js'
import type { RunAs } from './unprivileged.js'

export interface Postmaster {
  readonly pid: number
  readonly port: number
}

// After a kill -9 the old children hold the lock for up to a second; recovery itself takes longer with more to replay.
const START_PATIENCE_MS = 10_000
const READY_PATIENCE_MS = 120_000

/** What postmaster.pid names, when that process lives and is a PostgreSQL server. */
export function findPostmaster(place: Place): (Postmaster & { readonly starting: boolean }) | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(place.data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Math.abs(Number(lines[0]))
  const port = Number(lines[3])
  const lives = pid > 0 && port > 0 && isAlive(pid) && isPostgres(pid)
  return lives ? { pid, port, starting: lines[7]?.trim() === 'starting' } : undefined
}

/**
 * Removes a lock file whose process is somebody else by now: after the restart of a container the numbers begin anew, and
 * PostgreSQL alone would refuse to start. It still checks its shared memory, so two servers on one folder stay impossible.
 */
export function dropForeignLock(place: Place): void {
  if (findPostmaster(place)) return
  const file = join(place.data, 'postmaster.pid')
  const pid = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : 0
  if (pid > 0 && isAlive(pid) && !isPostgres(pid)) rmSync(file, { force: true })
}

/** Where the system does not tell what a process is, it is believed to be one. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
  } catch {
    return true
  }
}

/** True when the server on that port takes our password and serves our folder: not just anybody's server. */
export async function isOurs(place: Place, port: number): Promise<boolean> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: place.password,
    database: 'postgres',
    connectionTimeoutMillis: 3_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    return rows[0]?.data_directory.replaceAll('\\', '/') === place.data.replaceAll('\\', '/')
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

export async function startPostmaster(
  binaries: Binaries,
  place: Place,
  port: number,
  runAs: RunAs | undefined,
): Promise<Postmaster> {
  const until = Date.now() + START_PATIENCE_MS
  for (let pause = 50; ; pause = Math.min(pause * 2, 800)) {
    const pid = spawnDetached(binaries, place, port, runAs)
    const answer = await waitUntilReady(place, port, pid)
    if (answer === 'ready') return { pid: findPostmaster(place)?.pid ?? pid, port }
    const retry = /lock file .* already exists|shared memory block .* still in use|Is another postmaster/s.test(answer)
    if (!retry || Date.now() > until)
      throw new Fault(
        'postgres_did_not_start',
        `The embedded PostgreSQL in ${place.data} did not start. Its last words: ${answer || '(none)'} — see ${place.log} and ${join(place.data, 'log')}.`,
      )
    await sleep(pause)
  }
}

// In a session of its own: Ctrl-C in a terminal goes to the whole group, and the database must outlive the programs that
// still have something to write.
function spawnDetached(binaries: Binaries, place: Place, port: number, runAs: RunAs | undefined): number {
  const identity = runAs ? { uid: runAs.uid, gid: runAs.gid } : {}
  const env = { LC_ALL: 'C', TZ: 'UTC' }
  if (process.platform === 'win32') {
    // Only pg_ctl drops an administrator's rights there, without which the server refuses to run.
    spawnSync(binaries.pgCtl, ['start', '-W', '-D', place.data, '-l', place.log, '-o', `-p ${port}`], {
      env,
      stdio: 'ignore',
    })
    return 0
  }
  const log = openSync(place.log, 'w', 0o600)
  const child = spawn(binaries.postgres, ['-D', place.data, '-p', String(port)], {
    ...identity,
    cwd: place.folder,
    env,
    detached: true,
    stdio: ['ignore', log, log],
  })
  child.on('error', () => {})
  child.unref()
  closeSync(log)
  return child.pid ?? -1
}

/** `ready`, or what the server wrote before it gave up. */
async function waitUntilReady(place: Place, port: number, pid: number): Promise<string> {
  const until = Date.now() + READY_PATIENCE_MS
  while (Date.now() < until) {
    await sleep(20)
    if (await isOurs(place, port)) return 'ready'
    if (pid !== 0 && !isAlive(pid)) return lastWords(place)
  }
  return lastWords(place)
}

/** Fast shutdown: ends the sessions, writes a checkpoint, leaves nothing to recover. */
export async function stopPostmaster(binaries: Binaries, place: Place): Promise<void> {
  const running = findPostmaster(place)
  if (!running) return
  if (process.platform === 'win32') {
    spawnSync(binaries.pgCtl, ['stop', '-D', place.data, '-m', 'fast'], { stdio: 'ignore' })
  } else {
    interrupt(running.pid)
  }
  const until = Date.now() + 60_000
  while (isAlive(running.pid)) {
    if (Date.now() > until)
      throw new Fault(
        'postgres_did_not_stop',
        `PostgreSQL (process ${running.pid}) is still running a minute after it was asked to stop; see ${place.log}.`,
      )
    await sleep(25)
  }
}

function interrupt(pid: number): void {
  try {
    process.kill(pid, 'SIGINT')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  // A child of this very process that ended stays visible as a zombie until Node reaps it.
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return true
  }
}

function lastWords(place: Place): string {
  try {
    return readFileSync(place.log, 'utf8').trim().split('\n').slice(-4).join(' | ')
  } catch {
    return ''
  }
}
