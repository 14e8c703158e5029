// Words that counted are found in the text as it was said, whatever form the reader reads it in.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { markedText } from '../../src/console/screens/seat/marked-text.js'

const shown = (text: string, ...words: string[]): string =>
  markedText(text, [{ voice: 'for', words }])
    .map((piece) => (piece.voice ? `[${piece.text}]` : piece.text))
    .join('')

test('every place where a word stands is marked, and words that overlap become one mark', () => {
  assert.equal(shown('路灯不亮，路灯坏了', '路灯'), '[路灯]不亮，[路灯]坏了')
  assert.equal(shown('没有井盖了', '没有井', '井盖'), '[没有井盖]了')
})

test('blanks, width, capitals and numbers do not hide a word', () => {
  assert.equal(shown('Ｗi Fi 断了', 'wifi'), '[Ｗi Fi] 断了')
  assert.equal(shown('欠了3 200元', '欠了0元'), '[欠了3 200元]')
  assert.equal(shown('欠了３２００元', '0元'), '欠了[３２００元]')
})

test('the later voice outranks the earlier one where both spoke', () => {
  const pieces = markedText('路灯不亮', [
    { voice: 'for', words: ['路灯不亮'] },
    { voice: 'over', words: ['不亮'] },
  ])
  assert.deepEqual(pieces, [
    { text: '路灯', voice: 'for' },
    { text: '不亮', voice: 'over' },
  ])
})

test('whatever is marked, the text stays word for word what was said', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ maxLength: 4 })), (text, words) => {
      const pieces = markedText(text, [{ voice: 'for', words }])
      assert.equal(pieces.map((piece) => piece.text).join(''), text)
    }),
  )
})
