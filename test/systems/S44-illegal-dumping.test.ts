// S44 偷倒建筑垃圾联动: one chain from the clue to the close, with the higher fine proposed by the rule.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'
import { everyExampleHolds } from './support/ask-examples.js'

test('a clue is watched, seized, given to the authority the act names, fined by the higher fine and closed', async (t) => {
  const { as } = await registersOf(t)
  const town = await as('unit_clerk', 'town-linjiang-new-area')
  const urban = await as('unit_clerk', 'urban-management-bureau')
  const clue = await town.opened('dumping-clues', {
    what: '夜间两辆货车倾倒渣土',
    place: '长江岸线三号点',
    town: 'linjiang-new-area',
    source: '巡查',
  })
  assert.deepEqual([clue.state, clue.holder], ['reported', 'town-linjiang-new-area'])
  assert.equal((await town.move(clue.id, 'assign', { act: '违法运输' })).body.code, 'move_not_open')
  await town.moved(clue.id, 'watch', { watchers: '综合执法局八人、派出所两人' })
  const seized = await town.moved(clue.id, 'seize', { plate: '苏F00000', people: 2 })
  assert.ok(seized.fields.reportedUp)

  // Spilling on the way depends on who did it: without the actor nobody is in charge yet.
  const unknown = await town.move(clue.id, 'assign', { act: '沿途遗撒' })
  assert.equal(unknown.body.code, 'guard_not_held')
  const assigned = await town.moved(clue.id, 'assign', { act: '违法运输', actor: '处置单位' })
  assert.deepEqual(
    [assigned.fields.authority, assigned.fields.basis, assigned.holder],
    ['城管', '南通市城市建筑垃圾管理条例', 'urban-management-bureau'],
  )
  assert.equal((await town.move(clue.id, 'punish', { decisionNumber: '示例1号' })).status, 403)

  await urban.moved(clue.id, 'list-fines', { fineUrban: '50000', fineTown: '8000' })
  const proposed = await urban.read(clue.id)
  assert.deepEqual([proposed.fields.fineBy, proposed.fields.fineSuggested], ['城管', '50000.00'])
  const tooMuch = await urban.move(clue.id, 'punish', { decisionNumber: '示例1号', fine: 60000 })
  assert.equal(tooMuch.body.code, 'guard_not_held')
  await urban.moved(clue.id, 'punish', { decisionNumber: '示例1号', fine: 50000 })

  await town.moved(clue.id, 'clear', { clearingCost: '20000.10', restorationCost: '5000.05', ownerKnown: false })
  const found = await town.moved(clue.id, 'find-polluter')
  assert.deepEqual([found.fields.payer, found.fields.recover], ['区镇财政', '25000.15'])
  assert.equal((await town.move(clue.id, 'recover', { recovered: '25000.16' })).body.code, 'guard_not_held')
  await town.moved(clue.id, 'recover', { recovered: '25000.15' })
  assert.equal((await town.moved(clue.id, 'close')).open, false)
  const book = (await town.get('/api/ledgers/dumping-clearing?verify=true')).body
  const figure = (id: string) => book.figures.find((one: { id: string }) => one.id === id).value
  assert.deepEqual([figure('borne'), figure('back'), book.fault], ['0.00', '25000.15', null])
})

test('waste that leaves the province without filing goes to ecology, a serious case to the police, an insider to discipline inspection', async (t) => {
  const { as } = await registersOf(t)
  const town = await as('unit_clerk', 'town-sanxing')
  const goesTo = async (facts: Record<string, unknown>): Promise<string> => {
    const clue = await town.opened('dumping-clues', {
      what: '线索',
      place: '河口',
      town: 'sanxing',
      source: '上级移交',
    })
    await town.moved(clue.id, 'seize', { plate: '苏F00001' })
    return (await town.moved(clue.id, 'assign', facts)).holder
  }
  assert.equal(await goesTo({ act: '出省利用', filed: false }), 'ecology-bureau')
  assert.equal(await goesTo({ act: '擅自倾倒', serious: true }), 'police-criminal')
  assert.equal(await goesTo({ act: '通风报信', actor: '村社干部' }), 'discipline-commission')
  assert.equal(await goesTo({ act: '沿途遗撒', actor: '处置单位' }), 'town-sanxing')
})

test('all examples of the rules R20 to R24 come out when they are asked over HTTP', async (t) => {
  const { node } = await registersOf(t)
  assert.ok((await everyExampleHolds(node, ['R20', 'R21', 'R22', 'R23', 'R24'])) > 60)
})
