// S09 · assessment: transferred orders on their own, every figure with its denominator and its demands, the same from the actions alone.
import assert from 'node:assert/strict'
import test from 'node:test'
import { sheetBookOn } from '../../src/assess/read-sheet.js'
import { recomputeSheet } from '../../src/assess/recompute-sheet.js'
import { dayOf } from '../../src/terms/zone.js'
import { registersOf } from '../support/registers.js'
import { haimenBook } from '../support/two-desks.js'
import { endDemand } from './support.js'

const MONTH = 'from=2026-03-01&to=2026-03-31'
const WHOLE = { from: '2026-03-01', to: '2026-03-31' }

test('every figure says of how many, opens to its demands, and comes out the same from the actions alone', async (t) => {
  const { node, as } = await registersOf(t)
  const ids: string[] = []
  for (let n = 0; n < 4; n++) {
    const told = await node.ask('POST', '/api/contacts', {
      as: await node.token('agent'),
      body: {
        channel: 'phone',
        text: `楼道灯坏了第${n}处`,
        requester: {},
        place: { town: 'sanxing' },
        requestType: 'complaint',
      },
    })
    assert.ok(told.status < 300, told.text)
    ids.push(told.body.case.id)
  }
  await endDemand(node, ids[0] ?? '', '已修好')
  await endDemand(node, ids[1] ?? '', '已修好')
  const supervisor = await as('supervisor')
  const sheet = (await supervisor.get(`/api/assessment?${MONTH}&by=town`)).body
  assert.equal(sheet.demands, 4)
  assert.deepEqual(sheet.total.demands, { value: '4', where: 4, among: null, leftOut: 0 })
  assert.deepEqual(sheet.total['citizen-solved'], { value: '100.00', where: 2, among: 2, leftOut: 0 })
  assert.equal(sheet.total.verified.value, null, 'nothing was dispatched: there is nothing to divide by')
  assert.equal(sheet.groups[0].key, 'sanxing')

  const rows = (await supervisor.get(`/api/assessment/rows?${MONTH}&by=town&indicator=citizen-solved&group=sanxing`))
    .body
  assert.deepEqual(rows.items.map((one: { caseId: string }) => one.caseId).sort(), [ids[0], ids[1]].sort())

  const anew = await recomputeSheet(node.store, await haimenBook(), WHOLE, 'town')
  assert.equal(anew.kept?.digest, anew.sheet.digest)
  assert.deepEqual([anew.tallies, anew.demands], [[], []])
  assert.equal(anew.sheet.digest, sheet.digest)

  // A figure pages through its demands, newest first, and says its formula.
  const first = (await supervisor.get(`/api/assessment/rows?${MONTH}&by=town&indicator=demands&limit=3`)).body
  assert.deepEqual([first.total, first.items.length, first.indicator.cites.length > 0], [4, 3, true])
  const rest = (
    await supervisor.get(`/api/assessment/rows?${MONTH}&by=town&indicator=demands&limit=3&after=${first.next}`)
  ).body
  assert.deepEqual([...first.items, ...rest.items].map((one: { caseId: string }) => one.caseId).sort(), ids.toSorted())
  const unrated = `/api/assessment/rows?${MONTH}&by=town&indicator=rated&standing=denominator`
  assert.equal((await supervisor.get(unrated)).body.total, 0)

  // What was kept is never older than the file: another deed, and the next sheet knows it.
  await endDemand(node, ids[2] ?? '', '已修好')
  const later = (await supervisor.get(`/api/assessment?${MONTH}&by=town`)).body
  assert.equal(later.total['citizen-solved'].among, 3)
  assert.notEqual(later.digest, sheet.digest)
})

test('a kept tally that was altered is named by figure, and a kept demand by its number', async (t) => {
  const { node, as } = await registersOf(t)
  const agent = await as('agent')
  const told = await agent.post('/api/contacts', {
    ...{ channel: 'phone', text: '楼道灯坏了', requester: {}, place: { town: 'sanxing' }, requestType: 'complaint' },
  })
  await (await as('supervisor')).get(`/api/assessment?${MONTH}&by=town`)
  const book = await haimenBook()
  const again = () => recomputeSheet(node.store, book, WHOLE, 'town')
  assert.deepEqual((await again()).tallies, [])

  await node.admin.query(`update tallies set figures = jsonb_set(figures, '{c,1}', '7')
    where grouping = 'town' and length(period) = 10 and group_key = 'sanxing'`)
  const altered = await again()
  const day = dayOf(node.clock.now, book.place.zone)
  assert.deepEqual(altered.tallies, [{ period: day, group: 'sanxing', indicator: 'demands', kept: '7/1', anew: '1/1' }])
  assert.deepEqual(altered.demands, [], 'every file agrees with its actions: it is the tally')

  await node.admin.query(`update case_facts set facts = jsonb_set(facts, '{demand,danger}', 'true')`)
  const named = await again()
  const { id, number } = told.body.case
  assert.deepEqual(named.demands, [{ caseId: id, number, why: 'other_facts' }])

  // Forgotten and built anew from the actions, it is right again.
  await node.store.forgetTallies()
  assert.equal((await again()).kept, undefined)
  await (await as('supervisor')).get(`/api/assessment?${MONTH}&by=town`)
  const mended = await again()
  assert.equal(mended.kept?.digest, mended.sheet.digest)
})

