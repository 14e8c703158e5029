// The same trouble told twice is found on a real database: with reasons, never across tenants, and whatever was merged in between.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { Alike } from '../../src/store/alike-port.js'
import { createStore } from '../../src/store/create-store.js'
import { instant, ms } from '../../src/terms/time.js'
import { freshStore, granted } from './support/fresh-store.js'
import { AGENT, contact, smallDesk, supplement } from './support/small-desk.js'

const DAY = 24 * 60
const SMOKE = '叠石桥路的烧烤店每天晚上营业到凌晨三点，油烟直接往楼上飘，窗户都不敢开，打过几次电话都没有人来处理'
const shown = ({ items }: Alike) => items.map(({ number, reasons }) => [number, ...reasons])

test('a demand finds the same person, the same words and the same matter at the same place, each with its reason', async (t) => {
  const { store, clock } = await freshStore(t)
  const open = async (number: string, text: string, more: Parameters<typeof contact>[1]) =>
    granted(await store.open(contact(`${text} number=${number}`, more))).file
  await open('P1', '楼下太吵睡不着', { phone: '13800000001', rows: ['B05'] })
  await open('W1', SMOKE, { phone: '13800000002' })
  await open('M1', '石桥路上呛人的味道', { phone: '13800000003', rows: ['B05'], address: '叠石桥路 12 号' })
  await open('X1', '养老金怎么认证', { phone: '13800000001', rows: ['B30'] })
  clock.forward(60)
  const before = await store.alike(
    { text: `${SMOKE}。`, phone: '+86 138 0000 0001', rows: ['B05'], address: '叠石桥路' },
    clock.now,
  )
  const expected = [
    ['W1', 'same_words'],
    ['M1', 'same_place_and_matter'],
    ['P1', 'same_person'],
  ]
  assert.deepEqual(shown(before).sort(), expected.sort())
  assert.equal(before.voices, 2, 'two other people tell of it; the third is the caller')
  const file = await open('N1', SMOKE, { phone: '13800000001', rows: ['B05'], address: '叠石桥路' })
  const after = await store.alike({ caseId: file.id }, clock.now)
  assert.deepEqual(shown(after).sort(), expected.sort())
  assert.ok(after.items.every((item) => item.likeness >= 0 && item.likeness <= 1 && item.score > 0 && item.score <= 1))
})

test('a demand of a month ago is found for the same person only while it is open', async (t) => {
  const { store, clock } = await freshStore(t)
  const more = { phone: '13800000001', rows: ['B05'] }
  const { file } = granted(await store.open(contact('楼下太吵睡不着', more)))
  clock.forward(31 * DAY)
  const found = async () =>
    (await store.alike({ text: '楼下还是很吵', ...more }, clock.now)).items.map((item) => item.caseId)
  assert.deepEqual(await found(), [file.id])
  granted(await store.perform(file.id, { command: { kind: 'close' }, by: AGENT, key: 'close-it-1' }))
  assert.deepEqual(await found(), [])
})

test('what was merged is shown as the file it went into, after however many merges, and never as the one in hand', async (t) => {
  const { store, clock } = await freshStore(t)
  const open = async (phone: string) => granted(await store.open(contact(SMOKE, { phone }))).file
  const [a, b, c] = [await open('13800000001'), await open('13800000002'), await open('13800000003')]
  const merge = async (from: string, into: string) =>
    granted(await store.merge(from, into, { by: AGENT, key: `merge-${from}`, reason: '同一件事' }))
  await merge(a.id, b.id)
  await merge(b.id, c.id)
  const found = await store.alike({ text: SMOKE, phone: '13800000001' }, clock.now)
  assert.deepEqual(
    found.items.map((item) => [item.caseId, item.state, [...item.reasons].sort()]),
    [[c.id, 'open', ['same_person', 'same_words']]],
  )
  assert.equal(found.voices, 2)
  assert.deepEqual((await store.alike({ caseId: c.id }, clock.now)).items, [])
})

