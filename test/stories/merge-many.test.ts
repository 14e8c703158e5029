// Merges from several desks at once on one database: nobody who rang is lost and nobody stands in two files.
import assert from 'node:assert/strict'
import test from 'node:test'
import { testNode } from '../http/support/node.js'

test('eight files merged into each other by four desks at the same moment keep all eight people', async (t) => {
  const node = await testNode(t)
  const as = await node.token('agent')
  const ids: string[] = []
  for (let at = 0; at < 8; at++) {
    const body = { channel: 'phone', text: '[12345 B05] 解放路停水', requester: { phone: `1380000200${at}` } }
    ids.push((await node.ask('POST', '/api/contacts', { as, body })).body.case.id)
  }
  const pairs = [0, 1, 2, 3].flatMap((desk) => ids.map((id, at) => [id, ids[(at * 3 + desk + 1) % 8] ?? ''] as const))
  const told = await Promise.all(
    pairs
      .filter(([id, into]) => id !== into)
      .map(([id, into]) => node.ask('POST', `/api/cases/${id}/merge`, { as, body: { into, reason: '同一件事' } })),
  )
  const merged = told.filter(({ status }) => status === 200).length
  assert.ok(merged > 0 && merged < 8)
  assert.deepEqual([...new Set(told.map(({ status }) => status))].sort(), [200, 409])
  const files = await Promise.all(ids.map((id) => node.store.find(id)))
  const living = files.filter((file) => file?.state === 'open')
  assert.equal(living.length, 8 - merged)
  const people = living.flatMap((file) => [
    file?.requester.phone,
    ...(file?.petitioners ?? []).map((one) => one.requester.phone),
  ])
  assert.deepEqual(
    people.sort(),
    Array.from({ length: 8 }, (_, at) => `1380000200${at}`),
  )
  // Whoever asks for any of them is led to the file that lives.
  for (const file of living) {
    const alike = await node.store.alike({ text: '解放路停水', phone: '13800002000', rows: ['B05'] }, node.clock.now)
    assert.ok(
      alike.items.every((item) => item.state === 'open'),
      file?.number,
    )
  }
})
