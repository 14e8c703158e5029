// Our own decks of sentences, put to the triage as a node would with the model built from the utterances: how often side, danger and row
// come out right, and the floors they must not sink below. Folds a and b of the older decks were looked at while the words were written; c
// was only measured; deck-3 was written by someone else and looked at; held-out.jsonl was never read, and is the one to believe.
import assert from 'node:assert/strict'
import test from 'node:test'
import { summary } from '../support/deck.js'
import { shares, tryDeck } from '../support/try-deck.js'

interface Floor {
  readonly deck: string
  readonly fold?: string
  readonly texts: number
  readonly side: number
  /** Sent to 110, alone or with a hotline half. */
  readonly danger: number
  /** Told to be danger. */
  readonly heard: number
  readonly falseAlarms: number
  readonly first: number
  readonly inThree: number
}

const FLOORS: readonly Floor[] = [
  {
    ...{ deck: 'deck.yaml', fold: 'a', texts: 280 },
    ...{ side: 0.97, danger: 1, heard: 0.9, falseAlarms: 0.05, first: 0.91, inThree: 0.96 },
  },
  {
    ...{ deck: 'deck-2.yaml', fold: 'a', texts: 175 },
    ...{ side: 0.97, danger: 0.96, heard: 0.88, falseAlarms: 0.04, first: 0.95, inThree: 0.98 },
  },
  {
    ...{ deck: 'deck-2.yaml', fold: 'b', texts: 175 },
    ...{ side: 0.95, danger: 0.95, heard: 0.88, falseAlarms: 0.04, first: 0.91, inThree: 0.98 },
  },
  {
    ...{ deck: 'deck-2.yaml', fold: 'c', texts: 175 },
    ...{ side: 0.94, danger: 1, heard: 0.94, falseAlarms: 0.05, first: 0.9, inThree: 0.96 },
  },
  {
    ...{ deck: 'deck-3.jsonl', texts: 490 },
    ...{ side: 0.91, danger: 0.97, heard: 0.97, falseAlarms: 0.09, first: 0.92, inThree: 0.97 },
  },
  {
    ...{ deck: 'held-out.jsonl', texts: 500 },
    ...{ side: 0.9, danger: 0.96, heard: 0.94, falseAlarms: 0.1, first: 0.82, inThree: 0.95 },
  },
]

for (const floor of FLOORS) {
  const name = floor.fold === undefined ? floor.deck : `${floor.deck}, fold ${floor.fold}`
  test(`${name} holds its floor`, async (t) => {
    const scored = await tryDeck(floor.deck, floor.fold)
    for (const line of summary(scored).split('\n')) t.diagnostic(`${name}: ${line}`)
    const got = shares(scored)
    assert.ok(scored.length >= floor.texts, `${scored.length} texts`)
    assert.ok(got.side >= floor.side, `side ${got.side}`)
    assert.ok(got.danger >= floor.danger, `danger sent to 110 ${got.danger}`)
    assert.ok(got.heard >= floor.heard, `danger heard ${got.heard}`)
    assert.ok(got.falseAlarms <= floor.falseAlarms, `false alarms ${got.falseAlarms}`)
    assert.ok(got.first >= floor.first, `row first ${got.first}`)
    assert.ok(got.inThree >= floor.inThree, `row in three ${got.inThree}`)
  })
}
