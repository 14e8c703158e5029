// What is held back to judge a new model by.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { nearDuplicates } from '../learn/near-duplicates.js'
import { holdBack } from './hold-back.js'

const day = (n: number): string => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString()

const DIFFERENT = ['路灯不亮已经三天', '小区门口井盖丢失', '楼上深夜装修吵闹', '超市卖过期牛奶', '公交车没有到站']
const DIFFERENT_TOO = ['河水发黑有臭味', '物业收费不公开', '邻居养鸡太吵了', '工资被拖欠半年', '学校门口乱停车']

test('the newest fifth is held back', () => {
  const texts = [...DIFFERENT, ...DIFFERENT_TOO]
  const held = holdBack(texts.map((text, at) => ({ text, at: day(at) })))
  assert.deepEqual(
    texts.filter((_, at) => held[at]),
    ['工资被拖欠半年', '学校门口乱停车'],
  )
})

test('copies of one letter stay together, whenever they came', () => {
  const copy = '镇上新建的垃圾中转站离居民区太近，请求另外选址'
  const texts = [`${copy}。`, ...DIFFERENT, ...DIFFERENT_TOO.slice(0, 4), `${copy}！`]
  const held = holdBack(texts.map((text, at) => ({ text, at: day(at) })))
  assert.equal(held[0], true)
  assert.equal(held.at(-1), true)
  assert.equal(held.filter(Boolean).length, 3, 'rounded up')
})

test('a campaign larger than a fifth is learnt from, and the newest of the rest is held back', () => {
  const copies = Array.from({ length: 6 }, (_, at) => `坚决要求取消夜间停车收费的规定${'！'.repeat(at)}`)
  const texts = [...DIFFERENT, ...copies]
  const held = holdBack(texts.map((text, at) => ({ text, at: day(at) })))
  assert.deepEqual(
    texts.filter((_, at) => held[at]),
    ['楼上深夜装修吵闹', '超市卖过期牛奶', '公交车没有到站'],
  )
})

test('never more than a fifth, never a torn group, always the same', () => {
  const text = fc.constantFrom(...DIFFERENT, ...DIFFERENT_TOO, '路灯不亮已经三天了', '路灯不亮已经三天了！')
  const items = fc.array(fc.record({ text, at: fc.nat(400).map(day) }), { maxLength: 60 })
  fc.assert(
    fc.property(items, (lessons) => {
      const held = holdBack(lessons)
      assert.equal(held.length, lessons.length)
      assert.ok(held.filter(Boolean).length <= Math.ceil(lessons.length / 5))
      const groups = nearDuplicates(lessons.map((one) => one.text))
      for (const [at, group] of groups.entries()) assert.equal(held[at], held[group])
      assert.deepEqual(holdBack(lessons), held)
    }),
  )
})
