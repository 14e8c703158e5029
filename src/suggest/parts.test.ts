// One matter or two: where a text says that another begins, and where it only sounds so.
import assert from 'node:assert/strict'
import path from 'node:path'
import test from 'node:test'
import fc from 'fast-check'
import { packsFolder } from '../instruments/checks/broken-town.js'
import { loadBook } from '../instruments/load-book.js'
import { softCuts, splitParts } from './parts.js'
import { createReader } from './reader.js'

const TWO: readonly (readonly [string, readonly string[]])[] = [
  ['路灯坏了三盏，另外垃圾桶没人清', ['路灯坏了三盏，', '另外垃圾桶没人清']],
  ['路灯坏了三盏另外垃圾桶没人清', ['路灯坏了三盏', '另外垃圾桶没人清']],
  ['门口的井盖碎了，顺便问一下身份证怎么补', ['门口的井盖碎了，', '顺便问一下身份证怎么补']],
  ['1、楼道灯不亮。2、电梯老是停', ['1、楼道灯不亮。', '2、电梯老是停']],
  ['一是工地半夜打桩，二是渣土车撒了一路', ['一是工地半夜打桩，', '二是渣土车撒了一路']],
]
for (const [text, parts] of TWO) test(`two parts: ${text}`, () => assert.deepEqual(splitParts(text), parts))

const ONE = [
  '着火了，还有人在里面',
  '楼上还有三家也漏水',
  '路灯和井盖同时坏了',
  '我有另外一套房子在漏水',
  '路灯坏了，另外',
  '停水3天，2号楼没有水',
  '',
]
for (const text of ONE) test(`one part: ${text || '(nothing)'}`, () => assert.deepEqual(splitParts(text), [text]))

test('parts put together are the text, and none is too short to be a demand', () => {
  const words = fc.constantFrom(
    '另外',
    '还有',
    '，',
    '。',
    '1、',
    '路灯',
    '坏了',
    '垃圾',
    '顺便',
    '二是',
    '第二',
    'abc',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (all) => {
      const text = all.join('')
      const parts = splitParts(text)
      assert.equal(parts.join(''), text)
      if (parts.length > 1) assert.ok(parts.every((part) => part.replace(/[^一-龥]/g, '').length >= 5))
    }),
  )
})

test('without a word for it, a matter may begin where a clause says 旁边, 也 or 又', () => {
  assert.deepEqual(softCuts('路口护栏倒了两节，旁边路面有个大坑'), [['路口护栏倒了两节', '旁边路面有个大坑']])
  assert.deepEqual(softCuts('路口护栏倒了两节，请来修一修'), [])
})

const book = await loadBook(path.join(packsFolder(), 'haimen'))
const pack = book.packs.find((one) => one.id === '2023-13-hotline-110')
assert.ok(pack)
const reader = createReader(pack, book.place)

test('the reader tells the parts of a double demand, and leaves a single one whole', () => {
  assert.equal(reader.read('广场舞太吵，另外门口的路灯坏了', '2026-06-01').parts.length, 2)
  assert.deepEqual(reader.read('广场舞太吵', '2026-06-01').parts, ['广场舞太吵'])
})
