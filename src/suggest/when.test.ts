// When: relative to the day asked, in the words people use; nothing is read where nothing is said.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { readWhen } from './when.js'

/** A Saturday. */
const TODAY = '2026-11-21'
const read = (text: string) => {
  const when = readWhen(text, TODAY)
  return when && [when.kind, when.from]
}

const SAID: readonly (readonly [string, string, string | null])[] = [
  ['刚才有人撞了护栏跑了', 'now', TODAY],
  ['今天早上门口的井盖没了', 'now', TODAY],
  ['他现在拿着刀', 'now', TODAY],
  ['人倒在地上，还在流血', 'now', TODAY],
  ['昨晚十点楼上砸东西', 'past', '2026-11-20'],
  ['前天买的鞋开胶了', 'past', '2026-11-19'],
  ['上周三我去办过一次', 'past', '2026-11-11'],
  ['周三我去办过一次', 'past', '2026-11-18'],
  ['3月5号被骗了两千', 'past', '2026-03-05'],
  ['十一月三日提交的材料', 'past', '2026-11-03'],
  ['去年12月1日签的合同', 'past', '2025-12-01'],
  ['2024年2月29日出的事', 'past', '2024-02-29'],
  ['上个月5号发的快递', 'past', '2026-10-05'],
  ['两个星期前报过警', 'past', '2026-11-07'],
  ['前几天刮风树倒了', 'past', null],
  ['路灯坏了三天了', 'since', '2026-11-18'],
  ['报修半个月没人上门', 'since', '2026-11-06'],
  ['欠薪已经两个月了', 'since', '2026-09-21'],
  ['停水十二天了', 'since', '2026-11-09'],
  ['从去年开始就有臭味', 'since', '2025-01-01'],
  ['昨天停的电，到现在没来', 'since', '2026-11-20'],
  ['昨天报修的还没来', 'since', '2026-11-20'],
  ['这条河一直很臭', 'since', null],
  ['每天晚上11点以后打桩', 'recurring', null],
  ['从上周三开始每天半夜放炮', 'recurring', '2026-11-11'],
  ['三天两头堵车', 'recurring', null],
  ['明天要办集市', 'future', '2026-11-22'],
  ['12月5号要搬家', 'future', '2026-12-05'],
  ['打算在门口装充电桩', 'future', null],
]
for (const [text, kind, from] of SAID) {
  test(`${text}: ${kind}${from ? ` (${from})` : ''}`, () => assert.deepEqual(read(text), [kind, from]))
}

const NOT_SAID = ['路灯不亮', '我住5号楼', '人民路3号', '星期天开门吗', '喊了半天没人', '2月30号', '', '12345']
for (const text of NOT_SAID) test(`no time is said in: ${text || '(nothing)'}`, () => assert.equal(read(text), null))

test('the year turns: 12月 said in January was last year, and a month before the 31st is the last of the shorter one', () => {
  assert.equal(readWhen('12月20号买的', '2027-01-03')?.from, '2026-12-20')
  assert.equal(readWhen('昨天的事', '2027-01-01')?.from, '2026-12-31')
  assert.equal(readWhen('一个月前报的', '2026-03-31')?.from, '2026-02-28')
  assert.equal(readWhen('上个月的账单', '2027-01-15')?.from, '2026-12-01')
})

const words = fc.constantFrom(
  '昨天',
  '上周',
  '三天了',
  '每天',
  '3月5号',
  '99月99号',
  '前年',
  '一直',
  '半',
  '个月前',
  '，',
  '明天',
  '几',
  '十',
)

test('whatever is said, the day is a day of the calendar, and what began is not in the future', () => {
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 8 }),
      fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }),
      (all, date) => {
        const asOf = date.toISOString().slice(0, 10)
        const when = readWhen(all.join(''), asOf)
        if (!when?.from) return
        assert.equal(new Date(`${when.from}T00:00:00Z`).toISOString().slice(0, 10), when.from)
        if (when.kind === 'future') assert.ok(when.from > asOf)
        else assert.ok(when.from <= asOf)
        assert.ok(when.words.length > 0)
      },
    ),
    { numRuns: 300 },
  )
})
