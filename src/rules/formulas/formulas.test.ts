// The formulas at their edges: nothing, ties, the day a period ends, half a fen. The printed examples stand in the packs.
import assert from 'node:assert/strict'
import test from 'node:test'
import Big from 'big.js'
import fc from 'fast-check'
import { afforestationSubsidy } from './afforestation-subsidy.js'
import { dutyRate } from './duty-rate.js'
import { percent } from './figures.js'
import { footballRefund } from './football-refund.js'
import { footballSupport } from './football-support.js'
import { forestArea } from './forest-area.js'
import { greeningProgress } from './greening-progress.js'
import { heavierFine } from './heavier-fine.js'
import { noticePeriod } from './notice-period.js'
import { parkGrade } from './park-grade.js'
import { rate } from './rate.js'
import { relocationCompensation } from './relocation-compensation.js'
import { outOf, tryFormula } from './try-formula.js'
import { workingHoursDue } from './working-hours-due.js'

const R13 = { 停产停业: '200', 搬迁补助: '20', 完成奖励: '70', 区级比例: '0.5' }
const R50 = { 冠名: '300', 运营: '200', 主场每场: '10', 保级: '600', 冲甲: '1000', 起始年: '2023', 截止年: '2024' }
const R51 = { 政策起: '2023-01-01', 政策止: '2024-12-31' }
const R61 = { 元每亩每年: '800', 年数: '5', 最小米径: '3', 最大株行距: '3', 最小小班: '1', 最低成活率: '85' }
const R81 = { 上午: '09:00-12:00', 下午: '13:00-18:00', 工作小时: '4' }

test('the two shares of a compensation always make its total, to the fen', () => {
  const amount = fc.integer({ min: 0, max: 10 ** 9 }).map((fen) => new Big(fen).div(100))
  fc.assert(
    fc.property(amount, amount, fc.boolean(), (area, appr, done) => {
      const out = outOf(tryFormula(relocationCompensation, { area, appr, done }, R13)) as Record<string, string>
      const money = (name: string): Big => new Big(out[name] ?? 'NaN')
      assert.ok(money('区级').plus(money('海门港新区')).eq(money('total')))
      assert.ok(money('区级').minus(money('海门港新区')).abs().lte('0.01'))
      const parts = ['停产停业综合补贴', '搬迁补助费', '完成搬迁奖励', '评估补偿'].map(money)
      assert.ok(parts.reduce((sum, part) => sum.plus(part)).eq(money('total')))
    }),
  )
})

test('a firm with no lawful floor area gets nothing, and is told so to the fen', () => {
  assert.equal((outOf(tryFormula(relocationCompensation, { area: 0 }, R13)) as { total: string }).total, '0.00')
})

test('an open mark leaves the grade open only where it could change it', () => {
  const grade = (a: string, b: string, c: string): unknown =>
    (
      outOf(tryFormula(parkGrade, { 镀线先进性: a, 经济效益: b, 镀种种类: c }, { A类免租月: '3', B类免租月: '1' })) as {
        class: string
      }
    ).class
  assert.deepEqual(
    [grade('A', 'A', '?'), grade('A', 'B', '?'), grade('B', 'B', '?'), grade('?', '?', '?'), grade('A', 'A', 'B')],
    ['待定', '待定', 'C', '待定', 'B'],
  )
})

test('of equal upper ends the higher lower end decides; the same authority does not tie with itself', () => {
  const fine = (candidates: unknown): unknown => outOf(tryFormula(heavierFine, { candidates }))
  assert.deepEqual(
    fine([
      { authority: '城管', fine: 100000, floor: 10000 },
      { authority: '生态环境', fine: 100000, floor: 20000 },
    ]),
    { authority: '生态环境', fine: 100000 },
  )
  assert.deepEqual(
    fine([
      { authority: '城管', fine: 100000 },
      { authority: '城管', fine: 100000 },
    ]),
    { authority: '城管', fine: 100000 },
  )
  assert.deepEqual(tryFormula(heavierFine, { candidates: [] }), { missing: ['candidates'] })
})

test('promotion never pays beside staying up, and the parts make the total', () => {
  const count = fc.integer({ min: 0, max: 40 })
  fc.assert(
    fc.property(
      count,
      count,
      fc.constantFrom('保级', '冲甲', '降级'),
      fc.boolean(),
      (homeLeague, homeCup, result, named) => {
        const ask = { year: 2023, league: '中乙', named, homeLeague, homeCup, result }
        const out = outOf(tryFormula(footballSupport, ask, R50)) as Record<string, number>
        assert.ok(out.保级 === 0 || out.冲甲 === 0)
        const parts = ['冠名', '运营', '主场', '保级', '冲甲'].reduce((sum, name) => sum + (out[name] ?? Number.NaN), 0)
        assert.equal(named ? out.total : out.held, parts)
      },
    ),
  )
})

