// Where an embedded cluster keeps its things: one folder with the data, the password, the port and the log.
import { createHash, randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { Fault } from '../../terms/refusal.js'
import { canReach, type RunAs } from './unprivileged.js'

export interface Place {
  readonly folder: string
  readonly data: string
  readonly log: string
  readonly passwordFile: string
  readonly password: string
}

/** A folder that the server's account can enter, and what the operator should know about it. */
export function findFolder(home: string, runAs: RunAs | undefined): { folder: string; notes: readonly string[] } {
  const asked = join(resolve(home), 'postgres')
  const notes: string[] = []
  let folder = asked
  makeFolder(asked, runAs)
  if (!canReach(runAs, asked, 'folder')) {
    folder = join('/var/lib/liandong', createHash('sha256').update(asked).digest('hex').slice(0, 16))
    makeFolder(folder, runAs)
    if (!canReach(runAs, folder, 'folder'))
      throw new Fault(
        'no_place_for_data',
        `The account "${runAs?.name}" can enter neither ${asked} nor ${folder}. Give a home that it can enter, or set DATABASE_URL.`,
      )
    notes.push(`The account "${runAs?.name}" cannot enter ${asked}; the database is kept in ${folder}.`)
  }
  return { folder, notes }
}

/** Call under the starting lock: the password is made once. */
export function preparePlace(folder: string, runAs: RunAs | undefined): Place {
  const passwordFile = join(folder, 'password')
  if (!existsSync(passwordFile)) {
    writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' })
    own(passwordFile, runAs)
  }
  return {
    folder,
    data: join(folder, 'data'),
    log: join(folder, 'server.log'),
    passwordFile,
    password: readPassword(passwordFile),
  }
}

function readPassword(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (cause) {
    throw new Fault(
      'place_of_another',
      `${file} cannot be read: the database there was set up by another account, probably root. Start as that account, or give another home.`,
      { cause },
    )
  }
}

/** The port of last time when it is still free, otherwise a new one; kept, so that tools find the server again. */
export async function choosePort(place: Place): Promise<number> {
  const file = join(place.folder, 'port')
  const kept = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (kept > 0 && (await isFree(kept))) return kept
  for (let attempt = 0; attempt < 50; attempt++) {
    // Below 32768, where systems start to hand out ports to outgoing connections.
    const port = 20_000 + (randomBytes(2).readUInt16BE() % 12_000)
    if (!(await isFree(port))) continue
    writeFileSync(file, String(port), { mode: 0o600 })
    return port
  }
  throw new Fault('no_free_port', 'Fifty ports of 127.0.0.1 between 20000 and 32000 were tried and all are taken.')
}

export function own(path: string, runAs: RunAs | undefined): void {
  if (runAs) chownSync(path, runAs.uid, runAs.gid)
}

function makeFolder(path: string, runAs: RunAs | undefined): void {
  mkdirSync(path, { recursive: true, mode: 0o755 })
  own(path, runAs)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer()
    probe.once('error', () => answer(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => answer(true)))
  })
}
