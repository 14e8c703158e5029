// Starts, or adopts, the PostgreSQL that came with the package: a real server as a detached child process on the loopback.
// Measured reasons (fsync, memory, restart after kill -9) stand in docs/decisions.
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Fault } from '../../terms/refusal.js'
import { type Binaries, findBinaries } from './binaries.js'
import { choosePort, findFolder, own, type Place, preparePlace } from './place.js'
import {
  dropForeignLock,
  findPostmaster,
  isOurs,
  type Postmaster,
  startPostmaster,
  stopPostmaster,
} from './postmaster.js'
import { withStartingLock } from './starting-lock.js'
import { findRunAs, type RunAs } from './unprivileged.js'

export interface Embedded {
  /** Superuser's address of a database of this cluster; contains the password. */
  adminUrl(database: string): string
  /** Fast and clean. Not called by an adopter that wants the server to live on. */
  stop(): Promise<void>
  /** True when the server was already running. */
  readonly adopted: boolean
  readonly pid: number
  readonly port: number
  readonly folder: string
  readonly notes: readonly string[]
}

export async function startEmbedded(home: string): Promise<Embedded> {
  const runAs = findRunAs()
  const { folder, notes } = findFolder(home, runAs)
  return withStartingLock(join(folder, 'starting.lock'), async () => {
    const place = preparePlace(folder, runAs)
    const binaries = findBinaries(runAs, place.folder)
    const adopted = await adopt(place)
    if (!adopted) dropForeignLock(place)
    if (!adopted && !existsSync(join(place.data, 'PG_VERSION'))) initialise(binaries, place, runAs)
    const postmaster = adopted ?? (await startPostmaster(binaries, place, await choosePort(place), runAs))
    sweepDrafts(place)
    return {
      adminUrl: (database) =>
        `postgres://postgres:${place.password}@127.0.0.1:${postmaster.port}/${encodeURIComponent(database)}`,
      stop: () => stopPostmaster(binaries, place),
      adopted: adopted !== undefined,
      pid: postmaster.pid,
      port: postmaster.port,
      folder,
      notes,
    }
  })
}

const RECOVERY_PATIENCE_MS = 300_000

// A server that outlived a killed program, or that another program started. One that is still recovering is waited for.
async function adopt(place: Place): Promise<Postmaster | undefined> {
  const until = Date.now() + 10_000
  for (;;) {
    const running = findPostmaster(place)
    if (!running) return undefined
    if (await isOurs(place, running.port)) return running
    // One in recovery says so; it may have much to replay, and a second server could not start beside it anyway.
    if (Date.now() > until + (running.starting ? RECOVERY_PATIENCE_MS : 0)) return undefined
    await sleep(100)
  }
}

// Made under another name and renamed when whole: an interrupted set-up is never taken for a cluster.
function initialise(binaries: Binaries, place: Place, runAs: RunAs | undefined): void {
  const draft = join(place.folder, `data.${randomUUID().slice(0, 8)}`)
  mkdirSync(draft, { mode: 0o700 })
  own(draft, runAs)
  const identity = runAs ? { uid: runAs.uid, gid: runAs.gid } : {}
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C'
  const options = [
    ['-D', draft],
    ['-U', 'postgres'],
    // Without these, a missing LANG makes an SQL_ASCII cluster in which Chinese text is bytes.
    ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${locale}`],
    ['-A', 'scram-sha-256', `--pwfile=${place.passwordFile}`, '--no-instructions'],
  ].flat()
  const made = spawnSync(binaries.initdb, options, {
    ...identity,
    cwd: place.folder,
    encoding: 'utf8',
    env: { LC_ALL: locale, TZ: 'UTC' },
  })
  if (made.status !== 0) {
    rmSync(draft, { recursive: true, force: true })
    throw new Fault(
      'initdb_failed',
      `Setting up the embedded PostgreSQL in ${place.folder} failed: ${made.error?.message ?? `${made.stderr}`.trim()}. Check free disk space and the folder's rights, or set DATABASE_URL.`,
    )
  }
  appendFileSync(join(draft, 'postgresql.conf'), SETTINGS)
  renameSync(draft, place.data)
}

// What interrupted set-ups left behind. One that is being written to by an orphaned initdb is left for the next start.
function sweepDrafts(place: Place): void {
  for (const name of readdirSync(place.folder).filter((one) => one.startsWith('data.'))) {
    try {
      rmSync(join(place.folder, name), { recursive: true, force: true })
    } catch {}
  }
}

// fsync and synchronous_commit are left alone, which means on. The usual 128 MB of buffers hold the indexes of a few hundred thousand case
// files; memory that is not used is not taken. TLS is off: the bundled OpenSSL is old and the server
// listens on the loopback only. The log is kept for a week and overwritten.
const SETTINGS = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
ssl = off
max_connections = 200
shared_buffers = 256MB
timezone = 'UTC'
log_timezone = 'UTC'
logging_collector = on
log_filename = 'server-%a.log'
log_truncate_on_rotation = on
log_rotation_age = 1d
log_rotation_size = 0
`
