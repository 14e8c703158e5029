// S11 · harassment: one outburst is recorded, constant calls need two people, nobody is blocked, a real demand is no harassment. The node
// counts the calls; who is marked can appeal with the code of a demand of theirs; danger is taken the same whoever tells of it.
import assert from 'node:assert/strict'
import test from 'node:test'
import { type RegisterNode, registersOf } from '../support/registers.js'

const PHONE = '13955556666'

/** Calls of one number, an hour apart. */
async function rings({ node }: RegisterNode, times: number, text = '[12345 B01] 说不清什么事', more: object = {}) {
  const taken = []
  for (let i = 0; i < times; i++) {
    node.clock.forward(60)
    const as = await node.token('agent')
    const told = await node.ask('POST', '/api/contacts', {
      as,
      body: { channel: 'phone', text, requester: { name: '刘默', phone: PHONE }, ...more },
    })
    assert.equal(told.status, 201, told.text)
    taken.push(told.body)
  }
  return taken
}

test('the node counts the calls itself; a real demand is only recorded; constant calls about nothing are handed over after a second person agreed', async (t) => {
  const place = await registersOf(t)
  const { as, settle, node } = place
  const seat = await as('agent')
  const lead = await as('shift_lead')
  const typed = await seat.open('harassment', { called: '数是人填的', count7d: 30 })
  assert.equal(typed.body.code, 'fields_wrong')

  const calls = await rings(place, 12)
  const enter = (more: object) => seat.post('/api/harassment', { phone: PHONE, called: '一周内反复来电', ...more })
  const real = await enter({ genuineRequest: true })
  assert.deepEqual([real.status, real.body.count7d], [201, 12], real.text)
  assert.equal((await seat.read(real.body.id)).fields.goesTo, '12345 normal')
  assert.equal((await seat.move(real.body.id, 'mark', { evidence: '录音' })).body.code, 'guard_not_held')

  const { id, number } = (await enter({ threat: true })).body
  const constant = await seat.read(id)
  assert.equal(constant.alarms[0].level, 'amber')
  assert.equal(constant.fields.phoneTail, '6666')
  assert.equal(JSON.stringify(constant).includes(PHONE), false, 'the number itself is kept nowhere in the record')
  const evidence = (await seat.get(`/api/harassment/${id}`)).body
  assert.equal(evidence.contacts.length, 12)
  assert.deepEqual(
    evidence.contacts.map((one: { number: string }) => one.number),
    calls.map((one) => one.case.number),
  )
  assert.deepEqual(evidence.perDay, [{ day: '2026-03-02', count: 12 }])
  await rings(place, 2)
  const again = await seat.post(`/api/harassment/${id}/recount`, undefined)
  assert.equal(again.body.count7d, 14, again.text)

  assert.equal((await seat.move(id, 'mark')).body.code, 'fields_missing')
  await seat.moved(id, 'mark', { evidence: '录音 12 段' })
  const unmarked = await seat.post('/api/harassment-marks', { phone: PHONE })
  assert.deepEqual(unmarked.body.marks, [], 'one person alone marks nobody')
  const confirmed = await lead.moved(id, 'confirm')
  assert.match(confirmed.fields.told, /照常接听.*申诉/)
  assert.equal(confirmed.fields.markedUntil, '2026-05-31')
  const seen = await seat.post('/api/harassment-marks', { phone: `+86 ${PHONE}` })
  assert.deepEqual(seen.body.marks, [{ id, number, state: 'confirmed', markedUntil: '2026-05-31' }])
  const audit = (await (await as('auditor')).get('/api/audit?operation=harassment.look')).body
  assert.deepEqual(
    audit.map((row: { account: string; detail: { marks: string[] } }) => [row.account, row.detail.marks]),
    [['agent-desk', [number]]],
  )

  const supervisor = await as('supervisor')
  await supervisor.moved(id, 'propose-credit')
  await lead.moved(id, 'hand-over')
  assert.equal((await lead.move(id, 'hand-over')).status, 409)
  await settle()
  const handed = await lead.read(id)
  assert.equal(handed.demands.length, 1)
  const file = await node.store.find(handed.demands[0].caseId)
  assert.match(file?.text ?? '', /A25/)
  assert.match(file?.text ?? '', new RegExp(calls[11]?.case.number))
  assert.deepEqual(file?.decision.matters.map((matter) => matter.id).slice(0, 1), ['A25'])

  // The citizen appeals with the code of a demand of theirs; the two who marked may not decide.
  const { case: own, queryCode } = calls[0] ?? {}
  const url = `/api/public/marks?number=${own.number}&code=`
  assert.equal((await node.ask('GET', `${url}ABC222`)).status, 404)
  const mine = (await node.ask('GET', `${url}${queryCode}`)).body.marks
  assert.deepEqual([mine.length, mine[0].number, mine[0].mayAppeal], [1, number, true])
  const appeal = { number: own.number, code: queryCode, mark: number, text: '电话被家里老人误拨' }
  const other = await node.ask('POST', '/api/public/marks/appeals', { body: { ...appeal, mark: real.body.number } })
  assert.equal(other.body.code, 'mark_unknown')
  const sent = await node.ask('POST', '/api/public/marks/appeals', { body: appeal })
  assert.deepEqual([sent.status, sent.body?.state], [200, 'appealed'], sent.text)
  assert.equal((await lead.move(id, 'lift', { verdict: '撤销' })).body.code, 'needs_second_person')
  const lifted = await supervisor.moved(id, 'lift', { verdict: '确属误拨' })
  assert.deepEqual([lifted.state, lifted.fields.creditState], ['lifted', 'withdrawn'])
  assert.deepEqual((await seat.post('/api/harassment-marks', { phone: PHONE })).body.marks, [])
})

