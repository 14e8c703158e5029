// Reading packs: what is written arrives as it was meant, and what is misspelt is named by file and line.
import assert from 'node:assert/strict'
import path from 'node:path'
import test from 'node:test'
import { expectOneFinding, packsFolder } from './checks/broken-town.js'
import { findClause, findMatter, findPackVersion, limitsInForce, mattersInForce, packInForce } from './in-force.js'
import { loadBook } from './load-book.js'
import type { Book, Matter } from './pack.js'

const town = loadBook(path.join(packsFolder(), 'sample-town'))
const paper = async () => {
  const pack = packInForce(await town, 'lamps-and-fights', '2026-06-01')
  assert.ok(pack)
  return pack
}

test('a row of the catalogue is read with its lists, conditions and empty cells', async () => {
  const matter = findMatter(await paper(), 'H3')
  assert.deepEqual(matter, {
    id: 'H3',
    accepts: '12345',
    class: '设施',
    subclass: '燃气异味',
    subjects: ['燃气异味'],
    requestTypes: ['求助'],
    conditions: [{ kind: 'severity', value: '尚无后果' }],
    urgency: 'ordinary',
    knowledgeFirst: false,
    fallback: false,
    unit: 'gas',
    unitBasis: "operator's reading",
    seeAlso: ['P2'],
    validFrom: null,
    validTo: null,
    note: '',
  } satisfies Matter)
})

test('a short citation becomes the paper’s number and version with its clause or row', async () => {
  const { procedure, rules } = await paper()
  const own = { instrument: '样例发〔2020〕1号', version: '2020-01-10' }
  assert.deepEqual(procedure?.declining.cites, [{ ...own, clause: '1' }])
  assert.deepEqual(procedure?.returning.cites, [{ ...own, notSetByInstrument: true, source: '样例' }])
  assert.deepEqual(rules.find((table) => table.id === 'R1')?.lines[0]?.cites, [{ ...own, clause: '2' }])
})

test('a clause is found by its anchor, and only if it exists', async () => {
  assert.equal(findClause(await paper(), '2')?.title.zh, '转办')
  assert.equal(findClause(await paper(), '9'), undefined)
})

test('before its first day a paper is not in force', async () => {
  assert.equal(packInForce(await town, 'lamps-and-fights', '2020-01-09'), undefined)
  assert.ok(packInForce(await town, 'lamps-and-fights', '2020-01-10'))
})

test('of two versions the later one applies from its day on, and the earlier can still be found', async () => {
  const pack = await paper()
  const later = { ...pack, document: { ...pack.document, inForceFrom: '2026-07-01', version: '2026-07-01' } }
  const book: Book = { place: (await town).place, packs: [later, pack] }
  assert.equal(packInForce(book, pack.id, '2026-06-30')?.document.version, '2020-01-10')
  assert.equal(packInForce(book, pack.id, '2026-07-01')?.document.version, '2026-07-01')
  assert.equal(findPackVersion(book, pack.id, '2020-01-10'), pack)
})

test('a row is in force from its first to its last day, both included', async () => {
  const pack = await paper()
  const [first] = pack.matters
  assert.ok(first)
  const dated = { ...pack, matters: [{ ...first, validFrom: '2024-02-01', validTo: '2024-02-29' }] }
  const inForce = (day: string): number => mattersInForce(dated, day).length
  assert.deepEqual(['2024-01-31', '2024-02-01', '2024-02-29', '2024-03-01'].map(inForce), [0, 1, 1, 0])
})

test('limits come from whichever pack sets them', async () => {
  assert.equal(limitsInForce(await town, '2026-06-01').filter((limit) => limit.id === 'dispatch').length, 2)
})

test('a field that does not exist is named with its line', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/procedure.yaml', replace: 'withinMinutes: 420', by: 'withinMinutes: 420\n  within: 3' },
    { file: 'lamps-and-fights/procedure.yaml', line: 24, what: /no field “within”/, mend: /Remove it/ },
  ))

test('a value of the wrong kind is named with its line', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/procedure.yaml', replace: 'withinMinutes: 420', by: 'withinMinutes: soon' },
    {
      file: 'lamps-and-fights/procedure.yaml',
      line: 23,
      what: /returning\.withinMinutes.*number/,
      mend: /Correct the field/,
    },
  ))

test('a key written twice is refused: the first would silently be lost', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/document.yaml', replace: 'kind: sample', by: 'kind: sample\nkind: other' },
    { file: 'lamps-and-fights/document.yaml', line: 9, what: /not valid YAML/, mend: /Correct the line/ },
  ))

test('a catalogue with other columns is refused', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/catalogue.csv', replace: 'id,accepts,', by: 'accepts,id,' },
    { file: 'lamps-and-fights/catalogue.csv', line: 1, what: /required columns/, mend: /id,accepts,class/ },
  ))

test('a row with a cell too many is refused on its line', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/catalogue.csv', replace: 'H2,12345,', by: 'H2,12345,,' },
    { file: 'lamps-and-fights/catalogue.csv', line: 7, what: /17 cells where 16/, mend: /commas/ },
  ))

test('working hours that overlap are refused', () =>
  expectOneFinding(
    { file: 'place.yaml', replace: 'from: "13:00"', by: 'from: "11:00"' },
    { file: 'place.yaml', line: 19, what: /without overlap/, mend: /Correct the field/ },
  ))

test('a condition that is not kind:value is refused on its line', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/catalogue.csv', replace: 'severity:尚无后果', by: '尚无后果' },
    { file: 'lamps-and-fights/catalogue.csv', line: 8, what: /not written as kind:value/, mend: /Correct the field/ },
  ))

test('a misspelt field in the words is named with its line', () =>
  expectOneFinding(
    { file: 'lamps-and-fights/words.yaml', replace: 'weak: [井盖]', by: 'week: [井盖], weak: []' },
    { file: 'lamps-and-fights/words.yaml', line: 5, what: /no field “week”/, mend: /Remove it/ },
  ))

test('words in several files are one list, and a wrong entry is named in its own file', () =>
  expectOneFinding(
    {
      file: 'lamps-and-fights/words/more.yaml',
      write:
        '- { id: P9, strong: [救命], weak: [], against: [] }\n- { id: P8, strong: [着急], weak: [], against: [] }\n',
    },
    { file: 'lamps-and-fights/words/more.yaml', line: 2, what: /no row “P8”/, mend: /catalogue\.csv/ },
  ))
