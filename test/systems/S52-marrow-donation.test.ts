// S52 造血干细胞捐献: gates, one after the other.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('without signed consent nothing is collected', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2023-06-01T02:00:00.000Z')
  const clerk = await as('unit_clerk', 'red-cross')
  const donor = await clerk.opened('marrow-donors', { code: 'K-1', person: '示例志愿者', enrolledOn: '2019-05-01' })
  assert.equal(donor.fields.next, 'match')
  await clerk.moved(donor.id, 'match', { matchedOn: '2022-11-01' })
  const refused = await clerk.move(donor.id, 'collect', { volume: 360 })
  assert.equal(refused.body.code, 'guard_not_held')
  assert.match(refused.body.detail, /没有签字同意/)
  assert.equal(refused.body.cites[0].clause, '全文')

  const willing = await clerk.moved(donor.id, 'consent', { consentOn: '2022-11-02' })
  assert.equal(willing.fields.next, 'highRes')
  assert.match((await clerk.move(donor.id, 'collect', { volume: 360 })).body.detail, /没有都过/)
  assert.match((await clerk.move(donor.id, 'type', { highRes: false })).body.detail, /没有合格/)
  await clerk.moved(donor.id, 'type', { highRes: true })
  await clerk.moved(donor.id, 'examine', { exam: true })
  const ready = await clerk.moved(donor.id, 'mobilise', { shots: 9 })
  assert.equal(ready.fields.next, 'collect')
  const collected = await clerk.moved(donor.id, 'collect', { volume: 360 })
  assert.equal(collected.fields.next, 'transport immediately')
  assert.equal(collected.fields.districtNo, 9)
  assert.equal(collected.alarms[0].level, 'red')
  await clerk.moved(donor.id, 'deliver', { hospital: '示例医院' })
  assert.equal((await clerk.figure('marrow-donors', 'unwilling')).value, '0')
})

test('whoever says no goes back to the registry, whatever has been passed', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2023-06-01T02:00:00.000Z')
  const clerk = await as('unit_clerk', 'red-cross')
  const donor = await clerk.opened('marrow-donors', { code: 'K-2', enrolledOn: '2020-05-01' })
  await clerk.moved(donor.id, 'match', { matchedOn: '2023-01-01' })
  await clerk.moved(donor.id, 'consent', { consentOn: '2023-01-02' })
  await clerk.moved(donor.id, 'type', { highRes: true })
  const back = await clerk.moved(donor.id, 'decline', { reason: '本人改变主意' })
  assert.equal(back.state, 'registered')
  assert.match((await clerk.move(donor.id, 'collect', { volume: 300 })).body.detail, /没有签字同意/)
  const other = await as('unit_clerk', 'market-bureau')
  assert.equal((await other.get(`/api/records/${donor.id}`)).status, 403)
})
