// Files as they come: any encoding a Chinese office writes, Word and web pages; and those that are refused before they do harm.
import assert from 'node:assert/strict'
import test from 'node:test'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { importGazette } from '../../src/gazette/import-gazette.js'
import type { GazetteIssue } from '../../src/gazette/issue.js'
import { MOST_BYTES, readBytes } from '../../src/gazette/read-bytes.js'
import { GAZETTE, TABLE } from './support/invented.js'

async function read(bytes: Uint8Array): Promise<{ issue: GazetteIssue; encoding: string; format: string }> {
  const result = await importGazette(bytes)
  assert.ok(result.ok, JSON.stringify(result))
  return { issue: result.value.issue, ...result.value.source }
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const result = await importGazette(bytes)
  return result.ok ? 'read' : result.refusal.code
}

const utf16 = (text: string, mark: boolean): Buffer => Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')

test('UTF-8, with a mark or without, and UTF-16 of either order are read alike and told', async () => {
  const expected = (await read(Buffer.from(GAZETTE))).issue
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['utf-8-bom', Buffer.from(`\ufeff${GAZETTE}`)],
    ['utf-16le', utf16(GAZETTE, true)],
    ['utf-16le', utf16(GAZETTE, false)],
    ['utf-16be', utf16(GAZETTE, true).swap16()],
    ['utf-16be', utf16(GAZETTE, false).swap16()],
  ]
  for (const [encoding, bytes] of files) {
    const told = await read(bytes)
    assert.equal(told.encoding, encoding)
    assert.deepEqual(told.issue, expected, encoding)
  }
})

test('GB18030 is read as such: 渡口 in two bytes each', async () => {
  // 云政办发〔2031〕4号 between two lines, in GBK.
  const line = [
    0xd4,
    0xc6,
    0xd5,
    0xfe,
    0xb0,
    0xec,
    0xb7,
    0xa2,
    0xa1,
    0xb2,
    ...strToU8('2031'),
    0xa1,
    0xb3,
    ...strToU8('4'),
    0xba,
    0xc5,
  ]
  const title = [0xb9, 0xd8, 0xd3, 0xda, 0xb6, 0xc9, 0xbf, 0xda, 0xb5, 0xc4, 0xcd, 0xa8, 0xd6, 0xaa]
  const { issue, encoding } = await read(Uint8Array.from([...title, 10, 10, ...line, 10]))
  assert.equal(encoding, 'gb18030')
  assert.deepEqual(
    [issue.instruments[0]?.number, issue.instruments[0]?.title],
    ['云政办发〔2031〕4号', '关于渡口的通知'],
  )
})

test('a text cut off in the middle of a sign is still read', async () => {
  const bytes = Buffer.from(GAZETTE)
  assert.equal((await read(bytes.subarray(0, bytes.length - 1))).issue.instruments.length, 4)
})

test('what is no gazette is refused, each with its own reason', async () => {
  assert.equal(
    await refusal(Buffer.from('三月的柳江水涨了，渡口停航两日。\n船工都回家去了。')),
    'gazette_nothing_found',
  )
  assert.equal(await refusal(new Uint8Array(0)), 'gazette_empty')
  assert.equal(await refusal(strToU8('%PDF-1.7 …')), 'gazette_format_unknown')
  assert.equal(await refusal(Uint8Array.from({ length: 4096 }, (_, at) => (at * 89) % 256)), 'gazette_not_text')
  assert.equal(await refusal(Buffer.alloc(MOST_BYTES + 1, 0x41)), 'gazette_too_large')
})

test('a file of far too many lines, one endless line, or a page nested without end is refused at once', async () => {
  assert.equal(await refusal(Buffer.from('渡口\n'.repeat(300_000))), 'gazette_out_of_measure')
  assert.equal(await refusal(Buffer.from('渡口'.repeat(20_000))), 'gazette_out_of_measure')
  assert.equal(await refusal(Buffer.from(`<html>${'<div>'.repeat(100_000)}云`)), 'gazette_unreadable')
})

test('half a table is read as far as it goes, and told', async () => {
  const torn = ['关于移交的通知', '', '云政办发〔2031〕6号', '', ...TABLE.slice(0, 12)].join('\n')
  const { issue } = await read(Buffer.from(torn))
  assert.equal(issue.instruments[0]?.tables[0]?.rows.length, 1)
  assert.ok(issue.anomalies.some(({ kind }) => kind === 'table_incomplete'))
})

