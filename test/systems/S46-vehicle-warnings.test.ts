// S46 车辆预警与信息共享: a vehicle on the list that passes an exit warns the town of that exit.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('a vehicle that was singled out passes an exit, and the town of that exit is warned at once', async (t) => {
  const { as } = await registersOf(t)
  const traffic = await as('unit_clerk', 'police-traffic')
  const exit = await traffic.opened('motorway-exits', { name: '示例西出口', town: 'sanchang-park', nightControl: true })
  const vehicle = await traffic.opened('dumping-vehicles', {
    plate: '苏F99999',
    vehicleKind: '货车',
    why: '两处点位监控出现',
    driver: '某驾驶员 13900000000',
  })
  const pass = (plate: string, direction = 'in') =>
    traffic.opened('vehicle-sightings', { plate, exit: exit.id, seenAt: '2026-03-02 23:10', direction })

  // Only gathered, not singled out: passing says nothing yet.
  assert.equal((await pass('苏F99999')).fields.match, false)
  await (await as('unit_clerk', 'police-criminal')).moved(vehicle.id, 'lock')
  assert.equal((await pass('苏F99998')).fields.match, false)
  assert.equal((await pass('苏F99999', 'out')).fields.match, true)
  const town = await as('unit_clerk', 'town-sanchang-park')
  assert.deepEqual(await town.list('vehicle-alerts'), [])
  await pass('苏F99999')
  const [alert] = await town.list('vehicle-alerts')
  assert.deepEqual([alert?.holder, alert?.state, alert?.fields.plate], ['town-sanchang-park', 'raised', '苏F99999'])
  assert.match((await traffic.read(vehicle.id)).fields.lastSeen, /示例西出口/)

  const other = await as('unit_clerk', 'town-yuelai')
  assert.equal((await other.move(alert?.id, 'take')).status, 403)
  await town.moved(alert?.id, 'take', { followed: '两车跟踪' })
  await town.moved(alert?.id, 'caught', { place: '四号塘' })
  const [clue] = await town.list('dumping-clues')
  assert.deepEqual([clue?.fields.source, clue?.fields.place], ['车辆预警', '四号塘'])
})

test('who drove is kept apart, what enforcement gathers is copied to the police, and five exits are asked for', async (t) => {
  const { as } = await registersOf(t)
  const ecology = await as('unit_clerk', 'ecology-bureau')
  const vehicle = await ecology.opened('dumping-vehicles', {
    plate: '苏F88888',
    why: '检查中发现',
    driver: '某驾驶员 13900000000',
  })
  assert.doesNotMatch(JSON.stringify(await ecology.read(vehicle.id)), /13900000000/)
  assert.equal((await ecology.figure('dumping-vehicles', 'unshared')).value, '1')
  assert.ok((await ecology.moved(vehicle.id, 'share')).fields.sharedOn)
  assert.equal((await ecology.figure('dumping-vehicles', 'unshared')).value, '0')
  const keeper = await as('keeper')
  const exit = await keeper.opened('motorway-exits', { name: '示例东出口', town: 'yuelai' })
  assert.equal(exit.fields.status, 'non-compliant')
  assert.equal((await keeper.read(exit.id)).alarms[0].id, 'unwatched')
  assert.equal((await keeper.figure('motorway-exits', 'exits')).agrees, false)
})
