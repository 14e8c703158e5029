// S54 知识产权公共服务平台: three kinds of right by one door.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('patents, marks and copyrights come in by the same door', async (t) => {
  const { as, citizen } = await registersOf(t)
  const bureau = await as('unit_clerk', 'market-bureau')
  for (const kind of ['专利', '商标', '版权']) {
    const told = await citizen.open('ip-services', {
      class: kind,
      need: '咨询申请',
      asker: '示例企业',
      contact: '13800000000',
      what: `${kind}怎么办理`,
    })
    assert.equal(told.status, 201, told.text)
  }
  assert.equal(
    (await citizen.open('ip-services', { class: '域名', need: '咨询申请', asker: '示例企业', what: '域名' })).status,
    422,
  )
  const rows = await bureau.list('ip-services')
  assert.deepEqual(rows.map((row) => row.fields.class).sort(), ['专利', '商标', '版权'].sort())
  assert.doesNotMatch(JSON.stringify(rows), /13800000000/)
  const [row] = rows
  assert.ok(row)
  await bureau.moved(row.id, 'assign', { provider: 'ip-aid-branch' })
  const branch = await as('unit_clerk', 'ip-aid-branch')
  const done = await branch.moved(row.id, 'answer', { answer: '已指导填报' })
  assert.equal(done.open, false)
})

test('a complaint filed as a service is passed on as a complaint at once', async (t) => {
  const { as, citizen } = await registersOf(t)
  const told = await citizen.open('ip-services', {
    class: '商标',
    need: '维权投诉',
    asker: '示例企业',
    town: '三星镇',
    what: '市场里有人冒用商标',
  })
  assert.equal(told.status, 201, told.text)
  const branch = await as('unit_clerk', 'ip-aid-branch')
  const [complaint] = await branch.list('ip-complaints')
  assert.equal(complaint?.state, 'filed')
  assert.equal(complaint?.fields.class, '商标')
  assert.equal(complaint?.town, 'sanxing')
})
