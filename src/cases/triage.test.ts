// From a text to a decision: two matters in one breath, an address and a day in the words.
import assert from 'node:assert/strict'
import path from 'node:path'
import test from 'node:test'
import { packsFolder } from '../instruments/checks/broken-town.js'
import { loadBook } from '../instruments/load-book.js'
import { createTriage } from './triage.js'

const book = await loadBook(path.join(packsFolder(), 'haimen'))
const triage = createTriage(book, '2023-13-hotline-110')
const decide = (text: string) => triage({ text, receivedBy: '12345', channel: 'phone', asOf: '2026-11-21' })

test('dancers too loud and a lamp out, said in one breath, go to both platforms', () => {
  const decision = decide('广场舞太吵了影响休息，另外门口的路灯不亮了')
  assert.equal(decision.accept, 'split')
  assert.deepEqual(
    decision.legs.map((leg) => [leg.platform, leg.matters]),
    [
      ['110', ['A21']],
      ['12345', ['B02']],
    ],
  )
})

test('one matter with many words stays one', () => {
  assert.deepEqual(decide('路灯不亮了，另外希望快点来修路灯').legs, [{ platform: '12345', matters: ['B02'] }])
})

test('danger in one of two matters goes to 110 first', () => {
  const decision = decide('路灯不亮了，另外楼上着火了有人困在里面')
  assert.equal(decision.accept, '110')
  assert.equal(decision.because, 'danger')
})

test('where and since when stand in the decision', () => {
  const decision = decide('悦来镇盛昌中路8号门口的路灯坏了三天了')
  assert.equal(decision.town, 'yuelai')
  assert.equal(decision.address, '盛昌中路8号')
  assert.deepEqual(decision.when, { kind: 'since', from: '2026-11-18', words: ['三天了'] })
})
