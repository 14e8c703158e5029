// S53 · The food safety plan (海政办发〔2023〕15号): only its covering notice is printed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testNode } from '../http/support/node.js'
import { GAZETTE, needsShared } from '../support/shared.js'
import { publishShared } from './support/publish-gazette.js'

const NUMBER = '海政办发〔2023〕15号'

test('the register shows that the body of the plan is missing, wherever the paper is read', async (t) => {
  const node = await testNode(t)
  const read = await node.ask('GET', `/api/public/papers/${encodeURIComponent(NUMBER)}?asOf=2023-06-01`)
  assert.equal(read.status, 200, read.text)
  const { paper } = read.body
  assert.equal(paper.bodyMissing, true)
  assert.equal(paper.standing.status, 'in_force')
  assert.deepEqual(paper.annexes, [{ title: '南通市海门区“十四五”食品安全规划', printed: false }])
  const contents = await node.ask('GET', '/api/public/paper-contents?asOf=2023-06-01')
  const lines = contents.body.sections.flatMap((section: { lines: unknown[] }) => section.lines)
  const line = lines.find((one: { paper: { number: string } }) => one.paper.number === NUMBER)
  assert.equal(line.bodyMissing, true)
})

test(
  'after the printed gazette is imported the paper still says that its body is missing',
  needsShared(GAZETTE),
  async (t) => {
    const node = await testNode(t)
    await publishShared(node, GAZETTE)
    const read = await node.ask('GET', `/api/public/papers/${encodeURIComponent(NUMBER)}?asOf=2023-06-01`)
    assert.equal(read.body.paper.printed, true)
    assert.equal(read.body.paper.bodyMissing, true)
    assert.match(JSON.stringify(read.body.paper.standing), /正文/)
    const rule = await node.ask('POST', '/api/public/rules/R87/answer', { body: { inputs: { doc: NUMBER } } })
    assert.equal(rule.body.out, '有效但规划正文缺失')
  },
)
