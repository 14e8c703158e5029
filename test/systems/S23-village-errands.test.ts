// S23 村级服务与帮办代办: an errand in a village is tied to a matter of the district.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('an errand points back to a matter of the district and runs by its limit', async (t) => {
  const { as } = await registersOf(t)
  const keeper = await as('keeper')
  const matter = await keeper.opened('service-items', {
    name: '城乡居民养老保险参保',
    code: 'RS-1',
    kind: '公共服务',
    level: '区',
    department: 'labour-bureau',
    legalDays: 20,
    promisedDays: 3,
  })
  const untied = await keeper.open('village-services', { name: '代办参保', kind: '帮办代办' })
  assert.equal(untied.body.code, 'fields_missing')
  const service = await keeper.opened('village-services', { name: '代办参保', kind: '帮办代办', item: matter.id })
  const errands = await keeper.figure('village-services', 'errands')
  assert.deepEqual([errands.value, errands.expected, errands.agrees], ['1', '37', false])
  assert.equal((await keeper.figure('village-services', 'services')).expected, '76')

  const village = await as('unit_clerk', 'town-sanxing')
  const errand = await village.opened('errand-orders', {
    service: service.id,
    town: 'sanxing',
    village: '示例村',
    villager: '王某某 138',
  })
  assert.equal(errand.fields.item, matter.id)
  assert.equal(errand.links.item.number, matter.number)
  assert.equal(errand.holder, 'town-sanxing')
  assert.equal(errand.dueAt.slice(0, 10), '2026-03-05')
  assert.doesNotMatch(JSON.stringify(errand), /王某某/)
  await village.moved(errand.id, 'finish', { result: '参保凭证已送到户' })

  await keeper.moved(service.id, 'end')
  const late = await village.open('errand-orders', { service: service.id, town: 'sanxing', village: '示例村' })
  assert.match(late.body.detail, /已停办/)
})
