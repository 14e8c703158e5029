// S28 · Normative documents through their whole life (海政发〔2023〕6号 一(一)1).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registersOf } from '../support/registers.js'
import { refusedBecause } from './support/refused.js'

const REGISTER = 'normative-documents'

test('a document walks from draft to repeal, and without legal review it cannot be published', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2023-04-03T01:00:00.000Z')
  const drafter = await as('unit_clerk', 'transport-bureau')
  const reviewer = await as('unit_leader', 'justice-bureau')
  const office = await as('unit_leader', 'government-office')
  const opened = await drafter.opened(REGISTER, {
    title: '渡口停航办法',
    level: '部门',
    department: 'transport-bureau',
    draft: '大风停航',
  })
  const { id } = opened
  refusedBecause(
    await office.move(id, 'publish', { documentNumber: '海交规〔2023〕1号' }),
    /没有经过合法性审查/,
    '一(一)1',
  )

  await drafter.moved(id, 'consult', { consultedUntil: '2023-04-20' })
  await drafter.moved(id, 'submit', { voices: '两条，采纳一条' })
  refusedBecause(await office.move(id, 'publish', { documentNumber: '海交规〔2023〕1号' }), /没有经过合法性审查/)
  const passed = await reviewer.moved(id, 'pass', { opinion: '合法', fairCompetition: '符合' })
  assert.equal(passed.fields.decision, 'allow')
  refusedBecause(await office.move(id, 'publish', { documentNumber: '海交规〔2023〕1号' }), /没有集体讨论/)

  await office.moved(id, 'decide', { meeting: '局务会第3次' })
  const published = await office.moved(id, 'publish', { documentNumber: '海交规〔2023〕1号', validTo: '2024-12-31' })
  assert.equal(published.state, 'published')
  await at('2023-04-20T01:00:00.000Z')
  assert.deepEqual(
    (await office.read(id)).alarms.map((alarm: { id: string }) => alarm.id),
    ['unfiled'],
  )
  await reviewer.moved(id, 'file')
  await drafter.moved(id, 'evaluate', { evaluation: '执行良好' })
  const repealed = await office.moved(id, 'repeal', { endedBy: '海交规〔2023〕2号' })
  assert.equal(repealed.state, 'repealed')
  assert.equal(repealed.fields.endedOn, '2023-04-20')
  assert.equal(repealed.open, false)
})

test('a text changed after its review must be reviewed again, and a document lapses on its last day by itself', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2023-04-03T01:00:00.000Z')
  const drafter = await as('unit_clerk', 'transport-bureau')
  const reviewer = await as('unit_leader', 'justice-bureau')
  const office = await as('unit_leader', 'government-office')
  const fields = { title: '摆渡收费办法', level: '区政府', department: 'transport-bureau', draft: '一稿' }
  const { id } = await drafter.opened(REGISTER, fields)
  await drafter.moved(id, 'consult', { consultedUntil: '2023-04-20' })
  await drafter.moved(id, 'submit', { voices: '无' })
  const bad = await reviewer.move(id, 'pass', { opinion: '限制竞争', fairCompetition: '不符合' })
  refusedBecause(bad, /退回修改/)
  await reviewer.moved(id, 'pass', { opinion: '合法', fairCompetition: '不涉及' })
  const changed = await drafter.moved(id, 'revise', { draft: '二稿', consultedUntil: '2023-05-01' })
  assert.equal(changed.fields.textVersion, 2)
  assert.equal(changed.fields.decision, 'refuse')
  await drafter.moved(id, 'submit')
  await reviewer.moved(id, 'pass', { opinion: '合法', fairCompetition: '不涉及' })
  await office.moved(id, 'decide', { meeting: '常务会' })
  await office.moved(id, 'publish', { documentNumber: '海政规〔2023〕1号', validTo: '2023-12-31' })
  await reviewer.moved(id, 'file')
  await at('2023-12-31T10:00:00.000Z')
  assert.equal((await office.read(id)).state, 'filed')
  await at('2024-01-01T01:00:00.000Z')
  assert.equal((await office.read(id)).state, 'lapsed')
  assert.equal((await office.figure(REGISTER, 'filing-rate')).value, '100.00')
  assert.equal((await office.figure(REGISTER, 'of-district')).value, '1')
})
