// Makes a database ready for a node: the database itself when asked, its tables, and the least-privileged role the node logs in as.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { Fault } from '../../terms/refusal.js'
import { GRANTS } from './grants.js'
import { migrate } from './migrations.js'
import { scramVerifier } from './scram-verifier.js'

export interface Provisioning {
  /** Somebody who may create databases, tables and roles: the embedded superuser, or the owner named by DATABASE_URL. */
  readonly adminUrl: string
  /** Created when missing; left out: the database of adminUrl itself. */
  readonly database?: string
  /** `liandong_app_…`; roles are shared by all databases of a server. */
  readonly role: string
  /** As stored by the caller from last time; left out: a new one is made and the role's old one stops working. */
  readonly password?: string
}

export interface Provisioned {
  /** What the node connects with. */
  readonly appUrl: string
  readonly password: string
  /** Migrations that ran just now. */
  readonly applied: readonly string[]
}

const OLDEST_SERVER = 150_000

export async function provision(wish: Provisioning): Promise<Provisioned> {
  const url = new URL(wish.adminUrl)
  if (wish.database !== undefined) {
    await connected(wish.adminUrl, (client) => createDatabase(client, wish.database as string))
    url.pathname = `/${encodeURIComponent(wish.database)}`
  }
  const password = wish.password ?? randomBytes(24).toString('base64url')
  const applied = await connected(url.href, async (client) => {
    await checkServer(client)
    const applied = await migrate(client)
    await grantRole(client, wish.role, password)
    return applied
  })
  url.username = wish.role
  url.password = password
  return { appUrl: url.href, password, applied }
}

async function createDatabase(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
  if (rowCount) return
  try {
    await client.query(`create database ${pg.escapeIdentifier(name)} encoding 'UTF8' template template0`)
  } catch (error) {
    // Two nodes may start at once: 42P04 is "exists already", 23505 the same seen from inside.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error
  }
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; encoding: string }>(
    `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`,
  )
  const { version, encoding } = rows[0] as { version: string; encoding: string }
  if (Number(version) < OLDEST_SERVER)
    throw new Fault('server_too_old', `The PostgreSQL server is of version ${version}; 15 or later is needed.`)
  if (encoding !== 'UTF8')
    throw new Fault('server_encoding', `The database is encoded as ${encoding}; create it with encoding UTF8.`)
}

async function grantRole(client: pg.Client, role: string, password: string): Promise<void> {
  const name = pg.escapeIdentifier(role)
  // The server gets a verifier, so that the password itself stands in no statement log.
  const secret = pg.escapeLiteral(scramVerifier(password))
  const options = `login nosuperuser nocreatedb nocreaterole noreplication password ${secret}`
  await client.query('begin')
  // Provisioning of several databases of one server touches the same catalogue rows; one at a time.
  await client.query('select pg_advisory_xact_lock($1)', [7_121_345_111])
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
  await client.query(`${rowCount ? 'alter' : 'create'} role ${name} ${rowCount ? `password ${secret}` : options}`)
  const { rows } = await client.query<{ database: string }>('select quote_ident(current_database()) as database')
  await client.query(`revoke all on database ${rows[0]?.database} from public`)
  await client.query(`grant connect on database ${rows[0]?.database} to ${name}`)
  await client.query(`grant usage on schema public to ${name}`)
  for (const [table, rights] of Object.entries(GRANTS)) {
    await client.query(`revoke all on table ${table} from ${name}`)
    await client.query(`grant ${rights} on table ${table} to ${name}`)
  }
  await client.query('commit')
}

async function connected<T>(url: string, deed: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'liandong provision',
  })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (cause) {
    const { host, pathname } = new URL(url)
    throw new Fault(
      'database_unreachable',
      `The database ${pathname.slice(1)} at ${host} cannot be reached: ${(cause as Error).message}. Check DATABASE_URL and that the server runs.`,
      { cause },
    )
  }
  try {
    return await deed(client)
  } finally {
    await client.end()
  }
}
