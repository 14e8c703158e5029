// Runs the numbered SQL files of migrations/ forward, each once, in order and in a transaction of its own.
// A file that changed after it ran, or one this version does not know, stops the start: the tables would not be what the code thinks.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { Fault } from '../../terms/refusal.js'

// Any constant does; it only has to be the same for everyone who migrates.
const LOCK = 7_121_345_110

export async function migrate(client: pg.Client, folder: string = findMigrations()): Promise<readonly string[]> {
  await client.query('select pg_advisory_lock($1)', [LOCK])
  try {
    await client.query(
      'create table if not exists schema_migrations (name text primary key, digest text not null, applied_at timestamptz not null)',
    )
    const { rows } = await client.query<{ name: string; digest: string }>('select name, digest from schema_migrations')
    const done = new Map(rows.map((row) => [row.name, row.digest]))
    const files = readFiles(folder)
    refuseUnknown(done, files)
    const applied: string[] = []
    for (const file of files) {
      const digest = done.get(file.name)
      if (digest === file.digest) continue
      if (digest !== undefined)
        throw new Fault(
          'migration_changed',
          `migrations/${file.name} was changed after it had run on this database. Put the file back as it was and write a new one for the change.`,
        )
      await applyOne(client, file)
      applied.push(file.name)
    }
    return applied
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => {})
  }
}

interface MigrationFile {
  readonly name: string
  readonly sql: string
  readonly digest: string
}

async function applyOne(client: pg.Client, file: MigrationFile): Promise<void> {
  try {
    await client.query('begin')
    await client.query(file.sql)
    await client.query('insert into schema_migrations (name, digest, applied_at) values ($1, $2, $3)', [
      file.name,
      file.digest,
      new Date().toISOString(),
    ])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback').catch(() => {})
    throw new Fault(
      'migration_failed',
      `migrations/${file.name} failed: ${(cause as Error).message}. Nothing of it was kept; mend the cause and start again.`,
      { cause },
    )
  }
}

function refuseUnknown(done: ReadonlyMap<string, string>, files: readonly MigrationFile[]): void {
  const known = new Set(files.map((file) => file.name))
  const unknown = [...done.keys()].filter((name) => !known.has(name)).sort()
  if (unknown.length > 0)
    throw new Fault(
      'database_newer',
      `The database has been migrated by a newer version (${unknown.join(', ')}). Start that version, or restore a backup from before.`,
    )
}

function readFiles(folder: string): MigrationFile[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      // Line ends as git on another system may have written them do not make another file of it.
      const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
      return { name, sql, digest: createHash('sha256').update(sql).digest('hex') }
    })
}

/** migrations/ of the package this file was built from. */
export function findMigrations(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const found = join(folder, 'migrations')
    if (existsSync(join(found, '0001-cases.sql'))) return found
    if (folder === dirname(folder))
      throw new Fault(
        'no_migrations',
        'The folder migrations/ of this package was not found beside its code. Install the package again.',
      )
  }
}
