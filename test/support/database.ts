// A real PostgreSQL for tests: one embedded cluster for all test files, started by whoever comes first, and a fresh,
// migrated database for each caller, copied from a template. With TEST_DATABASE_URL that server is used instead.
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Embedded, startEmbedded } from '../../src/store/embedded/start-embedded.js'
import { findMigrations } from '../../src/store/provision/migrations.js'
import { provision } from '../../src/store/provision/provision.js'

export interface FreshDatabase {
  readonly adminUrl: string
  /** As the application's least-privileged role. */
  readonly appUrl: string
  drop(): Promise<void>
}

const HOME = join(tmpdir(), `liandong-test-${userInfo().username}`)
let cluster: Promise<Embedded> | undefined

/** Superuser's address of the server tests run on. */
export async function testServerUrl(database = 'postgres'): Promise<string> {
  const given = process.env.TEST_DATABASE_URL
  if (given) {
    const url = new URL(given)
    if (database !== 'postgres') url.pathname = `/${database}`
    return url.href
  }
  cluster ??= startEmbedded(HOME)
  return (await cluster).adminUrl(database)
}

export async function freshDatabase(): Promise<FreshDatabase> {
  const template = await ensureTemplate()
  const name = `t_${Date.now().toString(36)}_${randomBytes(4).toString('hex')}`
  const role = `liandong_app_${name}`
  await asAdmin(async (client) => {
    // Two copies of one template at a time do not get along; a lock is shorter than a retry.
    await client.query('select pg_advisory_lock(7121345112)')
    await client.query(`create database ${name} template ${template}`)
  })
  const adminUrl = await testServerUrl(name)
  const { appUrl } = await provision({ adminUrl, role })
  return {
    adminUrl,
    appUrl,
    drop: () =>
      asAdmin(async (client) => {
        await client.query(`drop database if exists ${name} with (force)`)
        await client.query(`drop role if exists ${role}`)
      }),
  }
}

/** Ends the shared cluster at the end of a whole test run, unless another run is still at work on it. */
export async function stopTestCluster(): Promise<void> {
  if (process.env.TEST_DATABASE_URL || !existsSync(HOME)) return
  const embedded = await startEmbedded(HOME)
  if (await isInUse(embedded)) return
  await embedded.stop()
  rmSync(HOME, { recursive: true, force: true })
}

async function isInUse(embedded: Embedded): Promise<boolean> {
  const client = new pg.Client(embedded.adminUrl('postgres'))
  await client.connect()
  try {
    const { rowCount } = await client.query(
      `select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    return Boolean(rowCount)
  } finally {
    await client.end()
  }
}

// Named by the migrations' content: a changed migration gets a template of its own.
async function ensureTemplate(): Promise<string> {
  const folder = findMigrations()
  const digest = createHash('sha256')
  for (const file of readdirSync(folder).sort()) digest.update(file).update(readFileSync(join(folder, file)))
  const template = `liandong_template_${digest.digest('hex').slice(0, 12)}`
  await asAdmin(async (client) => {
    await client.query('select pg_advisory_lock(7121345112)')
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [
      template,
    ])
    if (rowCount) return
    await client.query(`drop database if exists ${template} with (force)`)
    await provision({ adminUrl: await testServerUrl(), database: template, role: 'liandong_app_template' })
    await client.query(`alter database ${template} is_template true`)
  })
  return template
}

async function asAdmin(deed: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(await testServerUrl())
  await client.connect()
  try {
    await deed(client)
  } finally {
    await client.end()
  }
}
