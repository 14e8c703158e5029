// A refusal speaks of units, grounds and states by the names a clerk knows, in the clerk's language.
import assert from 'node:assert/strict'
import test from 'node:test'
import { caseWithOrder, UNIT } from './support/examples.js'
import { testNode } from './support/node.js'

test('a ground that is not listed is answered with the list, by name', async (t) => {
  const node = await testNode(t)
  const id = await caseWithOrder(node)
  const as = await node.token('unit_clerk', UNIT)
  const legId = (await node.ask('GET', '/api/legs', { as })).body.items[0].legId
  const body = { legId, ground: 'dont_want_to', note: 'x' }
  const zh = await node.ask('POST', `/api/cases/${id}/return-order`, { as, body })
  const en = await node.ask('POST', `/api/cases/${id}/return-order`, { as, body, headers: { 'accept-language': 'en' } })
  assert.equal(zh.status, 422)
  assert.match(zh.body.detail, /非本单位职责/)
  assert.match(en.body.detail, /Not our duty/)
  assert.ok(zh.body.facts.grounds.includes('not_our_duty'), 'programs get the ids')
  assert.ok(zh.body.cites.length > 0)
})

test('a deed out of its time names the state, and the file is as it was', async (t) => {
  const node = await testNode(t)
  const id = await caseWithOrder(node)
  const as = await node.token('unit_clerk', UNIT)
  const legId = (await node.ask('GET', '/api/legs', { as })).body.items[0].legId
  const before = await node.rows()
  const told = await node.ask('POST', `/api/cases/${id}/report-result`, {
    as,
    body: { legId, text: '好了', resolved: true },
  })
  assert.equal(told.status, 409)
  assert.equal(told.body.code, 'not_allowed_in_state')
  assert.match(told.body.detail, /待签收/)
  assert.match(told.body.detail, /报结果|结果/)
  assert.deepEqual(await node.rows(), before)
})

test('a town that is none of ours is refused before a file is opened', async (t) => {
  const node = await testNode(t)
  const body = { channel: 'phone', text: '[12345 B01] 路灯', requester: {}, place: { town: 'atlantis' } }
  const told = await node.ask('POST', '/api/contacts', { as: await node.token('agent'), body })
  assert.equal(told.status, 422)
  assert.equal(told.body.code, 'town_unknown')
  assert.equal((await node.rows()).case_files, 0)
})

test('a second person must be a colleague who may confirm, and not oneself', async (t) => {
  const node = await testNode(t)
  const as = await node.token('agent')
  await node.token('shift_lead')
  await node.token('evaluator')
  const taken = await node.ask('POST', '/api/contacts', {
    as,
    body: { channel: 'phone', text: '[12345 B01] 骂人', requester: {} },
  })
  const turn = (secondPerson: string) =>
    node.ask('POST', `/api/cases/${taken.body.case.id}/turn-away`, {
      as,
      body: { ground: 'harassment', note: 'x', secondPerson },
    })
  assert.equal((await turn('nobody-at-all')).body.code, 'second_person_unknown')
  assert.equal((await turn('evaluator-desk')).body.code, 'second_person_unknown')
  assert.equal((await turn('agent-desk')).body.code, 'needs_second_person')
  assert.equal((await turn('shift-lead-desk')).status, 200)
})

test('a pause that needs approval takes two people: one asks, another who may approve it stops the clock', async (t) => {
  const node = await testNode(t)
  const id = await caseWithOrder(node)
  const pause = async (role: 'dispatcher' | 'shift_lead', rule: string) =>
    node.ask('POST', `/api/cases/${id}/pause-clock`, { as: await node.token(role), body: { rule, reason: '等鉴定' } })
  const asked = await pause('dispatcher', 'statutory_procedure')
  assert.equal(asked.status, 200)
  assert.equal(asked.body.case.clock.paused, null, 'asked for, not yet granted')
  assert.equal((await pause('dispatcher', 'statutory_procedure')).body.code, 'needs_second_person')
  const granted = await pause('shift_lead', 'statutory_procedure')
  assert.equal(granted.status, 200)
  assert.equal(granted.body.case.clock.paused?.rule, 'statutory_procedure')
})
