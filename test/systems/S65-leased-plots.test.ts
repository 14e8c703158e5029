// S65 一张图·租地造林数据库: books and map must agree before anything is paid.
import assert from 'node:assert/strict'
import test from 'node:test'
import { type RegisterNode, registersOf, type Shown } from '../support/registers.js'

async function people({ as, at }: RegisterNode) {
  await at('2023-06-01T02:00:00.000Z')
  const [town, bureau, second, finance] = await Promise.all([
    as('unit_clerk', 'town-sijia'),
    as('unit_clerk', 'natural-resources-bureau'),
    as('unit_leader', 'natural-resources-bureau'),
    as('unit_clerk', 'finance-bureau'),
  ])
  return { town, bureau, second, finance }
}

const PLOT = { town: '四甲镇', kind: '政府租地', area: '12.345', rentPerMu: '800' }

test('a plot whose declared and mapped areas differ is refused payment, with the clause, until they agree', async (t) => {
  const { town, bureau, finance, second } = await people(await registersOf(t))
  const plot = await town.opened('leased-plots', { ...PLOT, plotNo: 'SJ-1', parcel: 'T-1' })
  const unverified = await town.open('plot-payments', { plot: plot.id, forYear: 2023 })
  assert.match(unverified.body.detail, /还没有核实/)
  const verified = await bureau.moved(plot.id, 'verify', { vectorArea: '12.245', land: '林地', onMap: true })
  assert.deepEqual([verified.fields.diff, verified.fields.matches, verified.fields.payable], ['0.100', false, false])
  assert.equal(verified.alarms[0].level, 'red')
  const refused = await town.open('plot-payments', { plot: plot.id, forYear: 2023 })
  assert.equal(refused.body.code, 'guard_not_held')
  assert.match(refused.body.detail, /矢量面积不符，拒付/)
  assert.equal(refused.body.cites[0].clause, '二(三)1(1)')

  assert.equal((await bureau.correct(plot.id, { area: '12.245' }, '按矢量数据更正')).status, 200)
  const payment = await town.opened('plot-payments', { plot: plot.id, forYear: 2023 })
  assert.equal(payment.fields.amount, '9796.00')
  assert.equal((await town.open('plot-payments', { plot: plot.id, forYear: 2023 })).body.code, 'value_taken')
  await bureau.moved(payment.id, 'check')
  assert.equal((await finance.move(payment.id, 'pay')).body.code, 'not_enough_in_account')
  const money = await finance.opened('greening-money', {
    source: '区级预算',
    amount: 10000,
    forYear: 2023,
    reference: '示例文号',
  })
  await finance.moved(money.id, 'arrive')
  await finance.moved(payment.id, 'pay')
  const book = (await second.get('/api/ledgers/greening-funds?verify=true')).body
  assert.equal(book.fault, null)
  assert.equal(book.accounts.find((one: Shown) => one.id === 'cash').balance, '204.00')
})

test('an occupied plot is not payable until the reduction is approved, and farmland outside the map leaves', async (t) => {
  const { town, bureau } = await people(await registersOf(t))
  const plot = await town.opened('leased-plots', { ...PLOT, plotNo: 'SJ-2', parcel: 'T-2' })
  await bureau.moved(plot.id, 'verify', { vectorArea: '12.345', land: '林地', onMap: true })
  const occupied = await town.moved(plot.id, 'occupied', { occupy: '通讯基站' })
  assert.deepEqual([occupied.fields.decision, occupied.fields.payable], ['report; not payable', false])
  assert.match((await town.open('plot-payments', { plot: plot.id, forYear: 2023 })).body.detail, /不能拨付/)
  const reduced = await bureau.moved(plot.id, 'reduce', { area: '12', vectorArea: '12', approval: '示例批复' })
  assert.deepEqual([reduced.fields.decision, reduced.fields.payable], ['reduce area', true])
  assert.equal((await town.opened('plot-payments', { plot: plot.id, forYear: 2023 })).fields.amount, '9600.00')

  const farm = await town.opened('leased-plots', { ...PLOT, plotNo: 'SJ-3', parcel: 'T-3' })
  const outside = await bureau.moved(farm.id, 'verify', { vectorArea: '12.345', land: '永久基本农田', onMap: false })
  assert.equal(outside.fields.decision, 'exit; stop fund')
  assert.equal(outside.fields.payable, false)
  assert.equal((await bureau.moved(farm.id, 'exit', { approval: '示例批复二' })).state, 'exited')
})

