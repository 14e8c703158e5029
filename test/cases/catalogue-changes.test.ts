// A joint meeting changes the catalogue (clause 2): the change waits for its day, is checked like a list written by hand, cites the
// meeting, and leaves yesterday's demands alone. With the recommender learnt from the list as it was printed.
import assert from 'node:assert/strict'
import test from 'node:test'
import { createTriage, type Triage } from '../../src/cases/triage.js'
import { type AmendedBook, amendableBook } from '../../src/instruments/amend/amend-book.js'
import { unamended } from '../../src/instruments/amend/amended-packs.js'
import { type CatalogueChange, changeOf, changeShape } from '../../src/instruments/amend/change.js'
import { checkChange } from '../../src/instruments/amend/check-change.js'
import { diffCatalogues } from '../../src/instruments/amend/diff-catalogues.js'
import { findPackVersion, mattersInForce, packInForce } from '../../src/instruments/in-force.js'
import type { RoutingQuestion } from '../../src/routing/decision.js'
import { learntHaimen } from '../support/learnt-triage.js'
import { haimenBook, INSTRUMENT, legOf, must, TwoDesks } from '../support/two-desks.js'

const TODAY = '2026-03-02'
const BEFORE = '2026-03-31'
const FROM = '2026-04-01'

const change = (number: string, fields: Record<string, string>): CatalogueChange =>
  changeOf(number, { from: FROM, meetingNumber: 'LH260302-00001', itemNumber: '1', because: '反复争议', ...fields })

/** Home renovation noise goes from 110 to 12345 and the housing bureau. */
const MOVE = change('BG260302-00001', { kind: 'move', row: 'A20', accepts: '12345', unit: 'housing-bureau' })
const ADD = change('BG260302-00002', {
  kind: 'add',
  row: 'B69',
  accepts: '12345',
  unit: 'urban-management-bureau',
  class: '城市管理类',
  subclass: '无人机扰民',
  subjects: '无人机低飞;航拍器',
  requestTypes: '投诉;举报',
  strong: '无人机低飞;航拍器;无人机+扰民',
})

async function shelf(): Promise<{
  book: AmendedBook
  triage: Triage
  ask: (text: string, more: Partial<RoutingQuestion>) => ReturnType<Triage>
}> {
  const book = amendableBook(await haimenBook(), INSTRUMENT)
  const { pack, model } = await learntHaimen()
  const triage = createTriage(book, INSTRUMENT, (asked) => (asked === pack ? model : null))
  return {
    book,
    triage,
    ask: (text, more) => triage({ text, receivedBy: '12345', channel: 'phone', asOf: TODAY, ...more }),
  }
}

const NOISE = '楼上装修电钻声从早响到晚，住宅装修噪音吵得没法休息'

test('a moved row goes to its new platform and unit from its day on, citing the meeting and its item', async () => {
  const { book, ask } = await shelf()
  assert.equal(book.take([MOVE]), true)
  const old = ask(NOISE, { asOf: BEFORE })
  assert.deepEqual([old.matters[0]?.id, old.accept, old.cites[0]?.version], ['A20', '110', '2023-03-24'])
  const young = ask(NOISE, { asOf: FROM })
  assert.deepEqual([young.matters[0]?.id, young.accept, young.unit], ['A20', '12345', 'housing-bureau'])
  assert.ok(young.cites.every(({ version }) => version === FROM))
  const said = young.cites.find(({ source }) => source?.includes('LH260302-00001'))
  assert.match(said?.source ?? '', /议题1.*BG260302-00001.*2026-04-01起/)
})

test('in a year the old decision is made again under the list it was made under', async () => {
  const { book, ask } = await shelf()
  const then = ask(NOISE, { asOf: BEFORE })
  book.take([MOVE])
  assert.deepEqual(ask(NOISE, { asOf: BEFORE, packVersion: '2023-03-24' }), then)
  assert.deepEqual(
    ask(NOISE, { asOf: '2027-03-31', packVersion: '2023-03-24' }).matters.map(({ id }) => id),
    then.matters.map(({ id }) => id),
  )
})

test('a new row is heard by its words where nothing was learnt of it, and every other row as before', async () => {
  const { book, ask } = await shelf()
  book.take([ADD])
  const text = '有人天天在小区上空无人机低飞，航拍器对着窗户拍'
  assert.notEqual(ask(text, { asOf: BEFORE }).matters[0]?.id, 'B69')
  const young = ask(text, { asOf: FROM })
  assert.deepEqual([young.matters[0]?.id, young.unit, young.accept], ['B69', 'urban-management-bureau', '12345'])
  assert.notEqual(young.band, 'self')
  for (const other of [NOISE, '路灯不亮', '有人打架', '楼道里烧垃圾']) {
    const [was, is] = [BEFORE, FROM].map((asOf) =>
      ask(other, { asOf }).matters.map(({ id, confidence }) => [id, confidence]),
    )
    assert.deepEqual(is, was, other)
  }
})

