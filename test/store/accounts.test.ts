// Accounts, sessions and the audit trail as the access room uses them.
import assert from 'node:assert/strict'
import test from 'node:test'
import { freshStore } from './support/fresh-store.js'

const LEE = { id: 'a1', name: 'lee', display: '李', roles: ['agent'], unit: null, disabled: false, passwordHash: 'h1' }

test('an account is kept, changed and listed without its password', async (t) => {
  const { store } = await freshStore(t)
  await store.saveAccount(LEE)
  await store.saveAccount({ ...LEE, roles: ['agent', 'shift_lead'], unit: 'u1' })
  const { passwordHash, ...shown } = { ...LEE, roles: ['agent', 'shift_lead'], unit: 'u1' }
  assert.deepEqual(await store.listAccounts(), [shown])
  assert.deepEqual(await store.findAccount('lee'), { ...shown, passwordHash, failedLogins: 0, lockedUntil: null })
  assert.equal(await store.findAccount('nobody'), undefined)
})

test('failed logins add up and may lock; a success starts over', async (t) => {
  const { store } = await freshStore(t)
  await store.saveAccount(LEE)
  const at = '2026-03-02T01:00:00.000Z'
  await store.recordLogin('lee', false, at, null)
  await store.recordLogin('lee', false, at, '2026-03-02T01:15:00.000Z')
  const locked = await store.findAccount('lee')
  assert.deepEqual([locked?.failedLogins, locked?.lockedUntil], [2, '2026-03-02T01:15:00.000Z'])
  await store.recordLogin('lee', true, at, null)
  const open = await store.findAccount('lee')
  assert.deepEqual([open?.failedLogins, open?.lockedUntil], [0, null])
})

test('a session lasts until it runs out, is ended, or its account is disabled', async (t) => {
  const { store, admin } = await freshStore(t)
  await store.saveAccount(LEE)
  const row = {
    tokenHash: 't1',
    account: 'lee',
    createdAt: '2026-03-02T01:00:00.000Z',
    expiresAt: '2026-03-02T02:00:00.000Z',
  }
  await store.createSession(row)
  const found = await store.findSession('t1', '2026-03-02T01:59:00.000Z')
  assert.deepEqual([found?.account.name, found?.createdAt, found?.expiresAt], ['lee', row.createdAt, row.expiresAt])
  assert.equal(await store.findSession('t1', row.expiresAt), undefined)
  await store.extendSession('t1', '2026-03-02T03:00:00.000Z')
  assert.ok(await store.findSession('t1', row.expiresAt))
  await store.saveAccount({ ...LEE, disabled: true })
  assert.equal(await store.findSession('t1', row.expiresAt), undefined)
  await store.saveAccount(LEE)
  await store.createSession({
    ...row,
    tokenHash: 't2',
    createdAt: '2026-03-02T05:00:00.000Z',
    expiresAt: '2026-03-02T06:00:00.000Z',
  })
  assert.equal((await admin.query('select from sessions')).rowCount, 1)
  await store.endSession('t2')
  assert.equal(await store.findSession('t2', row.createdAt), undefined)
})

test('the audit trail keeps its order, newest first, and is read by case and by account', async (t) => {
  const { store } = await freshStore(t)
  const row = {
    at: '2026-03-02T01:00:00.000Z',
    account: 'lee',
    operation: 'unmask',
    caseId: 'c1',
    allowed: true,
    reason: '回访',
    detail: { n: 0 },
  }
  await store.auditMany(Array.from({ length: 5 }, (_, n) => ({ ...row, detail: { n } })))
  await store.audit({ ...row, account: 'other', caseId: null, allowed: false, detail: { n: 5 } })
  await store.auditMany([])
  const order = async (query: { caseId?: string; account?: string }) =>
    (await store.listAudit({ ...query, limit: 10 })).map((one) => (one.detail as { n: number }).n)
  assert.deepEqual(await order({}), [5, 4, 3, 2, 1, 0])
  assert.deepEqual(await order({ caseId: 'c1' }), [4, 3, 2, 1, 0])
  assert.deepEqual(await order({ account: 'other' }), [5])
})
