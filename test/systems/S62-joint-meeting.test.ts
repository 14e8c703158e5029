// S62 中天钢联席会议: topic, meeting, task and feedback hang together.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('a topic goes to a meeting, the meeting sets a task, the task reports back and the topic is answered', async (t) => {
  const { as, at, printed } = await registersOf(t)
  await at('2023-05-04T01:00:00.000Z')
  await printed()
  const office = await as('unit_clerk', 'emergency-bureau')
  for (const figure of ['conveners', 'deputies', 'bodies']) {
    assert.equal((await office.figure('steel-members', figure)).agrees, true, figure)
  }
  const harbour = await as('unit_clerk', 'town-harbour-new-area')
  const topic = await harbour.opened('steel-topics', { topic: '煤气管廊交叉作业', proposedBy: 'town-harbour-new-area' })
  const body = await office.open('steel-meetings', {
    title: '第一次联席会议',
    trigger: '重大安全问题',
    chairRole: '成员单位',
  })
  assert.match(body.body.detail, /召集人或副召集人/)
  const meeting = await office.opened('steel-meetings', {
    title: '第一次联席会议',
    trigger: '重大安全问题',
    chairRole: '副召集人',
  })
  const minutes = { minutes: '明确交叉作业审批', heldOn: '2023-05-10', present: 12 }
  assert.match((await office.move(meeting.id, 'hold', minutes)).body.detail, /没有议题/)
  await office.moved(topic.id, 'put-on', { meeting: meeting.id })
  const set = {
    what: '建立交叉作业许可',
    topic: topic.id,
    meeting: meeting.id,
    lead: 'town-harbour-new-area',
    due: '2023-06-10',
  }
  assert.match((await office.open('steel-tasks', set)).body.detail, /会议还没有开/)
  await office.moved(meeting.id, 'hold', minutes)
  const task = await office.opened('steel-tasks', set)
  assert.equal((await office.read(topic.id)).state, 'tasked')
  assert.match((await office.move(topic.id, 'answer', { answer: '已建立' })).body.detail, /没有反馈/)
  await at('2023-06-12T01:00:00.000Z')
  const later = await as('unit_clerk', 'town-harbour-new-area')
  assert.equal((await later.read(task.id)).alarms[0].id, 'late')
  await later.moved(task.id, 'report', { feedback: '许可制度已试行' })
  const answered = await (await as('unit_clerk', 'emergency-bureau')).moved(topic.id, 'answer', {
    answer: '许可制度已试行，转长效',
  })
  assert.equal(answered.state, 'answered')
  const whole = await later.read(topic.id)
  assert.equal(whole.links.meeting.id, meeting.id)
  assert.equal(whole.lookups.tasks.list[0].id, task.id)
})
