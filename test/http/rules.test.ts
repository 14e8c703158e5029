// Rules over HTTP: anybody may ask the public ones, nobody learns of the internal ones without a login, and a wrong question
// is answered with what is wrong, never with a number.
import assert from 'node:assert/strict'
import test from 'node:test'
import { testNode } from './support/node.js'

const relocation = '/api/public/rules/R13/answer'

test('anybody may read which rules are public and ask them', async (t) => {
  const node = await testNode(t)
  const list = await node.ask('GET', '/api/public/rules')
  assert.equal(list.status, 200)
  assert.ok(list.body.rules.some((rule: { id: string }) => rule.id === 'R13'))
  assert.ok(list.body.rules.every((rule: { public: boolean }) => rule.public))
  const form = await node.ask('GET', '/api/public/rules/R13')
  assert.deepEqual(
    form.body.inputs.map((field: { input: string; required: boolean }) => [field.input, field.required]),
    [
      ['area', true],
      ['done', false],
      ['appr', false],
      ['eligible', false],
    ],
  )
  const answer = await node.ask('POST', relocation, { body: { inputs: { area: 800, appr: 150000.01 } } })
  assert.equal(answer.status, 200)
  assert.equal(answer.body.out.total, '382000.01')
  assert.equal(answer.body.cites[0].clause, '四(一)')
})

test('a question that lacks something, says too much or is out of bounds has no number in its answer', async (t) => {
  const node = await testNode(t)
  for (const inputs of [{}, { area: -1 }, { area: 'viel' }, { area: 1000, colour: 'red' }, { area: '1e300' }]) {
    const { status, body } = await node.ask('POST', relocation, { body: { inputs } })
    assert.equal(status, 200)
    assert.notEqual(body.status, 'answered')
    assert.equal(body.out, null)
    assert.ok(body.missing.length + body.refused.length > 0)
  }
})

test('the day asked for decides which version of the paper answers, and whether it stood', async (t) => {
  const node = await testNode(t)
  const before = await node.ask('POST', relocation, { body: { inputs: { area: 1000 }, asOf: '2020-01-01' } })
  assert.equal(before.body.validity.status, 'not_yet')
  const later = await node.ask('POST', relocation, { body: { inputs: { area: 1000 }, asOf: '2023-06-01' } })
  assert.equal(later.body.validity.status, 'in_force')
})

test('an internal rule is for those who are signed in; a stranger learns nothing of it', async (t) => {
  const node = await testNode(t)
  const question = { body: { inputs: { suddenEvent: true, queueOver: true, peerSpare: true } } }
  const stranger = await node.ask('POST', '/api/public/rules/R05/answer', question)
  assert.equal(stranger.status, 404)
  assert.equal(stranger.body.code, 'rule_unknown')
  const staff = await node.ask('POST', '/api/public/rules/R05/answer', { ...question, as: await node.token('agent') })
  assert.equal(staff.body.out, 'aid')
})

test('a sheet is read by the names of its columns, also as Excel saves it here, and answered row by row', async (t) => {
  const node = await testNode(t)
  const as = await node.token('supervisor')
  // 合法建筑面积 and a remark in GB18030.
  const bytes = Buffer.concat([
    Buffer.from([0xba, 0xcf, 0xb7, 0xa8, 0xbd, 0xa8, 0xd6, 0xfe, 0xc3, 0xe6, 0xbb, 0xfd]),
    Buffer.from(',done\r\n1000,true\r\n,true\r\n'),
  ])
  const sheet = await node.ask('POST', '/api/rules/R13/sheet', {
    as,
    body: { name: 'a.csv', file: bytes.toString('base64') },
  })
  assert.equal(sheet.status, 200, sheet.text)
  assert.deepEqual(sheet.body.rows, [{ area: '1000', done: true }, { done: true }])
  const { body } = await node.ask('POST', '/api/rules/R13/answers', { as, body: { rows: sheet.body.rows } })
  assert.deepEqual(
    body.answers.map((one: { status: string }) => one.status),
    ['answered', 'missing'],
  )
  const broken = await node.ask('POST', '/api/rules/R13/sheet', {
    as,
    body: { name: 'a.xlsx', file: Buffer.from('PK\u0003\u0004 no sheet').toString('base64') },
  })
  assert.equal(broken.body.code, 'sheet_unreadable')
})