test('tallies grow from the newest day back out of what was kept, and out of the actions alone where that is asked', async (t) => {
  const { node, as } = await registersOf(t)
  const contact = { channel: 'phone', text: '楼道灯坏了', requester: {}, place: { town: 'sanxing' } }
  const older = dayOf(node.clock.now, (await haimenBook()).place.zone)
  await (await as('agent')).post('/api/contacts', { ...contact, requestType: 'complaint' })
  node.clock.forward(24 * 60)
  await (await as('agent')).post('/api/contacts', { ...contact, requestType: 'complaint' })
  node.clock.forward(24 * 60)
  const book = await haimenBook()
  const newer = dayOf(node.clock.now, book.place.zone)
  const told = await (await as('agent')).post('/api/contacts', { ...contact, requestType: 'complaint' })
  const sheetBook = sheetBookOn(book, newer)
  const dayOfTallies = async (day: string) =>
    (await node.store.readTallies(sheetBook, { by: 'town', periods: [day] }))?.parts.map(({ tally }) => tally.n)
  const whole = async (most: number) => {
    while ((await node.store.keepTallies(sheetBook, most)).state === 'building');
  }
  await whole(100)

  // As after a new paper: tallies are gone, facts are there, and those are believed.
  await node.admin.query(`delete from tallies`)
  await node.admin.query(`delete from tally_books`)
  await node.admin.query(`update case_facts set facts = jsonb_set(facts, '{demand,town}', '"changle"')`)
  await node.store.keepTallies(sheetBook, 1)
  assert.equal(await dayOfTallies(newer), undefined, 'nobody knows yet whether this was all of the day')
  assert.equal((await node.store.keepTallies(sheetBook, 1)).state, 'building')
  assert.deepEqual(await dayOfTallies(newer), [1], 'the newest day is whole while the rest is being built')
  assert.equal(await dayOfTallies(older), undefined, 'a day not reached yet has no figures rather than wrong ones')
  const rows = { by: 'town', group: null, indicator: 0, standing: null, after: null, limit: 9 } as const
  const behind = await node.store.listCounted(sheetBook, { ...rows, period: { from: newer, to: newer } })
  assert.deepEqual(
    behind?.items.map(({ caseId }) => caseId),
    [told.body.case.id],
  )
  await whole(1)
  const groups = async () =>
    (await node.store.readTallies(sheetBook, { by: 'town', periods: [older, newer] }))?.parts.map(({ group }) => group)
  assert.deepEqual(await groups(), ['changle', 'changle'])

  await node.store.forgetTallies()
  await whole(1)
  assert.deepEqual(await groups(), ['sanxing', 'sanxing'], 'a rebuild believes the actions alone')
})

test('a supervisor verifies what a unit reported, and not the one who passed it', async (t) => {
  const { node, as } = await registersOf(t)
  const told = await (await as('agent')).post('/api/contacts', {
    ...{ channel: 'phone', text: '楼道灯坏了', requester: {}, place: { town: 'sanxing' }, requestType: 'complaint' },
  })
  const id = told.body.case.id
  const supervisor = await as('supervisor')
  const look = { way: 'on_site', found: 'partly', note: '到现场看过，只换了一盏' }
  const early = await supervisor.post(`/api/cases/${id}/verify`, look)
  assert.deepEqual([early.status, early.body.code], [409, 'nothing_to_verify'])
  await endDemand(node, id, '已修好')
  assert.equal((await (await as('agent')).post(`/api/cases/${id}/verify`, look)).status, 403)
  const done = await supervisor.post(`/api/cases/${id}/verify`, look)
  assert.equal(done.status, 200, done.text)
  assert.equal(done.body.case.verifications[0].found, 'partly')
  const { total } = (await supervisor.get(`/api/assessment?${MONTH}&by=town`)).body
  assert.deepEqual([total.verified.where, total.verified.among, total['verified-share'].where], [0, 1, 1])
  assert.equal(total['citizen-solved'].where, 1, 'what the citizen said stays what it was')
})

