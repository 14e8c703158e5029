// S73 · The gazette: its table of contents is made from the register, and what was not printed is said.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testNode } from '../http/support/node.js'
import { GAZETTE, needsShared } from '../support/shared.js'
import { publishShared } from './support/publish-gazette.js'

interface Line {
  readonly paper: { readonly number: string; readonly printed: boolean }
  readonly annexes: readonly { readonly title: string; readonly printed: boolean }[]
  readonly bodyMissing: boolean
}

test('one request makes the contents of the gazette from the packs, with missing annexes marked', async (t) => {
  const node = await testNode(t)
  const read = await node.ask('GET', '/api/public/paper-contents?asOf=2023-06-01')
  assert.equal(read.status, 200, read.text)
  const lines: Line[] = read.body.sections.flatMap((section: { lines: Line[] }) => section.lines)
  const line = (number: string) => lines.find(({ paper }) => paper.number === number)
  for (const number of ['海政发〔2023〕6号', '海政干〔2023〕3号', '海政干〔2023〕4号']) assert.ok(line(number), number)
  for (let number = 8; number <= 19; number += 1) assert.ok(line(`海政办发〔2023〕${number}号`), `${number}`)
  assert.equal(line('海政办发〔2023〕15号')?.bodyMissing, true)
  assert.ok(line('海政办发〔2023〕8号')?.annexes.some(({ printed }) => !printed))
  const appointments = read.body.sections.find((section: { lines: Line[] }) =>
    section.lines.some(({ paper }) => paper.number === '海政干〔2023〕3号'),
  )
  // The lower number carries the later day.
  assert.deepEqual(appointments.againstDates, [{ lower: '海政干〔2023〕3号', higher: '海政干〔2023〕4号' }])
})

test(
  'after the printed gazette is imported its fifteen papers stand in the contents as printed',
  needsShared(GAZETTE),
  async (t) => {
    const node = await testNode(t)
    await publishShared(node, GAZETTE)
    const read = await node.ask('GET', '/api/public/paper-contents?asOf=2023-06-01')
    const lines: Line[] = read.body.sections.flatMap((section: { lines: Line[] }) => section.lines)
    assert.equal(lines.filter(({ paper }) => paper.printed).length, 15)
    assert.ok(lines.some(({ bodyMissing }) => bodyMissing))
  },
)
