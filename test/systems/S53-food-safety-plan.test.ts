// S53 · The food safety plan (海政办发〔2023〕15号): only its covering notice is printed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testNode } from '../http/support/node.js'

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
