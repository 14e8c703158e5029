// What is measured must not have been learnt: no sentence of a deck is nearly the same as one of the utterances.
// Of held-out.jsonl nothing but the number is told, so that nobody who reads this output can write towards it.
import assert from 'node:assert/strict'
import test from 'node:test'
import { nearDuplicates } from '../../src/suggest/learn/near-duplicates.js'
import { readDeck } from '../support/deck.js'
import { learntHaimen } from '../support/learnt-triage.js'

const { pack } = await learntHaimen()
const learnt = pack.utterances.map(({ text }) => text)

/** A number, a greeting or a stray character is nobody's wording. */
const hasWording = (text: string): boolean => text.replace(/\P{L}/gu, '').length >= 4

/** Sentences of a deck that are like an utterance, straight or through sentences between them. */
function learntAlready(deck: readonly string[]): readonly string[] {
  const said = deck.filter(hasWording)
  const groups = nearDuplicates([...learnt, ...said])
  const ofLearnt = new Set(groups.subarray(0, learnt.length))
  return said.filter((_, at) => ofLearnt.has(groups[learnt.length + at] ?? -1))
}

for (const deck of ['probes.yaml', 'deck.yaml', 'deck-2.yaml', 'deck-3.jsonl']) {
  test(`no sentence of ${deck} is nearly one of the utterances`, () => {
    const said = readDeck(deck).map(({ say }) => say)
    assert.ok(said.length > 50)
    assert.deepEqual(learntAlready(said), [])
  })
}

test('no sentence of held-out.jsonl is nearly one of the utterances', () => {
  const said = readDeck('held-out.jsonl').map(({ say }) => say)
  assert.ok(said.length >= 300)
  const count = learntAlready(said).length
  assert.ok(count === 0, `${count} of ${said.length}`)
})

test('a copy with other punctuation would be found', () => {
  const copies = learnt.filter((text) => text.length > 20).slice(0, 20)
  assert.equal(copies.length, 20)
  assert.deepEqual(
    learntAlready(copies.map((text) => `${text.replace(/[，。]/gu, '！')}`)),
    copies.map((text) => text.replace(/[，。]/gu, '！')),
  )
})
