// Where sentences end: without gaps, none without end, and no stray rest by itself.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { sentencesOf } from './sentences.js'

const said = (text: string) => sentencesOf(text).map(([from, to]) => text.slice(from, to))

test('sentences cover the text without a gap and without an overlap', () => {
  const piece = fc.oneof(
    fc.constantFrom('。', '，', '！', '?', '门口的路灯坏了', '着火', '：', 'a'),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      let end = 0
      for (const [from, to] of sentencesOf(text)) {
        assert.equal(from, end)
        assert.ok(to > from)
        end = to
      }
      assert.equal(end, text.length)
    }),
    { numRuns: 500 },
  )
})

test('no sentence is longer than sixty characters and the short rest that belongs to it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('路', '，', '。', '灯'), { maxLength: 300 }), (letters) => {
      for (const one of said(letters.join(''))) assert.ok(one.length < 60 + 12, `${one.length}`)
    }),
  )
})

test('a full stop ends a sentence, a comma only one that grew too long', () => {
  const [lamp, fire] = ['门口的路灯不亮已经好几天了。', '现在三楼着火了浓烟滚滚快来救人！']
  assert.deepEqual(said(lamp + fire), [lamp, fire])
  const breath = '门口的路灯不亮，打过好几次电话，'
  const long = breath.repeat(5)
  assert.ok(said(long).length > 1)
  for (const one of said(long)) assert.match(one, /，$/)
})

test('nothing has no sentence; a few letters are one', () => {
  assert.deepEqual(said(''), [])
  assert.deepEqual(said('灯。坏。'), ['灯。坏。'])
})
