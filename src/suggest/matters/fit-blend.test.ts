// Two voices are weighed by how often each was right on texts that the scoring model had not read.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { generator } from '../learn/separate.js'
import { blendScores, cappedPoints, sharesOf } from './blend.js'
import { type BlendExample, fitBlend } from './fit-blend.js'

const ROWS = 6
interface Voices {
  /** How often a voice names the right row loudest. */
  readonly learnt: number
  readonly words: number
}

/** Texts on which each voice is right as often as asked, and otherwise loud for another row. */
function examples({ learnt, words }: Voices, count = 400): readonly BlendExample[] {
  const random = generator(7)
  const row = () => Math.floor(random() * ROWS)
  return Array.from({ length: count }, () => {
    const right = row()
    const named = (share: number) => (random() < share ? right : row())
    const scores = new Float32Array(ROWS).map(() => random() * 0.2 - 1)
    const loud = named(learnt)
    scores[loud] = (scores[loud] ?? 0) + 1
    return { scores, points: new Map([[named(words), 3]]), right: [right] }
  })
}

/** Share of texts on which the weighted sum names the right row. */
function goodOf(all: readonly BlendExample[], blend: { readonly learnt: number; readonly words: number }): number {
  const columnOf = new Map(Array.from({ length: ROWS }, (_, k) => [String(k), k]))
  const good = all.filter(({ scores, points, right }) => {
    const heard = [...points].map(([k, value]) => ({ id: String(k), points: value, words: [] }))
    const sums = blendScores(scores, heard, columnOf, ROWS, blend)
    return right.includes(sums.indexOf(Math.max(...sums)))
  })
  return good.length / all.length
}

test('the voice that is right more often gets the last word', () => {
  for (const [better, voices] of [
    ['learnt', { learnt: 0.95, words: 0.3 }],
    ['words', { learnt: 0.3, words: 0.95 }],
  ] as const) {
    const all = examples(voices)
    const blend = fitBlend(all)
    const alone = better === 'learnt' ? { learnt: 1, words: 0 } : { learnt: 0, words: 1 }
    assert.ok(goodOf(all, blend) >= goodOf(all, alone) - 0.01, `${better}: ${JSON.stringify(blend)}`)
    // By what each adds where it speaks: a learnt lead of one, three points of words.
    assert.ok(better === 'learnt' ? blend.learnt > 3 * blend.words : blend.learnt < 3 * blend.words)
  }
})

test('a voice that says nothing gets next to no weight', () => {
  const all = examples({ learnt: 0.9, words: 0 })
  const { learnt, words } = fitBlend(all)
  assert.ok(3 * words < learnt / 10, `${learnt} ${words}`)
})

test('of several right rows either counts', () => {
  const both = examples({ learnt: 0.95, words: 0.3 }).map((one) => ({ ...one, right: [...one.right, ROWS - 1] }))
  const { learnt, words } = fitBlend(both)
  assert.ok(Number.isFinite(learnt) && Number.isFinite(words) && learnt > 0)
})

test('nothing to learn from leaves finite weights', () => {
  for (const none of [[], [{ scores: new Float32Array(ROWS), points: new Map(), right: [] }]]) {
    const { learnt, words } = fitBlend(none)
    assert.ok(Number.isFinite(learnt) && Number.isFinite(words))
  }
})

test('more than eight points of words say no more', () => {
  assert.equal(cappedPoints(8), cappedPoints(80))
  assert.equal(cappedPoints(-2), cappedPoints(-20))
  assert.equal(cappedPoints(3.5), 3.5)
})

test('shares are shared out of one, and a column that takes no part gets none', () => {
  const score = fc.float({ min: -100, max: 100, noNaN: true })
  fc.assert(
    fc.property(fc.array(score, { minLength: 2, maxLength: 30 }), (scores) => {
      const sums = Float32Array.from(scores)
      sums[0] = Number.NEGATIVE_INFINITY
      const shares = sharesOf(sums)
      assert.equal(shares[0], 0)
      assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-9)
      for (let k = 2; k < shares.length; k++)
        if ((sums[k] ?? 0) > (sums[k - 1] ?? 0)) assert.ok((shares[k] ?? 0) >= (shares[k - 1] ?? 0))
    }),
  )
})
