// S63 中天钢应急管理服务站: hazards are followed to the end, and how the station is staffed can be seen.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'
import { everyExampleHolds } from './support/ask-examples.js'

test('a hazard is pressed for, mended, seen again by another person and only then crossed off; the staff can be seen', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2023-05-04T01:00:00.000Z')
  const station = () => as('unit_clerk', 'steel-station')
  const hazard = await (await station()).opened('steel-hazards', {
    hazard: '转炉平台护栏松动',
    place: '二号转炉',
    level: '重大',
    mendBy: '2023-05-12',
  })
  assert.equal((await (await station()).read(hazard.id)).alarms.length, 1)
  await (await station()).moved(hazard.id, 'press', { guidance: '先停用，加固后复查' })
  await (await station()).moved(hazard.id, 'raise')
  assert.equal((await (await as('unit_clerk', 'emergency-bureau')).list('steel-topics')).length, 1)
  await at('2023-05-13T01:00:00.000Z')
  assert.deepEqual(
    (await (await station()).read(hazard.id)).alarms.map(({ id }: { id: string }) => id),
    ['late', 'serious'],
  )
  await (await station()).moved(hazard.id, 'mend', { mended: '护栏已焊接加固' })
  assert.equal((await (await station()).move(hazard.id, 'close', { seen: '合格' })).body.code, 'needs_second_person')
  const bureau = () => as('unit_clerk', 'emergency-bureau')
  await (await bureau()).moved(hazard.id, 'fail', { seen: '一处焊缝不合格', mendBy: '2023-05-20' })
  await (await station()).moved(hazard.id, 'mend', { mended: '已重焊' })
  const closed = await (await bureau()).moved(hazard.id, 'close', { seen: '合格' })
  assert.deepEqual(
    [closed.open, closed.timeline.filter(({ kind }: { kind: string }) => kind === 'mend').length],
    [false, 2],
  )
  assert.equal((await (await bureau()).figure('steel-hazards', 'closed')).value, '100.0')

  const harbour = await as('unit_clerk', 'town-harbour-new-area')
  const staff = await harbour.opened('steel-staff', {
    station: '中天绿色精品钢项目服务站',
    headLevel: '正科级',
    squad: 3,
  })
  assert.deepEqual([staff.fields.all, staff.fields.headCheck, staff.fields.staffCheck], [3, 'check', 'warn: 需暂调'])
  const right = await harbour.moved(staff.id, 'change', { headLevel: '副科级', market: 1, fire: 2 })
  assert.deepEqual([right.fields.all, right.fields.headCheck, right.fields.staffCheck], [6, 'ok', 'ok'])
  assert.deepEqual((await harbour.read(staff.id)).alarms, [])
})

test('all examples of rule R89 come out when it is asked over HTTP', async (t) => {
  const { node } = await registersOf(t)
  assert.ok((await everyExampleHolds(node, ['R89'])) >= 11)
})
