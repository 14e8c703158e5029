// What a lesson of yesterday's catalogue and yesterday's units teaches under today's.
import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import { packsFolder } from '../../instruments/checks/broken-town.js'
import { loadBook } from '../../instruments/load-book.js'
import type { Book, Matter, Pack, Place } from '../../instruments/pack.js'
import type { Lesson } from './lesson.js'
import { type Catalogues, teach } from './teach.js'

let book: Book
let pack: Pack
before(async () => {
  book = await loadBook(`${packsFolder()}/sample-town`)
  pack = book.packs.find((one) => one.matters.length > 0) as Pack
})

const TODAY = '2026-06-01'

function lesson(more: Partial<Lesson> = {}): Lesson {
  return {
    ...{ caseId: 'c1', number: 'N1', at: '2026-05-01T00:00:00.000Z', platform: '12345', channel: 'phone' },
    ...{ text: '路灯坏了', source: 'confirmed_dispatch', danger: false, knowledge: false },
    shares: [{ platform: '12345', rows: ['H1'], unit: 'works' }],
    packVersion: pack.document.version,
    proposed: { rows: ['H1'], certainty: null, model: null },
    decidedBy: { hash: 'h', at: '2026-05-01T00:00:00.000Z' },
    ...more,
  }
}

function catalogues(more: Partial<Catalogues> = {}): Catalogues {
  return { pack, versions: [pack], place: book.place, today: TODAY, ...more }
}

/** The pack with one row changed. */
function withRow(id: string, change: Partial<Matter>, version = '2026-01-01'): Pack {
  return {
    ...pack,
    document: { ...pack.document, version },
    matters: pack.matters.map((matter) => (matter.id === id ? { ...matter, ...change } : matter)),
  }
}

test('a lesson becomes a sentence with its rows, its side and its unit', () => {
  const { taught, leftOut } = teach([lesson()], catalogues())
  assert.deepEqual(taught[0]?.utterance, {
    ...{ text: '路灯坏了', rows: ['H1'], outside: null, danger: false, knowledge: false, split: false },
    ...{ facts: {}, ask: null },
  })
  assert.deepEqual([taught[0]?.side, taught[0]?.unit], ['12345', 'works'])
  assert.deepEqual(leftOut, { row_ended: 0, other_side: 0, no_text: 0 })
})

test('a lesson of a unit that merged counts for its successor, and keeps the name it had', () => {
  const place: Place = {
    ...book.place,
    units: book.place.units.map((unit) =>
      unit.id === 'works'
        ? { ...unit, formerly: [{ id: 'lamp-office', name: { zh: '路灯所', en: 'Lamps' }, until: '2025-12-31' }] }
        : unit,
    ),
  }
  const old = lesson({ shares: [{ platform: '12345', rows: ['H1'], unit: 'lamp-office' }] })
  const [one] = teach([old], catalogues({ place })).taught
  assert.deepEqual([one?.unit, one?.lesson.shares[0]?.unit], ['works', 'lamp-office'])
  const [unknown] = teach([old], catalogues()).taught
  assert.equal(unknown?.unit, 'lamp-office', 'nobody took over: the name stays')
})

test('a row that got another number is followed; one whose number got another meaning is not mistaken', () => {
  const renumbered: Pack = {
    ...pack,
    document: { ...pack.document, version: '2026-01-01' },
    matters: pack.matters.map((matter) => {
      if (matter.id === 'H1') return { ...matter, id: 'H2' }
      return matter.id === 'H2' ? { ...matter, id: 'H1' } : matter
    }),
  }
  const [one] = teach([lesson()], catalogues({ pack: renumbered, versions: [pack, renumbered] })).taught
  assert.deepEqual(one?.utterance.rows, ['H2'])
  const reused = withRow('H1', { class: '市容', subclass: '占道', subjects: ['占道经营'] })
  const { taught, leftOut } = teach([lesson()], catalogues({ pack: reused, versions: [pack, reused] }))
  assert.deepEqual([taught, leftOut.row_ended], [[], 1])
})

test('a row that ended is left out and counted; of two rows the other still teaches', () => {
  const ended = withRow('H1', { validTo: '2026-01-31' })
  const both = lesson({ shares: [{ platform: '12345', rows: ['H1', 'H2'], unit: null }] })
  const { taught, leftOut } = teach([lesson(), both], catalogues({ pack: ended, versions: [pack, ended] }))
  assert.deepEqual(
    taught.map(({ utterance }) => utterance.rows),
    [['H2']],
  )
  assert.equal(leftOut.row_ended, 1)
})

test('a row of a version nobody keeps any more goes by its number', () => {
  const [one] = teach([lesson({ packVersion: '2001-01-01' })], catalogues()).taught
  assert.deepEqual(one?.utterance.rows, ['H1'])
})

test('what contradicts the catalogue teaches nothing', () => {
  const police = lesson({ shares: [{ platform: '12345', rows: ['P1'], unit: 'works' }] })
  const { taught, leftOut } = teach([police, lesson({ text: ' \n' })], catalogues())
  assert.deepEqual([taught, leftOut.other_side, leftOut.no_text], [[], 1, 1])
})

test('the hotline may answer a police row from the knowledge base', () => {
  const card = lesson({ knowledge: true, shares: [{ platform: '12345', rows: ['P3'], unit: null }] })
  const [one] = teach([card], catalogues()).taught
  assert.deepEqual([one?.side, one?.utterance.rows, one?.utterance.knowledge], ['kb', ['P3'], true])
})

test('halves on both sides are a split; danger with a rest for the hotline is 110’s', () => {
  const shares = [
    { platform: '110', rows: ['P1'], unit: null },
    { platform: '12345', rows: ['H1'], unit: 'works' },
  ] as const
  const [half, danger] = teach([lesson({ shares }), lesson({ shares, danger: true })], catalogues()).taught
  assert.deepEqual([half?.side, half?.utterance.split, half?.utterance.rows], ['split', true, ['P1', 'H1']])
  assert.deepEqual([danger?.side, danger?.utterance.split, danger?.utterance.danger], ['110', false, true])
})

test('“anything else” says nothing beside a row that says what', () => {
  const rest = lesson({ shares: [{ platform: '12345', rows: ['H9', 'H1'], unit: null }] })
  const only = lesson({ shares: [{ platform: '12345', rows: ['H9'], unit: null }] })
  assert.deepEqual(
    teach([rest, only], catalogues()).taught.map(({ utterance }) => utterance.rows),
    [['H1'], ['H9']],
  )
})
