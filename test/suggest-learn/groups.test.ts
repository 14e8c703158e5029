// Near copies of a text stay together, on one side of every line between learning and measuring.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { dealFolds } from '../../src/suggest/learn/folds.js'
import { learn } from '../../src/suggest/learn/learn.js'
import { nearDuplicates } from '../../src/suggest/learn/near-duplicates.js'
import { inventedSet } from './invented-set.js'

const LETTER =
  '我们是沿河路的住户，楼下的烧烤店每天晚上营业到凌晨三点，油烟直接往楼上飘，窗户都不敢开，打过几次电话都没有人来处理，希望有关部门管一管。'

test('a letter sent again with a few words changed is in the group of the first', () => {
  const [first, again, other, spaced] = nearDuplicates([
    LETTER,
    LETTER.replace('三点', '四点').replace('我们是', '你好，我们是'),
    '请问新生儿落户需要带哪些材料，周末能不能办？',
    `  ${LETTER.replaceAll('，', '， ')}`,
  ])
  assert.equal(again, first)
  assert.equal(spaced, first)
  assert.notEqual(other, first)
})

test('empty texts are like nothing, not like each other', () => {
  const [one, other] = nearDuplicates(['', ''])
  assert.notEqual(one, other)
})

test('no group is torn between folds, and every text has one fold', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 200 }), (groups) => {
      const folds = dealFolds(Int32Array.from(groups), 5)
      const seen = new Map<number, number>()
      for (const [at, group] of groups.entries()) {
        const fold = folds[at] as number
        assert.ok(fold >= 0 && fold < 5)
        assert.equal(seen.get(group) ?? fold, fold)
        seen.set(group, fold)
      }
    }),
  )
})

test('folds are of nearly equal size', () => {
  const sizes = [0, 0, 0, 0, 0]
  for (const fold of dealFolds(
    Int32Array.from({ length: 1003 }, (_, at) => at),
    5,
  ))
    sizes[fold] = (sizes[fold] ?? 0) + 1
  assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1, sizes.join())
})

test('copies with labels of their own cannot be learnt by heart', () => {
  // Every letter stands here twice, and its label is chance: whoever saw the copy would know it.
  const letters = inventedSet(200, 1).map(({ text, label }, at) => ({
    text: `第${at}封。${LETTER.slice(at % 7)}${text}${text}`,
    label,
  }))
  const { learnt } = learn([...letters, ...letters])
  for (const at of letters.keys()) assert.equal(learnt.fold[at], learnt.fold[at + letters.length])
  const right = learnt.judged.filter(({ truth, answers }) => answers[0] === truth).length / learnt.judged.length
  assert.ok(right < 0.5, `${right}`)
})
