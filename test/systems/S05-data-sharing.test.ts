// S05 · what is shared between the two networks: by rule R03, with purpose, approval and expiry; excluded content never.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

const ASK = {
  from: '110',
  purpose: '分析反复出现的噪音纠纷',
  requesterUnit: 'justice-bureau',
  scope: '2026年2月，噪音类，不含身份',
  majorLivelihood: true,
  until: '2026-03-31',
}

test('content under investigation cannot be approved for sharing, whoever tries; what is shared has purpose, approver, count, digest and an end', async (t) => {
  const { as, at } = await registersOf(t)
  const seat = await as('agent')
  const supervisor = await as('supervisor')
  const marked = await seat.opened('data-sharing', { ...ASK, 涉案: true })
  assert.equal(marked.fields.share, false)
  const refused = await supervisor.move(marked.id, 'approve', { masking: '去身份' })
  assert.equal(refused.body.code, 'guard_not_held')
  assert.equal(refused.body.cites[0].clause, '5')

  const plain = await seat.opened('data-sharing', ASK)
  assert.equal(plain.fields.share, true)
  assert.equal((await seat.move(plain.id, 'approve', { masking: '去身份' })).status, 403)
  await supervisor.moved(plain.id, 'approve', { masking: '去身份' })
  assert.equal((await seat.move(plain.id, 'give', { count: 12 })).body.code, 'fields_missing')
  const given = await seat.moved(plain.id, 'give', { count: 12, digest: 'sha256:5f2d' })
  assert.equal(given.holder, 'justice-bureau')
  const unit = await as('unit_clerk', 'justice-bureau')
  assert.equal((await unit.move(plain.id, 'pass-on')).body.code, 'guard_not_held')
  await at('2026-04-01T02:00:00.000Z')
  assert.equal((await (await as('supervisor')).read(plain.id)).state, 'ended')
})

test('an export of the requests is on record with who took it and how many', async (t) => {
  const { as, node } = await registersOf(t)
  const seat = await as('agent')
  await seat.opened('data-sharing', ASK)
  const sheet = await seat.get('/api/registers/data-sharing/export?format=csv')
  assert.equal(sheet.status, 200)
  assert.match(sheet.text, /噪音纠纷/)
  const audit = await node.ask('GET', '/api/audit', { as: await node.token('auditor') })
  const row = audit.body.find((one: { operation: string }) => one.operation === 'register.export')
  assert.equal(row.detail.count, 1)
})
