// What the browser makes of a table before anything is sent: encodings, separators, quotes, and which column is which field.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { RegisterField } from '../../src/console/api/register-shapes.js'
import { csvOf } from '../../src/console/records/csv-text.js'
import { givenFields } from '../../src/console/records/read-form.js'
import { grouped, valueInWords } from '../../src/console/records/value-words.js'
import { matchColumns, rowsToSend } from '../../src/console/screens/registers/import/match-columns.js'
import { decode, readCsv } from '../../src/console/screens/registers/import/read-csv.js'

const bytes = (...given: number[]): ArrayBuffer => new Uint8Array(given).buffer
const field = (id: string, zh: string, more: Partial<RegisterField> = {}): RegisterField => ({
  id,
  name: { zh, en: id },
  type: 'text',
  required: false,
  unique: false,
  computed: false,
  secret: false,
  ...more,
})

test('a table saved on a Chinese Windows reads like one saved as UTF-8', () => {
  assert.equal(decode(bytes(0xc3, 0xfb, 0xb3, 0xc6)), '名称')
  assert.equal(decode(new TextEncoder().encode('\uFEFF名称').buffer as ArrayBuffer), '名称')
  assert.equal(decode(bytes(0xff, 0xfe, 0x0d, 0x54, 0xf0, 0x79)), '名称')
})

test('quotes, line breaks inside a cell and the usual separators are understood', () => {
  assert.deepEqual(readCsv('甲,乙\r\n"一,二","三\n""四"""\r\n'), [
    ['甲', '乙'],
    ['一,二', '三\n"四"'],
  ])
  assert.deepEqual(readCsv('甲;乙\n1;2'), [
    ['甲', '乙'],
    ['1', '2'],
  ])
  assert.deepEqual(readCsv('甲\t乙\n1,5\t2'), [
    ['甲', '乙'],
    ['1,5', '2'],
  ])
  assert.throws(() => readCsv('a\0b'), /not_a_table/)
})

test('what the console writes as CSV it reads back unchanged, but for what would begin a formula', () => {
  const cell = fc.string({ unit: fc.constantFrom('甲', 'a', '"', ',', '\n', ';', ' ', '1') })
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
      const table = [['头一', '头二'], ...rows]
      assert.deepEqual(readCsv(csvOf(table).replace('\uFEFF', '')), table)
    }),
  )
  assert.match(csvOf([['=1+1']]), /"'=1\+1"/)
})

test('a column is known by the name of its field in either language or by its id, brackets and stars aside', () => {
  const fields = [field('area', '面积', { unit: '亩' }), field('town', '区镇'), field('note', '备注')]
  assert.deepEqual(matchColumns(['编号', '面积（亩）*', 'TOWN', '区镇'], fields), [null, 'area', 'town', null])
  assert.deepEqual(rowsToSend([['9', ' 3.5 ', "'=x", '']], ['note', 'area', 'town', null]), [
    { note: '9', area: '3.5', town: '=x' },
  ])
})

test('only what was given or changed is sent, and what was emptied is sent as empty', () => {
  const fields = ['a', 'b', 'c', 'd'].map((id) => field(id, id))
  const before = { a: '1', b: '2', c: null }
  assert.deepEqual(givenFields(fields, { a: '1', b: '', c: '', d: ' 4 ' }, before), { b: null, d: '4' })
})

test('money is grouped as text and never rounded', () => {
  assert.equal(grouped('-1234567.50'), '-1,234,567.50')
  assert.equal(grouped('999'), '999')
  const names = { say: (word: string) => word, of: (text: { zh: string } | null | undefined) => text?.zh ?? '' }
  const all = { ...names, town: (id: string) => `镇${id}`, unit: (id: string) => id }
  assert.equal(
    valueInWords(field('x', '金额', { type: 'decimal', unit: '元' }), '90071992547409931.01', all),
    '90,071,992,547,409,931.01 元',
  )
  assert.equal(valueInWords(field('t', '区镇', { type: 'town' }), '1', all), '镇1')
})
