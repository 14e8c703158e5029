// Making a database ready: repeatable, safe when two do it at once, and unwilling where the tables are not what the code thinks.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import pg from 'pg'
import { findMigrations, migrate } from '../../src/store/provision/migrations.js'
import { provision } from '../../src/store/provision/provision.js'
import { scramVerifier } from '../../src/store/provision/scram-verifier.js'
import { testServerUrl } from '../support/database.js'

async function emptyDatabase(t: TestContext) {
  const name = `p_${randomBytes(5).toString('hex')}`
  const role = `liandong_app_${name}`
  const admin = new pg.Client(await testServerUrl())
  await admin.connect()
  t.after(async () => {
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.query(`drop role if exists ${role}`)
    await admin.end()
  })
  return { name, role, adminUrl: await testServerUrl() }
}

function copyOfMigrations(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'liandong-migrations-'))
  t.after(() => rmSync(folder, { recursive: true }))
  cpSync(findMigrations(), folder, { recursive: true })
  return folder
}

async function connect(t: TestContext, url: string): Promise<pg.Client> {
  const client = new pg.Client(url)
  client.on('error', () => {})
  await client.connect()
  t.after(() => client.end())
  return client
}

test('a database is made with its tables and role, and making it again changes nothing', async (t) => {
  const { name: database, role, adminUrl } = await emptyDatabase(t)
  const first = await provision({ adminUrl, database, role })
  assert.ok(first.applied.length >= 3 && first.applied[0] === '0001-cases.sql')
  const again = await provision({ adminUrl, database, role, password: first.password })
  assert.deepEqual([again.applied, again.appUrl], [[], first.appUrl])
  const app = await connect(t, again.appUrl)
  assert.equal((await app.query('select current_user as name')).rows[0]?.name, role)
})

test('a new password shuts out the old one', async (t) => {
  const { name: database, role, adminUrl } = await emptyDatabase(t)
  const first = await provision({ adminUrl, database, role })
  const second = await provision({ adminUrl, database, role })
  assert.notEqual(first.password, second.password)
  const late = new pg.Client(first.appUrl)
  await assert.rejects(late.connect(), { code: '28P01' })
  await connect(t, second.appUrl)
})

test('five nodes preparing the same database at once prepare it once', async (t) => {
  const { name: database, role, adminUrl } = await emptyDatabase(t)
  const all = await Promise.all(
    Array.from({ length: 5 }, () => provision({ adminUrl, database, role, password: 'fixed' })),
  )
  assert.equal(all.filter((one) => one.applied.length > 0).length, 1)
})

test('a migration that was changed after it ran stops the start', async (t) => {
  const { name: database, role, adminUrl } = await emptyDatabase(t)
  await provision({ adminUrl, database, role })
  const client = await connect(t, await testServerUrl(database))
  const folder = copyOfMigrations(t)
  appendFileSync(join(folder, '0001-cases.sql'), '\n-- a later thought\n')
  await assert.rejects(migrate(client, folder), { code: 'migration_changed' })
})

test('a database migrated by a newer version stops the start', async (t) => {
  const { name: database, role, adminUrl } = await emptyDatabase(t)
  await provision({ adminUrl, database, role })
  const client = await connect(t, await testServerUrl(database))
  const folder = copyOfMigrations(t)
  writeFileSync(join(folder, '9999-future.sql'), 'create table future (id int);')
  assert.deepEqual(await migrate(client, folder), ['9999-future.sql'])
  await assert.rejects(migrate(client), { code: 'database_newer' })
})

test('a migration that fails leaves nothing of itself behind', async (t) => {
  const { name: database, role, adminUrl } = await emptyDatabase(t)
  await provision({ adminUrl, database, role })
  const client = await connect(t, await testServerUrl(database))
  const folder = copyOfMigrations(t)
  writeFileSync(join(folder, '9999-broken.sql'), 'create table half (id int); select no_such_thing;')
  await assert.rejects(migrate(client, folder), { code: 'migration_failed' })
  assert.equal((await client.query(`select from pg_tables where tablename = 'half'`)).rowCount, 0)
  assert.deepEqual(await migrate(client), [])
})

test('a server that cannot be reached is named, with what to do', async () => {
  const wish = { adminUrl: 'postgres://nobody@127.0.0.1:9/none', role: 'liandong_app_x' }
  await assert.rejects(provision(wish), { code: 'database_unreachable', message: /127\.0\.0\.1:9.*DATABASE_URL/ })
})

test('the verifier is the one PostgreSQL would make itself', async (t) => {
  const { role, adminUrl } = await emptyDatabase(t)
  const admin = await connect(t, adminUrl)
  await admin.query(`create role ${role} login password 'a-known-password'`)
  const { rows } = await admin.query('select rolpassword from pg_authid where rolname = $1', [role])
  const theirs = `${rows[0]?.rolpassword}`
  const salt = Buffer.from(theirs.match(/:(.*)\$/)?.[1] ?? '', 'base64')
  assert.equal(scramVerifier('a-known-password', salt), theirs)
})
