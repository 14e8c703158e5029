// The application's role may add to what happened, not change it: tried with its own login, not read off a list.
import assert from 'node:assert/strict'
import test from 'node:test'
import pg from 'pg'
import { freshStore, granted } from './support/fresh-store.js'
import { contact } from './support/small-desk.js'

const DENIED = { code: '42501' }

test('the application cannot update, delete or truncate actions, inbox or audit', async (t) => {
  const { store, app, admin } = await freshStore(t)
  granted(await store.open(contact('占道经营')))
  await store.audit({
    at: '2026-03-02T01:00:00.000Z',
    account: 'a',
    operation: 'o',
    caseId: null,
    allowed: true,
    reason: '',
    detail: {},
  })
  await store.takeIn({
    ...{ id: 'm1', from: '110', type: 'exchange.reconcile', demandId: '', at: '2026-03-02T01:00:00.000Z', data: {} },
    ...{ seq: 1, digest: 'd', sealed: 's' },
  })
  for (const table of ['actions', 'inbox', 'audit']) {
    assert.notEqual((await app.query(`select from ${table}`)).rowCount, 0, table)
    await assert.rejects(app.query(`update ${table} set tenant = tenant`), DENIED, table)
    await assert.rejects(app.query(`delete from ${table}`), DENIED, table)
    await assert.rejects(app.query(`truncate ${table}`), DENIED, table)
    await assert.rejects(app.query(`drop table ${table}`), DENIED, table)
    assert.notEqual((await admin.query(`select from ${table}`)).rowCount, 0, table)
  }
})

test('the application cannot remove a case file, a command, a message or an account', async (t) => {
  const { app } = await freshStore(t)
  for (const table of [
    'case_files',
    'case_words',
    'case_likeness',
    'legs',
    'commands',
    'outbox',
    'quarantine',
    'accounts',
    'reconciliations',
    'peers',
  ])
    await assert.rejects(app.query(`delete from ${table}`), DENIED, table)
  await assert.rejects(app.query('update commands set digest = digest'), DENIED)
})

test('the application can neither change the schema nor give itself rights', async (t) => {
  const { app } = await freshStore(t)
  const tries = [
    'create table mine (id int)',
    'alter table actions disable trigger all',
    'grant update on actions to current_user',
    `update schema_migrations set digest = ''`,
    'create role other login',
    'set role postgres',
    `copy actions to '/tmp/out'`,
  ]
  const mayUpdate = 'select has_table_privilege(current_user, $1, $2) as may'
  for (const statement of tries) {
    // A grant without the right to grant is only a warning; what counts is that nothing was granted.
    await app.query(statement).then(
      () => assert.match(statement, /^grant/),
      (error) => assert.equal(error.code, '42501', statement),
    )
    assert.equal((await app.query(mayUpdate, ['actions', 'update'])).rows[0]?.may, false, statement)
  }
})

test('the role of one database cannot log in to another, nor without its password', async (t) => {
  const [one, other] = [await freshStore(t), await freshStore(t)]
  const elsewhere = new URL(one.url)
  elsewhere.pathname = new URL(other.url).pathname
  const unlocked = new URL(one.url)
  unlocked.password = 'guess'
  for (const [url, code] of [
    [elsewhere, '42501'],
    [unlocked, '28P01'],
  ] as const) {
    const client = new pg.Client(url.href)
    await assert.rejects(client.connect(), { code })
    await client.end().catch(() => {})
  }
})
