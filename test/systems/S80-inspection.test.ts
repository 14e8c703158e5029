// S80 大督查与专项督查组: what is late lands on the inspection list by itself, and a talk leaves its record.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('a task that is late goes to the inspection list by itself, and the talk that follows is on record', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2023-12-01T02:00:00.000Z')
  const set = { task: '依法取缔', town: 'sijia', lead: 'town-sijia', due: '2023-12-31' }
  const inspection = () => as('unit_clerk', 'inspection-office')
  const late = await (await inspection()).opened('plating-tasks', set)
  const kept = await (await inspection()).opened('plating-tasks', { ...set, town: 'yudong', lead: 'town-yudong' })
  await (await as('unit_clerk', 'town-yudong')).moved(kept.id, 'finish', { evidence: '两家已关停验收' })
  // The last day counts whole: at midnight of the place it is over.
  await at('2023-12-31T15:00:00.000Z')
  assert.deepEqual(await (await inspection()).list('inspection-list'), [])
  await at('2023-12-31T16:30:00.000Z')
  const listed = await (await inspection()).list('inspection-list')
  assert.equal(listed.length, 1)
  assert.match(listed[0]?.headline, /依法取缔（四甲镇）/)
  const task = await (await inspection()).read(late.id)
  assert.deepEqual([task.state, task.fields.status], ['late', 'overdue'])

  const item = listed[0]?.id
  assert.equal(
    (await (await inspection()).move(item, 'talk', { talkWith: '四甲镇分管负责人' })).body.code,
    'fields_missing',
  )
  const talk = { talkWith: '四甲镇分管负责人', talkRecord: '说明进度，限期两周完成', mendBy: '2024-01-15' }
  const talked = await (await inspection()).moved(item, 'talk', talk)
  assert.deepEqual([talked.state, talked.holder, talked.fields.talkOn], ['talked', 'town-sijia', '2024-01-01'])
  assert.equal((await (await as('unit_clerk', 'town-yudong')).move(item, 'report', { mended: '完成' })).status, 403)
  await (await as('unit_clerk', 'town-sijia')).moved(item, 'report', { mended: '两家已关停，验收合格' })
  const off = await (await as('supervisor')).moved(item, 'cross-off')
  assert.equal(off.open, false)
  const record = off.timeline.find((one: { kind: string }) => one.kind === 'talk')
  assert.equal(record.body.fields?.talkRecord ?? off.fields.talkRecord, talk.talkRecord)
  assert.ok(JSON.stringify(record.cites).includes('五3'))
})