test('money returns by itself until the last day of the term; the day after, the lawyers decide', () => {
  const refund = (date: string): unknown =>
    outOf(tryFormula(footballRefund, { paid: [1260, 0.1, 0.2], triggers: ['注销'], date }, R51))
  assert.deepEqual(refund('2024-12-31'), { refund: 1260.3 })
  assert.deepEqual(refund('2025-01-01'), { refund: '法务审核', ceiling: 1260.3 })
})

test('strips are not counted without a factor, and more cannot be unlawful than was declared', () => {
  const area = (given: Record<string, unknown>): unknown => tryFormula(forestArea, given, { 系数: '0.06' })
  assert.deepEqual((area({ strip: 10 }) as { missing: unknown }).missing, ['coef'])
  assert.ok('refused' in (area({ block: 10, illegal: 11 }) as object))
  assert.deepEqual(outOf(tryFormula(forestArea, { renew: 50 }, { 系数: '0.06' })), { area: '0.00' })
  assert.deepEqual(outOf(tryFormula(forestArea, { block: 1, strip: 10, coef: 0.05 }, { 系数: '0.06' })), {
    area: '1.50',
  })
})

test('every standard a plot fails is named at once, and one metre less than three is not two', () => {
  const out = outOf(
    tryFormula(
      afforestationSubsidy,
      { area: 1, dbh: 2.9, spacing: [2, 3], survival: 84.9, farmland: true, accepted: false },
      R61,
    ),
  )
  assert.equal((out as { fail: string[] }).fail.length, 6)
  const joined = { area: 0.5, dbh: 3, spacing: [2.99, 2.99], survival: 85, mergeable: true }
  assert.deepEqual(outOf(tryFormula(afforestationSubsidy, joined, R61)), {
    perYear: '400.00',
    years: 5,
    total: '2000.00',
  })
})

test('a town may do more than its task; tasks that do not add up answer nothing', () => {
  const tasks = { 甲镇: '26', 乙镇: '474', 全区: '500' }
  assert.deepEqual(outOf(tryFormula(greeningProgress, { town: '甲镇', done: 27 }, tasks)), { rate: '103.85%' })
  assert.deepEqual(tryFormula(greeningProgress, { done: 27 }, tasks), { missing: ['town'] })
  assert.throws(() => tryFormula(greeningProgress, { town: '甲镇', done: 1 }, { ...tasks, 全区: '501' }))
})

test('nobody owing a day is no rate; more giving than owing is a contradiction', () => {
  const duty = { 最低尽责率: '85', 基地数: '11' }
  assert.equal(outOf(tryFormula(dutyRate, { dutyPersons: 200, fulfilled: 171 }, duty)), '85.5%')
  assert.equal(outOf(tryFormula(dutyRate, { dutyPersons: 3, fulfilled: 1 }, duty)), '33.33%')
  assert.equal(outOf(tryFormula(dutyRate, { bases: 11 }, duty)), 'met')
  assert.ok('refused' in tryFormula(dutyRate, { dutyPersons: 1, fulfilled: 2 }, duty))
})

test('an objection on the last day of notice still stops the simple way', () => {
  const days = { 公示天数: '20', 旧公示天数: '45' }
  const ask = (objection?: string): unknown => outOf(tryFormula(noticePeriod, { start: '2024-02-20', objection }, days))
  assert.deepEqual(ask(), { lastDay: '2024-03-11' })
  assert.equal(ask('2024-03-11'), 'stop: 转普通注销')
  assert.equal(ask('2024-03-12'), 'late objection ignored by publicity, recorded')
  assert.ok('refused' in tryFormula(noticePeriod, { start: '2024-02-20', objection: '2024-02-19' }, days))
})

test('four working hours skip the noon break, the night and the weekend', () => {
  const due = (submitted: string): unknown => outOf(tryFormula(workingHoursDue, { submitted }, R81))
  assert.deepEqual(due('2023-03-20T12:30:00'), { due: '2023-03-20 17:00:00' })
  assert.deepEqual(due('2023-03-20T14:00:00'), { due: '2023-03-20 18:00:00' })
  assert.deepEqual(due('2023-03-20T14:00:01'), { due: '2023-03-21 09:00:01' })
  assert.deepEqual(due('2023-03-24T18:00:00'), { due: '2023-03-27 14:00:00' })
})

test('a rate is rounded once, half up, and a part never exceeds its whole', () => {
  assert.equal(percent(new Big(1), new Big(3)), '33.33%')
  assert.equal(percent(new Big(2), new Big(3)), '66.67%')
  assert.equal(percent(new Big(1), new Big(800)), '0.13%')
  assert.equal(outOf(tryFormula(rate, { num: 0, den: 0 })), 'n/a')
  assert.ok('refused' in tryFormula(rate, { num: 2, den: 1 }))
})