test('the third-party evaluator draws by seed, judges apart, and may do nothing else', async (t) => {
  const { node, as } = await registersOf(t)
  const agent = await as('agent')
  const ids: string[] = []
  for (let n = 0; n < 3; n++) {
    const told = await agent.post('/api/contacts', {
      ...{ channel: 'phone', text: `楼道灯坏了第${n}处，联系人13800001111`, requester: { phone: '13800001111' } },
      ...{ place: { town: 'sanxing' }, requestType: 'complaint' },
    })
    ids.push(told.body.case.id)
    await endDemand(node, told.body.case.id, '已修好')
  }
  const evaluator = await as('evaluator')
  assert.equal((await evaluator.get(`/api/assessment?${MONTH}`)).status, 200)
  const wish = { from: WHOLE.from, to: WHOLE.to, size: 2, seed: '三月' }
  const drawn = await evaluator.post('/api/evaluation/samples', wish)
  assert.equal(drawn.status, 201, drawn.text)
  assert.deepEqual([drawn.body.sample.population, drawn.body.demands.length], [3, 2])
  const again = await evaluator.post('/api/evaluation/samples', wish)
  assert.deepEqual(again.body.demands, drawn.body.demands, 'the same seed draws the same')
  assert.equal(again.body.sample.populationDigest, drawn.body.sample.populationDigest)
  const ledger = await node.admin.query(`select detail from audit where operation = 'evaluation.draw' and allowed`)
  assert.deepEqual(ledger.rows.length, 2)
  assert.deepEqual([ledger.rows[0].detail.seed, ledger.rows[0].detail.population], ['三月', 3])

  const { sample, demands } = drawn.body
  const { caseId } = demands[0]
  const before = await node.store.find(caseId)
  const verdict = { caseId, found: 'not_done', note: '打电话问过，灯还是坏的' }
  const judged = await evaluator.post(`/api/evaluation/samples/${sample.id}/verdicts`, verdict)
  assert.equal(judged.status, 201, judged.text)
  assert.deepEqual([judged.body.total.judged, judged.body.total.evaluatorFoundDone], [1, 0])
  assert.equal(judged.body.total.citizenSaysSolved, 2, 'what the citizen said stays what it was')
  assert.deepEqual(await node.store.find(caseId), before, 'no verdict changes the file')
  const left = ids.find((id) => !demands.some((one: { caseId: string }) => one.caseId === id)) ?? ''
  const outside = await evaluator.post(`/api/evaluation/samples/${sample.id}/verdicts`, { ...verdict, caseId: left })
  assert.deepEqual([outside.status, outside.body.code], [409, 'not_in_sample'])

  // Masked everywhere, and nothing else is open to it.
  const file = await evaluator.get(`/api/cases/${caseId}`)
  assert.equal(file.status, 200)
  assert.ok(!file.text.includes('13800001111'))
  assert.equal((await evaluator.get(`/api/assessment/export?${MONTH}&reason=x`)).status, 403)
  for (const deed of ['verify', 'close', 'unmask', 'supplement'])
    assert.equal((await evaluator.post(`/api/cases/${caseId}/${deed}`, { reason: 'x', note: 'x' })).status, 403, deed)
  for (const role of ['supervisor', 'shift_lead', 'auditor'] as const) {
    const other = await as(role)
    assert.equal((await other.get(`/api/evaluation/samples/${sample.id}`)).status, 200)
    assert.equal((await other.post('/api/evaluation/samples', wish)).status, 403)
    assert.equal((await other.post(`/api/evaluation/samples/${sample.id}/verdicts`, verdict)).status, 403)
  }
  const unit = await as('unit_clerk', 'water-bureau')
  assert.equal((await unit.get(`/api/assessment?${MONTH}`)).status, 403)
  assert.equal((await unit.get('/api/evaluation/samples')).status, 403)

  // What leaves the house is counted and digested, and carries the check code.
  const taken = await (await as('supervisor')).get(`/api/assessment/export?${MONTH}&by=town&format=csv&reason=月度`)
  assert.equal(taken.status, 200, taken.text)
  const sheet = (await evaluator.get(`/api/assessment?${MONTH}&by=town`)).body
  assert.ok(taken.text.includes(sheet.digest))
})
