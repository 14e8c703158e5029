// S45 平战响应: switching to a campaign changes the roster and the rhythm of meetings.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('once the campaign begins the roster on duty and the rhythm of meetings are others', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2026-03-02T01:00:00.000Z')
  const lead = () => as('supervisor')
  for (const body of ['公安', '城管', '生态环境']) {
    await (await lead()).opened('dumping-roster', { mode: '平时', body, duty: '分管领导' })
  }
  for (const body of ['公安', '城管']) {
    await (await lead()).opened('dumping-roster', { mode: '战时', body, duty: '专班成员' })
  }
  const posture = await (await lead()).opened('dumping-posture', { area: '全区' })
  assert.deepEqual([posture.fields.meetingEvery, posture.fields.onRoster, posture.fields.bodies], [30, 3, 'compliant'])
  assert.match(posture.fields.roster, /公安 分管领导/)
  await at('2026-03-10T02:00:00.000Z')
  assert.equal((await (await lead()).list('dumping-meetings')).length, 1)

  assert.equal((await (await lead()).move(posture.id, 'to-campaign')).body.code, 'fields_missing')
  const switched = await (await lead()).moved(posture.id, 'to-campaign', { reason: '专项打击治理' })
  assert.deepEqual([switched.fields.meetingEvery, switched.fields.onRoster], [7, 2])
  assert.doesNotMatch(switched.fields.roster, /分管领导/)
  // Two bodies are not three: the rule says who is missing, and the light is red.
  assert.equal(switched.fields.bodies, 'missing 生态环境')
  assert.equal((await (await lead()).read(posture.id)).alarms[0].level, 'red')
  await (await lead()).opened('dumping-roster', { mode: '战时', body: '生态环境', duty: '专班成员' })
  const full = await (await lead()).read(posture.id)
  assert.deepEqual([full.fields.onRoster, full.fields.bodies, full.alarms], [3, 'compliant', []])

  await at('2026-03-10T03:00:00.000Z')
  await at('2026-03-17T04:00:00.000Z')
  const meetings = (await (await lead()).list('dumping-meetings')).length
  await at('2026-03-24T05:00:00.000Z')
  assert.equal((await (await lead()).list('dumping-meetings')).length, meetings + 1)
  const back = await (await lead()).moved(posture.id, 'to-standing', { reason: '专项结束' })
  assert.deepEqual([back.fields.meetingEvery, back.fields.onRoster], [30, 3])
})

test('a hard case is discussed at once, with its topic', async (t) => {
  const { as } = await registersOf(t)
  const urban = await as('unit_clerk', 'urban-management-bureau')
  const blank = await urban.open('dumping-meetings', { kind: '临时会商', proposedBy: 'urban-management-bureau' })
  assert.equal(blank.body.code, 'guard_not_held')
  const meeting = await urban.opened('dumping-meetings', {
    kind: '临时会商',
    topic: '跨区船舶偷倒案管辖',
    proposedBy: 'urban-management-bureau',
  })
  assert.equal((await urban.moved(meeting.id, 'hold', { conclusion: '由公安牵头' })).state, 'held')
})
