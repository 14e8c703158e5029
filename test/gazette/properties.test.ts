// Whatever stands in a file, reading it ends, nothing is thrown, and no line belongs to two clauses.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { importGazette } from '../../src/gazette/import-gazette.js'
import type { Clause } from '../../src/gazette/issue.js'
import { readGazette } from '../../src/gazette/read-gazette.js'
import { GAZETTE, NEWSPAPER } from './support/invented.js'

const paper = (text: string) => ({
  lines: text.split('\n'),
  grids: [],
  source: { format: 'text', encoding: 'utf-8', bytes: text.length } as const,
})

/** Lines of the invented papers in any order, with torn and foreign ones between. */
const shuffled = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...GAZETTE.split('\n'), ...NEWSPAPER.split('\n')) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('附件2：', '第三条 本办法', '（1）', '①', '\t', '\t\t', '2031年2月30日', '九十九、'),
      },
    ),
    { maxLength: 120 },
  )
  .map((lines) => lines.join('\n'))

function assertApart(clauses: readonly Clause[], within: { from: number; to: number }): void {
  let last = within.from - 1
  for (const { span, children, anchor } of clauses) {
    assert.ok(span.from > last && span.to >= span.from && span.to <= within.to, anchor)
    last = span.to
    if (children.length > 0) assertApart(children, { from: span.from + 1, to: span.to })
  }
}

test('every line belongs to at most one clause, in every order of lines', () => {
  fc.assert(
    fc.property(shuffled, (text) => {
      const read = readGazette(paper(text))
      if (!read.ok) return
      for (const { clauses, span } of read.value.instruments) assertApart(clauses, span)
      for (const { span } of read.value.anomalies) assert.ok(span.from >= 1 && span.to >= span.from)
    }),
    { numRuns: 150 },
  )
})

test('anchors of one instrument are all different', () => {
  fc.assert(
    fc.property(shuffled, (text) => {
      const read = readGazette(paper(text))
      if (!read.ok) return
      const flat = (clauses: readonly Clause[]): readonly string[] =>
        clauses.flatMap(({ anchor, children }) => [anchor, ...flat(children)])
      for (const { clauses } of read.value.instruments) {
        const anchors = flat(clauses)
        assert.equal(new Set(anchors).size, anchors.length, anchors.join(' '))
      }
    }),
    { numRuns: 100 },
  )
})

test('any bytes at all are either read or refused, never thrown at', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      const read = await importGazette(bytes)
      if (!read.ok) assert.match(read.refusal.code, /^gazette_/)
    }),
    { numRuns: 200 },
  )
})

test('the same bytes give the same issue', async () => {
  const bytes = Buffer.from(GAZETTE)
  assert.deepEqual(await importGazette(bytes), await importGazette(Buffer.from(bytes)))
})
