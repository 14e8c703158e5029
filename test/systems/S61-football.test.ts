// S61 职业足球扶持: the examples of R50 and R51 hold, and the book is what was paid less what came back.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'
import { everyExampleHolds } from './support/ask-examples.js'

test('the book shows what was paid less what came back', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2023-12-20T02:00:00.000Z')
  const education = await as('unit_clerk', 'education-bureau')
  const finance = await as('unit_clerk', 'finance-bureau')
  const club = '示例职业足球俱乐部'
  const season = await education.opened('football-seasons', {
    club,
    year: '2023',
    league: '中乙',
    homeLeague: 15,
    homeCup: 1,
  })
  assert.equal(season.fields.total, null)
  assert.equal((await education.move(season.id, 'settle')).body.code, 'guard_not_held')
  const settled = await education.moved(season.id, 'settle', { result: '保级' })
  assert.deepEqual([settled.fields.主场, settled.fields.total], ['160.00', '1260.00'])
  await finance.moved(season.id, 'pay', { pay: 660 })
  assert.match((await finance.move(season.id, 'pay', { pay: '600.01' })).body.detail, /超过/)
  await finance.moved(season.id, 'pay', { pay: 600 })
  assert.equal((await finance.moved(season.id, 'finish')).state, 'paid')

  // Without the name what is due is held until the name is there again.
  const unnamed = await education.opened('football-seasons', {
    club,
    year: '2024',
    league: '中乙',
    named: false,
    homeLeague: 14,
    homeCup: 0,
    result: '降级',
  })
  await education.moved(unnamed.id, 'settle')
  assert.match((await finance.move(unnamed.id, 'pay', { pay: 1 })).body.detail, /暂停/)
  assert.equal(
    (await education.open('football-seasons', { club, year: '2024', league: '中乙' })).body.code,
    'value_taken',
  )

  const refund = await education.opened('football-refunds', { club, trigger: '迁出海门', happenedOn: '2024-06-30' })
  assert.deepEqual([refund.fields.paid, refund.fields.due], ['1260.00', '1260.00'])
  await finance.moved(refund.id, 'return', { returned: 1000 })
  assert.equal((await finance.move(refund.id, 'finish')).body.code, 'guard_not_held')
  const book = async () => (await finance.get('/api/ledgers/football-money?verify=true')).body
  assert.equal((await book()).figures[0].value, '260.00')
  assert.match((await finance.move(refund.id, 'return', { returned: '260.01' })).body.detail, /超过应退/)
  await finance.moved(refund.id, 'return', { returned: 260 })
  assert.equal((await finance.moved(refund.id, 'finish')).state, 'returned')
  assert.deepEqual([(await book()).figures[0].value, (await book()).fault], ['0.00', null])
})

test('after the term nothing returns by itself: the lawyers say how much, up to what was paid', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2023-12-20T02:00:00.000Z')
  const education = await as('unit_clerk', 'education-bureau')
  const finance = await as('unit_clerk', 'finance-bureau')
  const club = '示例职业足球俱乐部'
  const season = await education.opened('football-seasons', {
    club,
    year: '2023',
    league: '中乙',
    homeLeague: 0,
    result: '保级',
  })
  await education.moved(season.id, 'settle')
  await finance.moved(season.id, 'pay', { pay: 1100 })
  const refund = await education.opened('football-refunds', { club, trigger: '注销', happenedOn: '2025-03-01' })
  assert.deepEqual([refund.fields.refund, refund.fields.ceiling, refund.fields.due], ['法务审核', '1100.00', null])
  assert.equal((await finance.move(refund.id, 'return', { returned: 1 })).body.code, 'guard_not_held')
  const lawyers = await as('unit_clerk', 'justice-bureau')
  assert.equal((await lawyers.move(refund.id, 'review', { lawyersSay: 1100.01 })).body.code, 'guard_not_held')
  assert.equal((await lawyers.moved(refund.id, 'review', { lawyersSay: 550 })).fields.due, '550.00')
})

test('all examples of the rules R50 and R51 come out when they are asked over HTTP', async (t) => {
  const { node } = await registersOf(t)
  assert.ok((await everyExampleHolds(node, ['R50', 'R51'])) > 15)
})
