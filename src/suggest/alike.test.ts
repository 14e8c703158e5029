// How alike two demands are: copies are found, everyday phrases are not enough, and what says nothing is like nothing.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { bandsOf, likenessOf as likenessOfWords, wordsOf } from './alike.js'
import { placesOf, placesOfAddress } from './alike-places.js'
import { DAY_MS, type Told, whyAlike } from './alike-reasons.js'

const LETTER =
  '叠石桥路的烧烤店每天晚上营业到凌晨三点，油烟直接往楼上飘，窗户都不敢开，打过几次电话都没有人来处理，希望有关部门管一管。'
const AGAIN = LETTER.replace('三点', '四点').replace('打过几次电话', '我打过好几次电话')

const likenessOf = (one: string, other: string): number => likenessOfWords(wordsOf(one), wordsOf(other))
const told = (text: string, more: Partial<Told> = {}): Told => ({
  ...{ words: wordsOf(text), at: 0, person: null, town: null, places: placesOf(text), rows: [], ...more },
})
const reasons = (one: Told, other: Told, recent = true): readonly string[] =>
  whyAlike(one, other, recent)?.reasons ?? []

test('a letter sent again with a few words changed is the same words, and meets the first in a band', () => {
  assert.ok(likenessOf(LETTER, AGAIN) > 0.8)
  const bands = new Set(bandsOf(LETTER))
  assert.ok(bandsOf(AGAIN).some((band) => bands.has(band)))
  assert.deepEqual(reasons(told(LETTER), told(AGAIN)), ['same_words'])
})

test('what a clerk writes around the words, punctuation and traditional characters make no difference', () => {
  const text = '三星镇文化广场的路燈壞了三天沒有人修'
  assert.equal(likenessOf(text, '市民来电反映：三星镇，文化广场的路灯坏了三天没有人修！'), 1)
})

test('words that say nothing are like nothing, not even themselves', () => {
  for (const text of [
    '',
    ' ',
    '？',
    '。。。',
    '😀😀😀😀😀😀😀😀',
    '喂喂喂喂喂喂喂喂喂喂',
    '路灯坏了',
    '13800001234',
    '<b></b>',
    '\u0000\u0007\u200b',
  ]) {
    assert.equal(likenessOf(text, text), 0, JSON.stringify(text))
    assert.deepEqual(bandsOf(text), [], JSON.stringify(text))
    assert.deepEqual(reasons(told(text), told(text)), [], JSON.stringify(text))
  }
})

test('a phrase that everybody uses is not enough between short calls', () => {
  assert.deepEqual(reasons(told('问一下教育局的电话号码'), told('问一下民政局的电话号码')), [])
  assert.deepEqual(reasons(told('门口有一辆车堵住了路，需要挪车'), told('有一辆车挡住了车库，需要挪车')), [])
})

test('the same words about two roads are two troubles', () => {
  const at = (road: string) => told(`${road}上有一辆大货车横在路中间，堵住了出口，其他车都开不出来，需要马上挪车`)
  assert.deepEqual(reasons(at('通源路'), at('通源路')), ['same_words'])
  assert.deepEqual(reasons(at('通源路'), at('叠石桥路')), [])
  assert.deepEqual(reasons({ ...at('通源路'), town: 'sanxing' }, { ...at('通源路'), town: 'changle' }), [])
})

test('the same matter at the same place needs no common word, and is forgotten after a week', () => {
  const one = told('解放路又停水了', { rows: ['B10'] })
  const other = (days: number, rows = ['B10']) => told('家里没有水，住解放路', { at: days * DAY_MS, rows })
  assert.deepEqual(reasons(one, other(6)), ['same_place_and_matter'])
  assert.deepEqual(reasons(one, other(8)), [])
  assert.deepEqual(reasons(one, other(1, ['B11'])), [])
})

test('in one town the same matter counts for a day, and longer only with some common words', () => {
  const one = told('自来水发黄有一股铁锈味', { rows: ['B10'], town: 'yudong' })
  const later = (text: string, days: number) => told(text, { at: days * DAY_MS, rows: ['B10'], town: 'yudong' })
  assert.deepEqual(reasons(one, later('水管里放出来的都是泥', 0.9)), ['same_place_and_matter'])
  assert.deepEqual(reasons(one, later('水管里放出来的都是泥', 3)), [])
  assert.deepEqual(reasons(one, later('我家自来水也发黄了', 3)), ['same_place_and_matter'])
})

test('the same person about something else is not the same thing, nor about the same long ago', () => {
  const one = told('楼下的狗半夜一直叫', { person: 'p', rows: ['B20'] })
  assert.deepEqual(reasons(one, told('养老金怎么认证', { person: 'p', rows: ['B30'] })), [])
  assert.deepEqual(reasons(one, told('还是那只狗', { person: 'p', rows: ['B20'] })), ['same_person'])
  assert.deepEqual(reasons(one, told('还是那只狗', { person: 'p', rows: ['B20'] }), false), [])
  assert.deepEqual(reasons(one, told('还是那只狗', { person: null, rows: ['B20'] })), [])
})

test('more reasons stand before fewer, and the score stays between nothing and one', () => {
  const one = told(LETTER, { person: 'p', rows: ['B05'] })
  const [all, words] = [
    whyAlike(one, told(AGAIN, { person: 'p', rows: ['B05'] }), true),
    whyAlike(one, told(AGAIN), true),
  ]
  assert.deepEqual(all?.reasons, ['same_person', 'same_words', 'same_place_and_matter'])
  assert.ok(all && words && all.score > words.score && all.score <= 1 && words.score > 0)
})

test('roads, villages and estates are heard; what is no name is not', () => {
  assert.deepEqual(placesOf('三星镇叠石桥路的路灯坏了'), ['石桥路'])
  assert.deepEqual(placesOf('住在和平村，靠近东洲小学和人民路口'), ['和平村', '东洲小学', '人民路'])
  for (const text of [
    '87号沿街店面',
    '这条路坏了',
    '我们小区停水',
    '门口的路灯不亮',
    '马路上有个坑',
    '大街小巷',
    '十字路口堵车',
    '在走路',
    '晚上看不见路',
    '农村合作医疗',
    '三厂街道办',
  ])
    assert.deepEqual(placesOf(text), [], text)
  assert.deepEqual(placesOfAddress('叠石桥 B 区 3 幢'), ['叠石桥b区3幢'])
  assert.deepEqual(placesOfAddress('通源路 88 号'), ['通源路'])
  assert.deepEqual(placesOfAddress(''), [])
})

test('whatever is written, likeness goes both ways, stays between nothing and one, and nothing throws', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'路灯不亮水管漏，<b>😀\u0000 a1'), maxLength: 40 }),
  )
  fc.assert(
    fc.property(words, words, (one, other) => {
      const likeness = likenessOf(one, other)
      assert.equal(likeness, likenessOf(other, one))
      assert.ok(likeness >= 0 && likeness <= 1)
      assert.ok([0, 16].includes(bandsOf(one).length))
      assert.ok(bandsOf(one).every((band) => Number.isInteger(band) && Math.abs(band) <= 2 ** 31))
      assert.deepEqual(bandsOf(one), bandsOf(one))
      placesOf(one)
    }),
  )
})

test('a hundred thousand characters are read as quickly as seven hundred', () => {
  const started = performance.now()
  const long = '路灯不亮水管漏了'.repeat(12_500)
  assert.ok(likenessOf(long, `${long}了`) > 0.9)
  assert.equal(bandsOf(long).length, 16)
  placesOf(long)
  assert.ok(performance.now() - started < 200)
})
