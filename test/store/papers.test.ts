// Printed words are found by part of a word, decisions by the paper they rest on, and corrections of posts are only ever added.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { Clause, GazetteIssue, PrintedInstrument } from '../../src/gazette/issue.js'
import type { PostCorrection } from '../../src/instruments/posts/post-acts.js'
import type { Store } from '../../src/store/port.js'
import { newId } from '../../src/terms/ids.js'
import { freshStore, granted } from './support/fresh-store.js'

const span = { from: 1, to: 4 }

function clause(
  anchor: string,
  heading: string,
  paragraphs: readonly string[],
  children: readonly Clause[] = [],
): Clause {
  return { anchor, marker: null, supplied: false, heading, paragraphs, span, children }
}

const ferries: PrintedInstrument = {
  ...{ number: '云政办发〔2031〕4号', title: '渡口管理办法', issuer: '云山区人民政府办公室', addressee: null },
  ...{ signedOn: '2031-04-20', signatory: null, kind: 'measures', section: null, span, annexes: [], relations: [] },
  clauses: [
    clause('一', '总则', ['渡口每日巡查两次，恶劣天气停航。']),
    clause('二', '处置', [], [clause('二(一)', '先停航', ['一个渡口超载满３次的，吊销摆渡证。'])]),
  ],
  tables: [
    {
      name: '渡口名单',
      made: 'tabs',
      unit: null,
      sums: [],
      columns: ['渡口', '船数'],
      rows: [{ cells: ['柳湾', '3'], carried: [], span }],
      anchor: '附件',
      span,
    },
  ],
}

async function publish(store: Store, digest: string, at: string, instrument: PrintedInstrument): Promise<void> {
  const issue: GazetteIssue = {
    ...{ kind: 'gazette', notes: [], items: [], acts: [], committees: [], chronicle: [], anomalies: [] },
    instruments: [instrument],
  }
  const source = { format: 'text', encoding: 'utf-8', bytes: 12 }
  const { row } = await store.stageGazette({
    digest,
    fileName: '公报.txt',
    issue,
    lines: ['一'],
    source,
    at,
    by: 'keeper',
  })
  granted(await store.publishGazette(row.id, 'keeper', at))
}

test('part of a word, a number in full width and a cell of a table are found in the clause they stand in', async (t) => {
  const { store } = await freshStore(t)
  await publish(store, 'd1', '2031-05-02T01:00:00.000Z', ferries)
  const anchors = async (search: string) => (await store.searchPrinted(search, 20)).map(({ anchor }) => anchor)
  assert.deepEqual(await anchors('摆渡证'), ['二(一)'])
  assert.deepEqual(await anchors('满3次'), ['二(一)'])
  assert.deepEqual(await anchors('停航'), ['一', '二(一)'])
  assert.deepEqual(await anchors('停航 巡查'), ['一'])
  assert.deepEqual(await anchors('柳湾'), ['附件'])
  assert.deepEqual(await anchors('渡口管理'), [null])
  assert.deepEqual(await anchors('船'), [], 'a heading of a column is no text of the paper')
  assert.deepEqual(await anchors('100%'), [])
  assert.deepEqual(await anchors('  '), [])
  const [hit] = await store.searchPrinted('吊销', 1)
  assert.match(hit?.excerpt ?? '', /超载满３次的，吊销摆渡证/)
})

test('of a paper printed twice only the newest printing is searched', async (t) => {
  const { store } = await freshStore(t)
  await publish(store, 'd1', '2031-05-02T01:00:00.000Z', ferries)
  await publish(store, 'd2', '2031-06-02T01:00:00.000Z', {
    ...ferries,
    clauses: [clause('一', '总则', ['渡口每日巡查三次。'])],
  })
  assert.deepEqual((await store.searchPrinted('巡查两次', 20)).length, 0)
  assert.deepEqual((await store.searchPrinted('巡查三次', 20)).length, 1)
})

test('the newest correction of a post is the last in the list, and none replaces another', async (t) => {
  const { store } = await freshStore(t)
  const correction: PostCorrection = {
    act: '云政干〔2031〕1号|甲某|appointed|渡口所所长',
    at: '2031-05-02T01:00:00.000Z',
    by: 'keeper',
    reason: '勘误',
    instead: { post: '渡口所副所长' },
  }
  await store.addPostCorrection(newId(1), correction)
  await store.addPostCorrection(newId(2), { ...correction, at: '2031-05-03T01:00:00.000Z', instead: null })
  assert.deepEqual(await store.postCorrections(), [
    correction,
    { ...correction, at: '2031-05-03T01:00:00.000Z', instead: null },
  ])
})
