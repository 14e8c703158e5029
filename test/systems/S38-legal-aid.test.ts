// S38 · Public legal services: aid and the notary line (海政发〔2023〕6号 一(三)3).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registersOf } from '../support/registers.js'
import { refusedBecause } from './support/refused.js'

test("migrant workers' unpaid wages carry the mark of the fast lane by themselves", async (t) => {
  const { as, at, citizen } = await registersOf(t)
  await at('2023-05-08T01:00:00.000Z')
  const justice = await as('unit_leader', 'justice-bureau')
  const told = await citizen.open('legal-aid', {
    matter: '工钱三个月没给',
    kind: '农民工欠薪',
    people: 12,
    contact: '13900000000',
  })
  assert.equal(told.status, 201, told.text)
  await citizen.open('legal-aid', { matter: '离婚财产', kind: '婚姻家庭' })
  const listed = await justice.list('legal-aid')
  const wages = listed.find(({ headline }) => headline.startsWith('【绿色通道】'))
  const divorce = listed.find(({ headline }) => headline === '离婚财产')
  assert.ok(wages && divorce)
  assert.equal((await justice.read(wages.id)).fields.greenLane, true)
  assert.equal((await justice.read(divorce.id)).fields.greenLane, false)
  assert.ok(wages.dueAt < divorce.dueAt, 'the fast lane is faster')
  // Whose wages they are is for the justice bureau, with a reason; another body does not even see the request.
  const other = await as('unit_clerk', 'transport-bureau')
  assert.notEqual((await other.get(`/api/records/${wages.id}`)).status, 200)
  assert.notEqual((await other.post(`/api/records/${wages.id}/secrets`, { reason: '好奇' })).status, 200)
  const revealed = await justice.post(`/api/records/${wages.id}/secrets`, { reason: '回电核实' })
  assert.equal(revealed.body.secrets.contact, '13900000000')
  refusedBecause(await justice.move(wages.id, 'refuse', { reason: '条件不符' }), /绿色通道/, '一(三)3')
  refusedBecause(await justice.move(divorce.id, 'accept'), /先核经济困难/, '一(三)3')
  await justice.moved(wages.id, 'accept')
  await justice.moved(wages.id, 'assign', { lawyer: '某工作站' })
  await justice.moved(wages.id, 'close', { result: '全部追回', recovered: '150000.50' })
  assert.equal((await justice.figure('legal-aid', 'workers')).value, '12')
  assert.equal((await justice.figure('legal-aid', 'recovered')).value, '150000.50')
})

test("a firm's notary request is taken online and the fee saved is counted", async (t) => {
  const { as, citizen } = await registersOf(t)
  const justice = await as('unit_clerk', 'justice-bureau')
  assert.equal((await citizen.open('notary-requests', { firm: '某纺织厂', kind: '赋强公证' })).status, 201)
  const [request] = await justice.list('notary-requests')
  await justice.moved(request?.id, 'accept')
  await justice.moved(request?.id, 'issue', { saved: '300.00', electronic: true })
  assert.equal((await justice.figure('notary-requests', 'saved')).value, '300.00')
})