test('a closed row catches nothing any more, and the last row that catches the rest cannot be closed', async () => {
  const { book, ask } = await shelf()
  const printed = await haimenBook()
  const close = change('BG260302-00003', { kind: 'close', row: 'B61' })
  assert.deepEqual(checkChange(printed, INSTRUMENT, [], close, TODAY), [])
  book.take([close])
  assert.equal(ask('社区防疫管控层层加码', { asOf: BEFORE }).matters[0]?.id, 'B61')
  assert.ok(!ask('社区防疫管控层层加码', { asOf: FROM }).matters.some(({ id }) => id === 'B61'))
  const all = change('BG260302-00004', { kind: 'close', row: 'B68' })
  assert.match(checkChange(printed, INSTRUMENT, [], all, TODAY)[0]?.what.zh ?? '', /兜底/)
})

test('the checker names what is wrong with a change before anybody can approve it', async () => {
  const printed = await haimenBook()
  const findings = (one: CatalogueChange, others: readonly CatalogueChange[] = []) =>
    checkChange(printed, INSTRUMENT, others, one, TODAY)
      .map(({ what }) => what.zh)
      .join('；')
  assert.equal(findings(MOVE), '')
  assert.equal(findings(ADD), '')
  const { accepts: _, ...nobody } = ADD
  assert.match(findings({ ...nobody, accepts: null }), /没有受理平台/)
  assert.match(findings({ ...MOVE, unit: 'moon-bureau' }), /moon-bureau.*不在/)
  assert.match(findings({ ...MOVE, unit: 'police-station' }), /受理.*派单/)
  assert.match(findings({ ...MOVE, row: 'A99' }), /没有第A99行/)
  assert.match(findings({ ...MOVE, from: TODAY }), /不在今天之后/)
  assert.match(findings({ ...MOVE, accepts: '110', unit: null }), /没有变化/)
  assert.match(findings({ ...ADD, row: 'B02' }), /已有第B02行/)
  // 110 has loudspeaker noise: the same words for 12345 need a deciding fact.
  assert.match(findings({ ...ADD, subjects: ['外置扩音器噪音'] }), /都接/)
  const twin = (await haimenBook()).packs.find(({ id }) => id === INSTRUMENT)?.matters.find(({ id }) => id === 'B02')
  assert.match(findings({ ...ADD, subjects: (twin?.subjects ?? []).slice(0, 1) }), /相同|都接/)
  // Sound each by itself, not together.
  const closed = change('BG260301-00005', { kind: 'close', row: 'A20' })
  assert.equal(findings(closed), '')
  assert.match(findings(MOVE, [closed]), /没有第A20行/)
})

test('a change is revoked by a later one: the list of each day stays what it was that day', async () => {
  const { book, ask } = await shelf()
  const revoke = change('BG260420-00001', { kind: 'revoke', row: MOVE.number, from: '2026-05-01' })
  book.take([MOVE, revoke])
  const accepts = (asOf: string) => ask(NOISE, { asOf }).accept
  assert.deepEqual(
    [accepts(BEFORE), accepts(FROM), accepts('2026-04-30'), accepts('2026-05-01')],
    ['110', '12345', '12345', '110'],
  )
  // Revoked before its day: it never counts.
  book.take([MOVE, { ...revoke, from: '2026-03-20' }])
  assert.deepEqual([accepts(FROM), accepts('2026-05-01')], ['110', '110'])
  const unknown = change('BG260420-00002', { kind: 'revoke', row: 'BG999999-00001', from: '2026-05-01' })
  assert.match(
    checkChange(await haimenBook(), INSTRUMENT, [MOVE], unknown, TODAY)[0]?.what.zh ?? '',
    /没有已批准的变更/,
  )
})

test('before and after are told row by row, and a version is the same object however often it is asked for', async () => {
  const { book } = await shelf()
  book.take([MOVE, ADD])
  const after = packInForce(book, INSTRUMENT, FROM)
  assert.ok(after)
  const rows = diffCatalogues({ pack: unamended(after), on: BEFORE }, { pack: after, on: FROM })
  assert.deepEqual(
    rows.map(({ row, what, members }) => [row, what, what === 'changed' ? members : []]),
    [
      ['A20', 'changed', ['accepts', 'unit']],
      ['B69', 'added', []],
    ],
  )
  assert.equal(mattersInForce(after, FROM).length, 131)
  book.take([])
  assert.equal(findPackVersion(book, INSTRUMENT, FROM), undefined)
  book.take([MOVE, ADD])
  assert.equal(packInForce(book, INSTRUMENT, FROM), after)
  assert.deepEqual(changeShape.parse(JSON.parse(JSON.stringify(ADD))), ADD)
})

test('a file opened the day before keeps its row and its list, also when the citizen adds something later', async () => {
  const { book, triage } = await shelf()
  book.take([MOVE])
  const desks = new TwoDesks(book, triage)
  desks.now = '2026-03-31T02:00:00.000Z'
  const old = desks.contact('110', { text: NOISE })
  assert.deepEqual([old.packVersion, old.decision.accept], ['2023-03-24', '110'])
  desks.now = '2026-04-01T02:00:00.000Z'
  const later = must(desks.try(old, { kind: 'supplement', text: '今天装修又在吵' })).file
  assert.deepEqual([later.packVersion, later.decision.accept], ['2023-03-24', '110'])
  const young = desks.contact('110', { text: NOISE })
  assert.deepEqual([young.packVersion, young.decision.accept], [FROM, '12345'])
  assert.equal(legOf(young, 'desk').state, 'awaiting_dispatch')
})
