// Words looked up in one pass: all are found, wherever they stand; what only looks like a word inside a longer one is not.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { BOUNDARIES } from './boundaries.js'
import { LiteralIndex } from './literals.js'

function heardIn(text: string, words: readonly string[], guards: readonly string[] = []): readonly string[] {
  const literals = new LiteralIndex()
  const asked = new Set(words.map((word) => literals.add(word)))
  for (const guard of guards) literals.guard(guard)
  return literals
    .hear(text)
    .words.filter((id) => asked.has(id))
    .map((id) => literals.words[id] as string)
}

test('a husband is not in a care company, nor bread in a van', () => {
  const words = ['老公', '养老', '公司', '面包', '包车']
  assert.deepEqual(heardIn('养老公司不退钱', words), ['养老', '公司'])
  assert.deepEqual(heardIn('门口停了辆面包车', words), [])
  assert.deepEqual(heardIn('老公买的面包', words), ['老公', '面包'])
})

test('what happens beside a train is no fire; a burning vehicle is', () => {
  assert.deepEqual(heardIn('房子挨着火车站', ['着火']), [])
  assert.deepEqual(heardIn('桥上有着火车辆', ['着火']), ['着火'])
  assert.deepEqual(heardIn('店里着火锅炉要炸', ['着火']), ['着火'])
})

test('a stair jumped and a bargain are no life at risk; a person on the roof is', () => {
  assert.deepEqual(heardIn('孩子们在跳楼梯', ['跳楼']), [])
  assert.deepEqual(heardIn('说是跳楼价其实更贵', ['跳楼']), [])
  assert.deepEqual(heardIn('有人要跳楼', ['跳楼']), ['跳楼'])
})

test('the south of a river is no province', () => {
  assert.deepEqual(heardIn('小河南边路灯不亮', ['河南']), [])
  assert.deepEqual(heardIn('我是河南人', ['河南']), ['河南'])
})

test('a longer word hides what cuts through its parts, and leaves its parts and what reaches beyond it', () => {
  const words = ['甲乙', '乙丙', '丙丁', '丁戊', '甲乙丙丁']
  assert.deepEqual(heardIn('甲乙丙丁戊', words, ['甲乙/丙丁']), ['甲乙丙丁', '甲乙', '丙丁', '丁戊'])
  assert.deepEqual(heardIn('甲乙丙丁戊', words, ['甲乙丙丁']), ['甲乙丙丁', '丁戊'])
  assert.deepEqual(heardIn('乙丙甲乙丙丁', words, ['甲乙/丙丁']), ['乙丙', '甲乙丙丁', '甲乙', '丙丁'])
})

test('each line of the list names a longer word and where its parts meet', () => {
  for (const written of BOUNDARIES) {
    const parts = written.split('/')
    assert.ok(parts.join('').length >= 3 || parts.length === 1, written)
    assert.ok(
      parts.every((part) => part.length > 0),
      written,
    )
  }
  assert.equal(new Set(BOUNDARIES).size, BOUNDARIES.length)
})

const letters = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 12 }).map((all) => all.join(''))

test('without longer words in the way every word is heard at every place it stands', () => {
  fc.assert(
    fc.property(letters, fc.array(letters.filter((word) => word !== '')), (text, words) => {
      const literals = new LiteralIndex()
      for (const word of words) literals.add(word)
      const { places } = literals.hear(text)
      for (const word of words) {
        const expected = [...text].flatMap((_, at) => (text.startsWith(word, at) ? [at] : []))
        assert.deepEqual(places.get(literals.add(word)) ?? [], expected)
      }
    }),
    { numRuns: 200 },
  )
})
