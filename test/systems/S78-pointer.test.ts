// S78 新业态导读: the pointer on the front page is a paper; what it points to is not in hand, and that is said.
import assert from 'node:assert/strict'
import test from 'node:test'
import { testNode } from '../http/support/node.js'

test('the pointer leads to the missing article on page A3 and says that it is missing', async (t) => {
  const node = await testNode(t)
  const pointer = await node.ask('GET', '/api/public/papers/press-2023-new-workers')
  assert.equal(pointer.status, 200, pointer.text)
  const { paper, relations } = pointer.body
  assert.equal(paper.bodyMissing, true)
  assert.deepEqual(paper.annexes, [{ title: 'A3版正文', printed: false }])
  assert.match(paper.missing[0].zh, /A3版/)

  const [link] = relations
  assert.equal(link.inHouse, false)
  const article = await node.ask('GET', `/api/public/papers/${encodeURIComponent(link.key)}`)
  assert.equal(article.status, 200, article.text)
  assert.equal(article.body.paper.standing.status, 'external_unknown')
  assert.deepEqual(article.body.clauses, [])
})
