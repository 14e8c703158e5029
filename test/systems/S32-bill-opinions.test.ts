// S32 · The direct line to legislators, open days and press conferences (海政发〔2023〕6号 一(一)1).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registersOf } from '../support/registers.js'

test('whoever speaks on a bill sees by its number whether it was adopted', async (t) => {
  const { as, citizen } = await registersOf(t)
  const justice = await as('unit_leader', 'justice-bureau')
  const told = await citizen.open('bill-opinions', {
    bill: '某市渡口管理条例（草案）',
    article: '第八条',
    opinion: '停航时应当在码头公告。',
    contact: '13900000000',
  })
  assert.equal(told.status, 201, told.text)
  const { number } = told.body
  const [listed] = await justice.list('bill-opinions')
  assert.equal(listed?.number, number)
  const id = listed?.id
  const publicly = async () => {
    const read = await citizen.get(`/api/public/records/${number}`)
    assert.equal(read.status, 200, read.text)
    assert.ok(!read.text.includes('13900000000'), 'the contact stays apart')
    return read.body
  }
  assert.equal((await publicly()).state.zh, '已收到')
  await justice.moved(id, 'report', { reportedTo: '市' })
  assert.equal((await publicly()).state.zh, '已上报')
  assert.equal((await justice.move(id, 'adopt-partly')).body.code, 'fields_missing')
  await justice.moved(id, 'adopt-partly', { reason: '写入第八条第二款' })
  const seen = await publicly()
  assert.equal(seen.state.zh, '部分采纳')
  assert.equal(seen.fields.reason, '写入第八条第二款')
  assert.equal((await justice.figure('bill-opinions', 'adopted-rate')).value, '100.00')
})

test('a press conference is announced before it is held, and what was asked is kept', async (t) => {
  const { as, at, citizen } = await registersOf(t)
  await at('2023-05-03T02:00:00.000Z')
  const office = await as('unit_leader', 'government-office')
  const fields = {
    kind: '发布会',
    topic: '民生实事',
    host: 'government-office',
    heldOn: '2023-05-05',
    place: '新闻发布厅',
  }
  const { id, number } = await office.opened('open-events', fields)
  const shown = async () => (await citizen.get(`/api/public/records/${number}`)).body.fields
  assert.deepEqual(await shown(), {}, 'nothing is told before it is announced')
  await office.moved(id, 'announce')
  assert.equal((await shown()).heldOn, '2023-05-05')
  assert.equal((await office.move(id, 'hold', { asked: '问学校' })).body.code, 'guard_not_held')
  await at('2023-05-05T02:00:00.000Z')
  await office.moved(id, 'hold', { asked: '问学校，答九月开学', visitors: 20 })
  assert.equal((await office.figure('open-events', 'conferences')).value, '1')
})
