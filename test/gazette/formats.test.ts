// One invented gazette as text, as a web page and as a Word file: the same papers, clauses, tables, posts and events come out.
import assert from 'node:assert/strict'
import test from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { eachClause } from '../../src/gazette/build-clauses.js'
import { importGazette } from '../../src/gazette/import-gazette.js'
import { GAZETTE, TABLE } from './support/invented.js'

/** Lines, with the broken table as rows of cells: blank lines end a row, a leading tabulator begins a cell. */
type Block = { readonly text: string } | { readonly rows: readonly (readonly string[])[] }

function blocks(): readonly Block[] {
  const lines = GAZETTE.split('\n')
  const from = lines.indexOf(TABLE.find((line) => line.startsWith('\t')) ?? '')
  const to = lines.findLastIndex((line) => line.startsWith('\t'))
  const rows = lines
    .slice(from, to + 1)
    .join('\n')
    .split(/\n{2,}/)
    .map((row) => row.split('\n').map((cell) => cell.trim()))
  const texts = (part: readonly string[]): Block[] =>
    part.filter((text) => text.trim() !== '').map((text) => ({ text: text.trim() }))
  return [...texts(lines.slice(0, from)), { rows }, ...texts(lines.slice(to + 1))]
}

const PAGE = `<!doctype html><html><body>${blocks()
  .map((block) =>
    'text' in block
      ? `<p>${block.text}</p>`
      : `<table>${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
  )
  .join('\n')}</body></html>`

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const row = (cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`
const DOCUMENT = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${blocks()
  .map((block) => ('text' in block ? paragraph(block.text) : `<w:tbl>${block.rows.map(row).join('')}</w:tbl>`))
  .join('')}</w:body></w:document>`
const WORD = zipSync({
  '[Content_Types].xml': strToU8(TYPES),
  '_rels/.rels': strToU8(RELATIONS),
  'word/document.xml': strToU8(DOCUMENT),
})

async function gist(bytes: Uint8Array): Promise<unknown> {
  const read = await importGazette(bytes)
  assert.ok(read.ok, JSON.stringify(read))
  const { instruments, acts, chronicle } = read.value.issue
  return {
    papers: instruments.map(({ number, title, signedOn, issuer, kind, annexes }) => [
      ...[number, title, signedOn, issuer, kind],
      annexes.map(({ label, title: name, printedAt }) => [label, name, printedAt === null]),
    ]),
    clauses: instruments.map(({ clauses }) =>
      eachClause(clauses).map(({ anchor, heading, supplied, paragraphs }) => [anchor, heading, supplied, paragraphs]),
    ),
    tables: instruments.map(({ tables }) =>
      tables.map(({ columns, rows }) => [columns, rows.map(({ cells }) => cells)]),
    ),
    acts: acts.map(({ line: _, ...act }) => act),
    events: chronicle.map(({ on, text }) => [on, text]),
  }
}

/** Word and browsers draw several blanks in a heading as one. */
const spaced = (value: unknown): string => JSON.stringify(value, null, 1).replace(/ {2,}/g, ' ')

test('text, web page and Word file of one gazette say the same', async () => {
  const text = spaced(await gist(Buffer.from(GAZETTE)))
  assert.equal(spaced(await gist(Buffer.from(PAGE))), text)
  assert.equal(spaced(await gist(WORD)), text)
})
