// S35 · The basic and the elective library of enforcement matters (海政发〔2023〕6号 四(三)).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registersOf } from '../support/registers.js'
import { refusedBecause } from './support/refused.js'

test('a town chooses from the elective library and takes a matter over only with an assessment', async (t) => {
  const { as } = await registersOf(t)
  const justice = await as('unit_leader', 'justice-bureau')
  const town = await as('unit_clerk', 'town-sanxing')
  const matter = (name: string, library: string) =>
    justice.opened('enforcement-matters', { matter: name, library, department: 'urban-management-bureau' })
  const basic = await matter('占道经营', '基础')
  const elective = await matter('犬只管理', '自选')
  refusedBecause(await town.open('town-takeovers', { town: 'sanxing', matter: basic.id }), /不用勾选/, '四(三)')
  const { id } = await town.opened('town-takeovers', { town: 'sanxing', matter: elective.number })
  refusedBecause(await justice.move(id, 'take-over'), /没有承接评估/, '四(三)')
  const four = { passable: true, bearable: true, managed: true, watched: true }
  await justice.moved(id, 'assess', { ...four, officers: 1, assessment: '人手不足' })
  refusedBecause(await justice.move(id, 'take-over'), /两名以上持证人员/)
  await justice.moved(id, 'assess', { ...four, officers: 3, watched: false, assessment: '没有监督' })
  refusedBecause(await justice.move(id, 'take-over'), /四项要都行/)
  await justice.moved(id, 'assess', { ...four, officers: 3, assessment: '可以承接' })
  const taken = await justice.moved(id, 'take-over')
  assert.equal(taken.state, 'taken')
  assert.equal(taken.holder, 'town-sanxing')
  const { groups } = await town.figure('town-takeovers', 'by-town')
  assert.deepEqual(
    groups.map((group: { key: string; count: number }) => [group.key, group.count]),
    [['sanxing', 1]],
  )
})
