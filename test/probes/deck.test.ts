// Our own decks of sentences: how often side, danger and row come out right, per deck and fold, and the floors they must not sink below.
// Folds a and b were looked at while the words were written; c was only measured, and is the one to believe.
import assert from 'node:assert/strict'
import test from 'node:test'
import { summary } from '../support/deck.js'
import { shares, tryDeck } from '../support/try-deck.js'

interface Floor {
  readonly deck: string
  readonly fold: string
  readonly side: number
  readonly danger: number
  readonly falseAlarms: number
  readonly first: number
  readonly inThree: number
}

const FLOORS: readonly Floor[] = [
  { deck: 'deck.yaml', fold: 'a', side: 0.97, danger: 1, falseAlarms: 0.04, first: 0.89, inThree: 0.95 },
  { deck: 'deck-2.yaml', fold: 'a', side: 0.96, danger: 1, falseAlarms: 0.04, first: 0.93, inThree: 0.96 },
  { deck: 'deck-2.yaml', fold: 'b', side: 0.96, danger: 1, falseAlarms: 0.04, first: 0.93, inThree: 0.96 },
  { deck: 'deck-2.yaml', fold: 'c', side: 0.92, danger: 1, falseAlarms: 0.07, first: 0.86, inThree: 0.96 },
]

for (const floor of FLOORS) {
  test(`${floor.deck}, fold ${floor.fold}, holds its floor`, async (t) => {
    const scored = await tryDeck(floor.deck, floor.fold)
    for (const line of summary(scored).split('\n')) t.diagnostic(`${floor.deck} ${floor.fold}: ${line}`)
    const got = shares(scored)
    assert.ok(scored.length >= 150)
    assert.ok(got.side >= floor.side, `side ${got.side}`)
    assert.ok(got.danger >= floor.danger, `danger ${got.danger}`)
    assert.ok(got.falseAlarms <= floor.falseAlarms, `false alarms ${got.falseAlarms}`)
    assert.ok(got.first >= floor.first, `row first ${got.first}`)
    assert.ok(got.inThree >= floor.inThree, `row in three ${got.inThree}`)
  })
}