test('a nursery lease is paid until its contract ends and ends with it', async (t) => {
  const room = await registersOf(t)
  const { town, bureau } = await people(room)
  const plot = await town.opened('leased-plots', {
    ...PLOT,
    kind: '苗圃式',
    plotNo: 'SJ-4',
    parcel: 'T-4',
    contractEnd: '2027-09-30',
  })
  const verified = await bureau.moved(plot.id, 'verify', { vectorArea: '12.345', land: '林地', onMap: true })
  assert.deepEqual([verified.fields.leaseDecision, verified.fields.payable], ['pay', true])
  assert.match((await bureau.move(plot.id, 'terminate')).body.detail, /还没有届满/)
  await room.at('2027-10-01T02:00:00.000Z')
  assert.equal((await bureau.moved(plot.id, 'terminate')).state, 'terminated')
})

test('a new block is subsidised for five years once it meets the standard, and a parcel counts once', async (t) => {
  const room = await registersOf(t)
  const { town, bureau, finance } = await people(room)
  const block = {
    town: '四甲镇',
    forYear: 2023,
    species: '榉树',
    area: '20',
    dbh: '2.9',
    treeGap: '2',
    rowGap: '2.5',
    land: '园地',
  }
  const poor = await town.opened('afforestation-plots', { ...block, plotNo: 'ZL-1', parcel: 'T-9' })
  assert.equal(
    (await town.open('afforestation-plots', { ...block, plotNo: 'ZL-2', parcel: 'T-9' })).body.code,
    'value_taken',
  )
  await town.opened('leased-plots', { ...PLOT, plotNo: 'SJ-9', parcel: 'T-10' })
  assert.match(
    (await town.open('afforestation-plots', { ...block, plotNo: 'ZL-3', parcel: 'T-10' })).body.detail,
    /不能重复申报/,
  )

  const told = await bureau.move(poor.id, 'accept', { vectorArea: '20', survival: 90 })
  assert.match(told.body.detail, /没有达到建设标准/)
  const accepted = await bureau.moved(poor.id, 'accept', { vectorArea: '20', survival: 85, dbh: 3 })
  assert.deepEqual([accepted.fields.perYear, accepted.fields.total], ['16000.00', '80000.00'])
  const money = await finance.opened('greening-money', {
    source: '上级林业专项',
    amount: 80000,
    forYear: 2023,
    reference: '示例文号',
  })
  await finance.moved(money.id, 'arrive')
  for (let year = 2023; year <= 2027; year += 1) {
    const payment = await town.opened('subsidy-payments', { plot: poor.id, forYear: year })
    await bureau.moved(payment.id, 'check')
    await finance.moved(payment.id, 'pay')
  }
  assert.match((await town.open('subsidy-payments', { plot: poor.id, forYear: 2028 })).body.detail, /五年/)
  const book = (await finance.get('/api/ledgers/greening-funds?verify=true')).body
  assert.equal(book.accounts.find((one: Shown) => one.id === 'cash').balance, '0.00')
  const farmland = await town.opened('afforestation-plots', {
    ...block,
    dbh: 4,
    land: '耕地',
    plotNo: 'ZL-4',
    parcel: 'T-11',
  })
  assert.match(
    (await bureau.move(farmland.id, 'accept', { vectorArea: '20', survival: 90 })).body.detail,
    /不核实、不补助/,
  )
})
