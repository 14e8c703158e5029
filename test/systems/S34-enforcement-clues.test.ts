// S34 · Data, command centre, enforcement team (海政发〔2023〕6号 一(一)3).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registersOf } from '../support/registers.js'

test('the moments at which a clue was reported, assigned and answered can all be looked up', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2023-05-08T01:00:00.000Z')
  const seat = await as('agent')
  const centre = await as('unit_clerk', 'command-centre')
  const team = await as('unit_clerk', 'urban-management-bureau')
  const { id } = await seat.opened('enforcement-clues', {
    source: '大数据',
    town: 'sanxing',
    place: '振兴路口',
    what: '占道堆物',
  })
  await at('2023-05-08T02:30:00.000Z')
  await centre.moved(id, 'assign', { team: 'urban-management-bureau' })
  await at('2023-05-09T03:00:00.000Z')
  await team.moved(id, 'answer', { finding: '已清走' })
  const closed = await centre.moved(id, 'close')
  assert.equal(closed.fields.reportedOn, '2023-05-08')
  assert.equal(closed.fields.assignedAt, '2023-05-08T10:30')
  assert.equal(closed.fields.answeredAt, '2023-05-09T11:00')
  const { timeline } = await seat.read(id)
  assert.deepEqual(
    timeline.map((one: { kind: string; at: string }) => `${one.kind} ${one.at}`),
    [
      'record_opened 2023-05-08T01:00:00.000Z',
      'assign 2023-05-08T02:30:00.000Z',
      'answer 2023-05-09T03:00:00.000Z',
      'close 2023-05-09T03:00:00.000Z',
    ],
  )
})
