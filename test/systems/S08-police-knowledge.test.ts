// S08 · police questions that can wait are answered at 12345 from a card with its basis and day; a card past its day is not told.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { TestNode } from '../http/support/node.js'
import { learntTriage } from '../support/learnt-triage.js'
import { registersOf } from '../support/registers.js'
import { haimenBook } from '../support/two-desks.js'

const LOST = '身份证丢了怎么补'

test('“I lost my identity card” finds the card, with its basis and the day it was last looked at', async () => {
  const triage = await learntTriage()
  const decision = triage({ text: LOST, receivedBy: '12345', channel: 'phone', asOf: '2026-11-22' })
  const book = await haimenBook()
  const rows = decision.matters.slice(0, 3).map((match) => match.id)
  const card = book.packs
    .flatMap((pack) => pack.knowledge)
    .find((one) => one.rows.some((row) => rows.includes(row)) && one.id.includes('identity'))
  assert.ok(card, `rows found: ${rows.join()}`)
  assert.equal(card.basis, '7')
  assert.match(card.reviewedOn, /^\d{4}-\d\d-\d\d$/)
})

test('the desk answers from the card while it is valid and may not cite it a day after', async (t) => {
  const { node } = await registersOf(t)
  const file = await contact(node)
  const answered = await answer(node, file)
  assert.equal(answered.status, 200, answered.text)
  node.clock.now = '2030-01-07T02:00:00.000Z'
  const late = await answer(node, await contact(node))
  assert.equal(late.body.code, 'card_expired')
  assert.equal(late.body.cites[0].clause, '7')
})

async function contact(node: TestNode): Promise<string> {
  const body = { channel: 'phone', text: LOST, requester: {}, place: {}, requestType: 'consultation' }
  const told = await node.ask('POST', '/api/contacts', { as: await node.token('agent'), body })
  assert.ok(told.status < 300, told.text)
  return told.body.case.id
}

async function answer(node: TestNode, id: string) {
  return node.ask('POST', `/api/cases/${id}/answer-from-knowledge`, {
    as: await node.token('agent'),
    body: { cards: ['identity-card'] },
  })
}