test('drills, other tenants and demands that say nothing are like nothing', async (t) => {
  const { store, another, clock } = await freshStore(t)
  const more = { phone: '13800000001', rows: ['B05'], town: 'sanxing' }
  granted(await store.open(contact(SMOKE, { ...more, drill: true })))
  granted(await another({ tenant: 'sample/110' }).open(contact(SMOKE, more)))
  assert.deepEqual(await store.alike({ text: SMOKE, ...more }, clock.now), { items: [], voices: 0 })
  for (const text of ['', '😀😀😀', '？？？', '<p></p>', '\u0007\u0007', '喂']) {
    granted(await store.open(contact(text || ' ')))
    assert.deepEqual((await store.alike({ text }, clock.now)).items, [], JSON.stringify(text))
  }
  assert.deepEqual((await store.alike({ caseId: 'nobody' }, clock.now)).items, [])
  const long = `${'啊'.repeat(100_000)}${SMOKE}`
  assert.deepEqual((await store.alike({ text: long }, clock.now)).items, [])
})

test('at most eight are shown, the most telling first', async (t) => {
  const { store, clock } = await freshStore(t)
  for (let at = 0; at < 12; at++) granted(await store.open(contact(SMOKE, { phone: `138000000${at + 10}` })))
  granted(await store.open(contact(SMOKE, { phone: '13800000001' })))
  const { items, voices } = await store.alike({ text: SMOKE, phone: '13800000001' }, clock.now)
  assert.equal(items.length, 8)
  assert.deepEqual(items[0]?.reasons, ['same_person', 'same_words'])
  assert.deepEqual(
    items.map((item) => item.score),
    items.map((item) => item.score).sort((a, b) => b - a),
  )
  assert.equal(voices, 12)
})

test('what is compared stands or falls with the file, and a repeated opening adds nothing', async (t) => {
  const { store, admin } = await freshStore(t)
  const first = contact(SMOKE, { key: 'only-once-1', phone: '13800000001', rows: ['B05', 'B06'] })
  const { file } = granted(await store.open(first))
  granted(await store.open(first))
  assert.equal((await store.open(contact('refuse'))).ok, false)
  granted(await store.perform(file.id, supplement('还在营业')))
  const { rows } = await admin.query(
    'select case_id, rows, places, phone_hash is not null as person, bands from case_likeness',
  )
  assert.deepEqual(
    rows.map(({ bands, ...row }) => ({ ...row, bands: bands.length })),
    [{ case_id: file.id, rows: ['B05', 'B06'], places: ['石桥路'], person: true, bands: 16 }],
  )
})

test('no plan reads a whole table, however large it grows', async (t) => {
  const { url, admin, clock } = await freshStore(t)
  await admin.query(`insert into case_likeness (tenant, case_id, received_at, town, places, rows, phone_hash, bands)
    select 'sample/12345', 'c' || n, timestamptz '${clock.now}' - n * interval '15 minutes', 'town-' || n % 22, '{}', array['B' || n % 60],
      'p' || n % 9000, array(select hashtext(n || '.' || k) from generate_series(1, 16) k) from generate_series(1, 30000) n`)
  await admin.query(`insert into case_files (tenant, id, number, demand_id, version, state, origin, channel, request_type, title, town, danger,
      drill, first_contact_at, received_at, open_call, phone_hash, file)
    select tenant, case_id, case_id, case_id, 1, 'open', 'contact', 'phone', 'complaint', 't', town, false, false, received_at, received_at,
      false, phone_hash, '{"text": "t", "petitioners": [], "clock": {}}' from case_likeness`)
  await admin.query('analyze case_likeness')
  await admin.query('analyze case_files')
  const scans = async () => {
    const { rows } = await admin.query(
      `select sum(seq_scan)::int as scans from pg_stat_user_tables where relname in ('case_likeness', 'case_files')`,
    )
    return rows[0]?.scans
  }
  const before = await scans()
  // The counts of a connection are told when it ends.
  const store = createStore({ url, tenant: 'sample/12345', desk: smallDesk(), phoneKey: 'test', connections: 2 })
  const started = performance.now()
  for (let at = 0; at < 10; at++) {
    await store.alike({ text: `${SMOKE}${at}`, phone: '13800000001', rows: ['B5'], town: 'town-3' }, clock.now)
    await store.clusters({ since: instant(ms(clock.now) - DAY * 60_000), now: clock.now })
  }
  const each = (performance.now() - started) / 20
  await store.close()
  await new Promise((resolve) => setTimeout(resolve, 500))
  assert.equal(await scans(), before)
  assert.ok(each < 250, `${each} ms each`)
})