test('a marked caller who tells of danger is taken at once and goes to 110, and how often a number rang changes nothing about how it is taken', async (t) => {
  const place = await registersOf(t)
  const { as, at, node } = place
  const taken = (one: { case: Record<string, unknown>; decision: unknown }) => {
    const { clock, danger, legs, decision, requestType } = one.case as never as {
      clock: { limit: string | null }
      danger: object
      legs: { kind: string; state: string; matters: string[]; mode: string | null }[]
      decision: object
      requestType: string
    }
    const shape = legs.map(({ kind, state, matters, mode }) => ({ kind, state, matters, mode }))
    return { limit: clock.limit, danger, decision, requestType, legs: shape }
  }
  const danger = '[110 A01] 有人持刀伤人，快来'
  const [freshPlain] = await rings(place, 1, '[12345 B01] 路灯不亮')
  const [freshDanger] = await rings(place, 1, danger, { danger: true })
  await rings(place, 30)
  const seat = await as('agent')
  const { id } = (await seat.post('/api/harassment', { phone: PHONE, called: '反复来电', threat: true })).body
  await seat.moved(id, 'mark', { evidence: '录音' })
  await (await as('shift_lead')).moved(id, 'confirm')
  assert.equal((await seat.post('/api/harassment-marks', { phone: PHONE })).body.marks.length, 1)

  const [plain] = await rings(place, 1, '[12345 B01] 路灯不亮')
  const [urgent] = await rings(place, 1, danger, { danger: true })
  assert.deepEqual(taken(plain), taken(freshPlain))
  assert.deepEqual(taken(urgent), taken(freshDanger))
  const legs = urgent.case.legs.map((leg: { kind: string }) => leg.kind)
  assert.ok(urgent.case.danger.present && legs.includes('transfer_out'), JSON.stringify(legs))

  await at('2026-06-03T02:00:00.000Z')
  assert.equal((await (await as('supervisor')).read(id)).state, 'expired')
  assert.deepEqual((await (await as('agent')).post('/api/harassment-marks', { phone: PHONE })).body.marks, [])
  assert.ok(node)
})

test('whoever proposed it cannot confirm it, and neither of the two can decide the appeal', async (t) => {
  const { as } = await registersOf(t)
  const lead = await as('shift_lead')
  const supervisor = await as('supervisor')
  const threat = await lead.opened('harassment', { called: '扬言报复接线员', threat: true, evidence: '录音' })
  await lead.moved(threat.id, 'mark')
  assert.equal((await lead.move(threat.id, 'confirm', { told: '已告知' })).body.code, 'needs_second_person')
  await supervisor.moved(threat.id, 'confirm', { told: '已告知' })
  await lead.moved(threat.id, 'appeal', { appeal: '当时酒后失言' })
  assert.equal((await supervisor.move(threat.id, 'lift', { verdict: '撤销' })).body.code, 'needs_second_person')
  assert.equal((await lead.move(threat.id, 'lift', { verdict: '撤销' })).body.code, 'needs_second_person')
})
