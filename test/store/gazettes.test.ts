// An imported gazette is staged, reviewed, and only then gives its instruments, posts and events to the other parts.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { GazetteIssue } from '../../src/gazette/issue.js'
import type { GazetteToStage } from '../../src/store/gazette-port.js'
import { freshStore, granted } from './support/fresh-store.js'

const AT = '2031-05-02T01:00:00.000Z'
const span = { from: 1, to: 4 }

const issue: GazetteIssue = {
  kind: 'gazette',
  notes: [],
  instruments: [
    {
      ...{ number: '云政办发〔2031〕4号', title: '渡口管理办法', issuer: '云山区人民政府办公室', addressee: null },
      ...{ signedOn: '2031-04-20', signatory: '云山区人民政府办公室', kind: 'measures', section: null, span },
      clauses: [
        {
          anchor: '一',
          marker: '一、',
          supplied: false,
          heading: '总则',
          paragraphs: ['渡口每日巡查。'],
          span,
          children: [],
        },
      ],
      ...{ annexes: [], tables: [], relations: [] },
    },
  ],
  items: [],
  acts: [
    {
      ...{ person: '甲某', act: 'appointed', post: '渡口所所长', instrument: '云政干〔2031〕1号', on: '2031-04-01' },
      ...{ probationMonths: 12, probationEnds: '2032-04-01', concurrent: false, basis: null, line: 3 },
    },
  ],
  committees: [],
  chronicle: [
    { on: '2031-04-09', printedDate: '4月9日', text: '后一件。', line: 9 },
    { on: '2031-04-02', printedDate: '4月2日', text: '前一件。', line: 8 },
  ],
  anomalies: [],
}

const staged = (digest: string, at = AT): GazetteToStage => ({
  ...{ digest, fileName: '公报.txt', issue, lines: ['一', '二'], at, by: 'keeper' },
  source: { format: 'text', encoding: 'utf-8', bytes: 12 },
})

test('a staged gazette gives nothing to the other parts until it is published', async (t) => {
  const { store } = await freshStore(t)
  const { row, fresh } = await store.stageGazette(staged('d1'))
  assert.equal(fresh, true)
  assert.equal(row.state, 'staged')
  assert.deepEqual([...(await store.listPrinted()), ...(await store.acts()), ...(await store.chronicle())], [])
  assert.equal(await store.printedInstrument('云政办发〔2031〕4号'), undefined)

  const published = granted(await store.publishGazette(row.id, 'keeper', AT))
  assert.deepEqual([published.state, published.settledBy], ['published', 'keeper'])
  const printed = await store.printedInstrument('云政办发〔2031〕4号')
  assert.deepEqual(printed?.printed, issue.instruments[0])
  assert.equal(printed?.issue, row.id)
  assert.equal((await store.listPrinted())[0]?.printed.title, '渡口管理办法')
  assert.deepEqual((await store.acts())[0]?.printed, issue.acts[0])
  assert.deepEqual(
    (await store.chronicle()).map(({ printed: { on } }) => on),
    ['2031-04-02', '2031-04-09'],
  )
})

test('the same file is the same issue, however often it is imported', async (t) => {
  const { store } = await freshStore(t)
  const first = await store.stageGazette(staged('d1'))
  const again = await store.stageGazette(staged('d1', '2031-05-03T01:00:00.000Z'))
  assert.deepEqual([again.fresh, again.row.id], [false, first.row.id])
  granted(await store.publishGazette(first.row.id, 'keeper', AT))
  const late = await store.stageGazette(staged('d1', '2031-05-04T01:00:00.000Z'))
  assert.deepEqual([late.fresh, late.row.id, late.row.state], [false, first.row.id, 'published'])
  assert.equal((await store.listGazettes(10)).length, 1)
})

test('a review ends once: what is published is not published again or rejected, and a rejected file can be read anew', async (t) => {
  const { store } = await freshStore(t)
  const { row } = await store.stageGazette(staged('d1'))
  const rejected = granted(await store.rejectGazette(row.id, 'keeper', AT, '缺页'))
  assert.deepEqual([rejected.state, rejected.reason], ['rejected', '缺页'])
  const late = await store.publishGazette(row.id, 'keeper', AT)
  assert.equal(late.ok ? '' : late.refusal.code, 'gazette_settled')
  assert.deepEqual(await store.listPrinted(), [])
  assert.equal((await store.stageGazette(staged('d1'))).row.state, 'staged')
  granted(await store.publishGazette(row.id, 'keeper', AT))
  const twice = await store.publishGazette(row.id, 'keeper', AT)
  assert.equal(twice.ok ? '' : twice.refusal.code, 'gazette_settled')
  assert.equal((await store.listPrinted()).length, 1)
  const unknown = await store.rejectGazette('none', 'keeper', AT, '')
  assert.equal(unknown.ok ? '' : unknown.refusal.code, 'gazette_unknown')
})

test('the application cannot change or remove what was published', async (t) => {
  const { store, app } = await freshStore(t)
  const { row } = await store.stageGazette(staged('d1'))
  granted(await store.publishGazette(row.id, 'keeper', AT))
  for (const table of ['printed_instruments', 'printed_parts']) {
    await assert.rejects(app.query(`update ${table} set tenant = tenant`), { code: '42501' }, table)
    await assert.rejects(app.query(`delete from ${table}`), { code: '42501' }, table)
  }
  await assert.rejects(app.query('delete from gazette_issues'), { code: '42501' })
})
