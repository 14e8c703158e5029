// S06 · hot topics: what comes back within a week in one town shows, and opens to its cases.
import assert from 'node:assert/strict'
import test from 'node:test'
import { instant, ms } from '../../src/terms/time.js'
import { registersOf } from '../support/registers.js'

test('nine complaints about noise in one town within seven days stand on the board as one hot topic and open to each case', async (t) => {
  const { node, as } = await registersOf(t)
  const numbers: string[] = []
  for (let n = 0; n < 9; n++) {
    const told = await node.ask('POST', '/api/contacts', {
      as: await node.token('agent'),
      body: {
        channel: 'phone',
        text: '天补路工地夜里施工噪音太大，没法睡觉',
        requester: { phone: `1380000100${n}` },
        place: { town: 'sanxing', address: '天补路' },
        requestType: 'complaint',
      },
    })
    assert.ok(told.status < 300, told.text)
    numbers.push(told.body.case.number)
    node.clock.now = instant(ms(node.clock.now) + 17 * 3_600_000)
  }
  const supervisor = await as('supervisor')
  const week = await supervisor.get('/api/clusters?hours=168')
  assert.equal(week.status, 200, week.text)
  const [topic] = week.body.items
  assert.equal(topic.size, 9)
  assert.equal(topic.requesters, 9)
  assert.equal(topic.town, 'sanxing')
  for (const { caseId, number } of topic.samples) {
    assert.ok(numbers.includes(number))
    assert.equal((await supervisor.get(`/api/cases/${caseId}`)).status, 200)
  }
  const day = await supervisor.get('/api/clusters')
  assert.ok(!day.body.items.some((one: { size: number }) => one.size === 9), 'a day does not show what takes a week')
})
