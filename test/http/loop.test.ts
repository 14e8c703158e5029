// A demand over HTTP from the first word to the closed loop, on one platform, on a real database.
import assert from 'node:assert/strict'
import test from 'node:test'
import { testNode } from './support/node.js'

test('a contact is taken, dispatched, signed for, reported, reviewed, followed up and closed, and the citizen sees where it is', async (t) => {
  const node = await testNode(t)
  const agent = await node.token('agent')
  const lead = await node.token('shift_lead')
  const clerk = await node.token('unit_clerk', 'housing-bureau')
  const caller = await node.token('follow_up')

  const taken = await node.ask('POST', '/api/contacts', {
    as: agent,
    body: {
      channel: 'phone',
      text: '[12345 B01] 小区漏水，没人管',
      requester: { name: '张三丰', phone: '13800001234' },
    },
  })
  assert.equal(taken.status, 201, taken.text)
  assert.match(taken.body.queryCode, /^[A-Z0-9]{6}$/)
  assert.equal(taken.headers.etag, `"${taken.body.case.version}"`)
  assert.equal(taken.body.case.requester.phone, '138****1234')
  assert.equal(taken.body.case.requester.name, '张**')
  const id = taken.body.case.id
  const say = (command: string, body: unknown, as: string) =>
    node.ask('POST', `/api/cases/${id}/${command}`, { as, body })

  const sent = await say('dispatch', { lead: 'housing-bureau' }, agent)
  assert.equal(sent.status, 200, sent.text)
  const order = sent.body.case.legs.find((leg: { kind: string }) => leg.kind === 'order')

  const mine = await node.ask('GET', '/api/legs?open=true', { as: clerk })
  assert.equal(mine.status, 200, mine.text)
  assert.deepEqual(
    mine.body.items.map((row: { legId: string }) => row.legId),
    [order.id],
  )
  const view = await node.ask('GET', `/api/cases/${id}`, { as: clerk })
  assert.deepEqual(view.body.allowedOn[order.id].sort(), ['return-order', 'sign-for'])

  assert.equal((await say('sign-for', { legId: order.id }, clerk)).status, 200)
  const reported = await say('report-result', { legId: order.id, text: '已修好', resolved: true }, clerk)
  assert.equal(reported.status, 200, reported.text)
  const reviewed = await say('review-result', { legId: order.id, accepted: true, note: '好' }, agent)
  assert.equal(reviewed.status, 200, reviewed.text)
  const followed = await say(
    'record-follow-up',
    { reached: true, resolved: 'yes', satisfied: 'satisfied', note: '满意' },
    caller,
  )
  assert.equal(followed.status, 200, followed.text)
  const closed = await say('close', {}, lead)
  assert.equal(closed.status, 200, closed.text)
  assert.equal(closed.body.case.state, 'closed')

  const progress = await node.ask(
    'GET',
    `/api/public/progress?number=${taken.body.case.number}&code=${taken.body.queryCode}`,
  )
  assert.equal(progress.status, 200, progress.text)
  assert.equal(progress.body.closed, true)
  assert.equal(progress.body.result.text, '已修好')
  assert.equal(progress.text.includes('13800001234'), false)
  assert.ok(progress.body.steps.length >= 4)

  const wrong = await node.ask('GET', `/api/public/progress?number=${taken.body.case.number}&code=AAAAAA`)
  assert.equal(wrong.status, 404)
  assert.equal(wrong.body.code, 'progress_unknown')
})