const PAGE = `<!doctype html><html><head><title>x</title><style>p{}</style></head><body>
<h1>关于渡口移交的通知</h1><p>云政办发〔2031〕8号</p><p>各镇政府：</p>
<p>一、移交</p><p>按下表移交，共<b>5</b>处。</p><p>单位：处</p>
<table><tr><th>类别</th><th>渡口</th><th>数量</th></tr>
<tr><td rowspan="2">甲级</td><td>柳湾</td><td>2</td></tr><tr><td>石桥</td><td>1</td></tr>
<tr><td>乙级</td><td>杨庄</td><td>3</td></tr></table>
<script>alert('一、')</script><p>二、期限<br>月底前完成。</p></body></html>`

test('a web page gives the same clauses and tables, its scripts nothing, and a total that does not add up is told', async () => {
  const { issue, format } = await read(Buffer.from(PAGE))
  const [instrument] = issue.instruments
  assert.equal(format, 'html')
  assert.deepEqual(
    instrument?.clauses.map(({ anchor, heading }) => [anchor, heading]),
    [
      ['一', '移交'],
      ['二', '期限'],
    ],
  )
  const [table] = instrument?.tables ?? []
  assert.deepEqual(
    table?.rows.map(({ cells }) => cells),
    [
      ['甲级', '柳湾', '2'],
      ['甲级', '石桥', '1'],
      ['乙级', '杨庄', '3'],
    ],
  )
  assert.deepEqual(table?.sums, [
    {
      column: '数量',
      sum: '6',
      stated: '5',
      statedAt: issue.anomalies.find(({ kind }) => kind === 'sum_mismatch')?.span.from,
    },
  ])
  assert.equal(JSON.stringify(issue).includes('alert'), false)
})

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
const para = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const cell = (text: string): string => `<w:tc>${para(text)}</w:tc>`
const BODY = [
  ...['关于渡口移交的通知', '云政办发〔2031〕8号', '各镇政府：', '一、移交', '按下表移交。'].map(para),
  `<w:tbl><w:tr>${cell('类别')}${cell('渡口')}</w:tr><w:tr>${cell('甲级')}${cell('柳湾')}</w:tr></w:tbl>`,
].join('')

function docx(body = BODY, prolog = '<?xml version="1.0"?>', more: Zippable = {}): Uint8Array {
  const document = `${prolog}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  const parts = { '[Content_Types].xml': TYPES, '_rels/.rels': RELS, 'word/document.xml': document }
  return zipSync({ ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), ...more })
}

test('a Word file gives the same clauses and tables', async () => {
  const { issue, format } = await read(docx())
  const [instrument] = issue.instruments
  assert.equal(format, 'docx')
  assert.deepEqual([instrument?.number, instrument?.clauses.at(-1)?.anchor], ['云政办发〔2031〕8号', '一'])
  assert.deepEqual(instrument?.tables[0]?.rows[0]?.cells, ['甲级', '柳湾'])
})

test('a Word file that unpacks to far more than it weighs is not opened', async () => {
  const bomb = docx(BODY, undefined, { 'word/media/big.bin': new Uint8Array(80 * 1024 * 1024) })
  assert.ok(bomb.length < 200_000, 'the bomb itself is small')
  const opened = await readBytes(bomb)
  assert.equal(opened.ok ? 'read' : opened.refusal.code, 'gazette_archive_unsafe')
})

test('a Word file whose XML declares entities is not parsed, in whatever part and encoding they stand', async () => {
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
  assert.equal(await refusal(docx(para('&b;'), `<?xml version="1.0"?>${laughs}`)), 'gazette_archive_unsafe')
  assert.equal(
    await refusal(docx(BODY, undefined, { 'word/styles.xml': strToU8(`${laughs}<s/>`) })),
    'gazette_archive_unsafe',
  )
  const wide = Buffer.from(`\ufeff${laughs}<s/>`, 'utf16le')
  assert.equal(await refusal(docx(BODY, undefined, { 'word/styles.xml': wide })), 'gazette_archive_unsafe')
})

test('a zip that is no Word file, or half of one, is refused', async () => {
  assert.equal(await refusal(zipSync({ 'a.txt': strToU8('x') })), 'gazette_unreadable')
  const whole = docx()
  assert.equal(await refusal(whole.subarray(0, Math.floor(whole.length / 2))), 'gazette_unreadable')
})
