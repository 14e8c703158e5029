// S48 · Repeal and cleaning up of papers (海政办发〔2023〕11号).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testNode } from '../http/support/node.js'

const REPEALED = '海政办发〔2022〕10号'

test('the repealed paper stands on 2023-03-22 and no longer on 2023-03-23, by number 11 of 2023', async (t) => {
  const node = await testNode(t)
  const on = async (day: string) => {
    const told = await node.ask('GET', `/api/public/papers/${encodeURIComponent(REPEALED)}?asOf=${day}`)
    assert.equal(told.status, 200, told.text)
    return told.body.paper.standing
  }
  assert.equal((await on('2023-03-22')).status, 'in_force')
  const after = await on('2023-03-23')
  assert.equal(after.status, 'repealed')
  assert.equal(after.cite.paper, '海政办发〔2023〕11号')
  assert.equal((await on('2026-11-22')).status, 'repealed')
})

test('the list of papers as of a day shows who repealed whom', async (t) => {
  const node = await testNode(t)
  const listed = await node.ask('GET', '/api/public/papers?asOf=2023-03-23&status=repealed')
  assert.equal(listed.status, 200, listed.text)
  const numbers = listed.body.papers.map((paper: { number: string | null }) => paper.number)
  assert.ok(numbers.includes(REPEALED), numbers.join())
  const graph = await node.ask('GET', `/api/public/paper-graph?around=${encodeURIComponent(REPEALED)}`)
  assert.equal(graph.status, 200, graph.text)
  assert.ok(graph.body.edges.some((edge: { type: string }) => edge.type === 'repeals'))
})
