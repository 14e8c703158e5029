// The register engine on a small invented register: permissions, guards, two persons, clocks, effects, account book, history.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'
import { withWells } from './wells.js'

test('a record is entered, moved by who holds it, closed by a second person, and its history says who and by which clause', async (t) => {
  const { as, node } = await registersOf(t, withWells)
  const seat = await as('agent')
  const unit = await as('unit_clerk', 'water-bureau')
  await (await as('supervisor')).opened('grants', { amount: '500.00' })

  const well = await seat.opened('wells', { place: '东桥头', town: '三厂', depth: 3.5, lead: '区水利局' })
  assert.equal(well.state, 'found')
  assert.equal(well.holder, 'water-bureau')
  assert.equal(well.town, 'sanchang-park')
  assert.equal(well.fields.depth, '3.5')
  assert.equal(well.fields.deep, false)
  assert.ok(well.dueAt > node.clock.now)

  const refused = await seat.move(well.id, 'cover', { cost: 40 })
  assert.equal(refused.status, 403)
  assert.equal((await unit.move(well.id, 'cover', {})).body.code, 'fields_missing')
  const covered = await unit.moved(well.id, 'cover', { cost: '40' })
  assert.equal(covered.state, 'covered')
  assert.deepEqual(
    covered.postings.map((one: { amount: string }) => one.amount),
    ['40.00'],
  )

  assert.equal((await unit.move(well.id, 'close')).body.code, 'role_not_entitled')
  const closed = await seat.moved(well.id, 'close')
  assert.equal(closed.open, false)
  assert.deepEqual(
    closed.timeline.map((one: { kind: string }) => one.kind),
    ['record_opened', 'cover', 'round_opened', 'close'].filter((kind) =>
      closed.timeline.some((one: { kind: string }) => one.kind === kind),
    ),
  )
  assert.equal(closed.timeline[1].cites[0].clause, '1')
})

test('wrong fields are all named at once and nothing is kept', async (t) => {
  const { as } = await registersOf(t, withWells)
  const seat = await as('agent')
  const told = await seat.open('wells', { place: '', depth: 'deep', town: '火星', colour: 'red', deep: true })
  assert.equal(told.status, 422)
  assert.deepEqual(told.body.errors.map((one: { field: string }) => one.field).sort(), [
    'colour',
    'deep',
    'depth',
    'town',
  ])
  assert.equal((await seat.list('wells')).length, 0)
})

test('what must be unique stands in one record only, also when two come at once', async (t) => {
  const { as } = await registersOf(t, withWells)
  const seat = await as('agent')
  const told = await Promise.all(['a', 'b', 'c'].map(() => seat.open('wells', { place: '西村口' })))
  assert.deepEqual(told.map(({ status }) => status).sort(), [201, 409, 409])
  assert.equal(told.find(({ status }) => status === 409)?.body.code, 'value_taken')
})

test('a guard refuses with its own sentence and clause, and the account book stays as it was', async (t) => {
  const { as } = await registersOf(t, withWells)
  const unit = await as('unit_clerk', 'water-bureau')
  await (await as('supervisor')).opened('grants', { amount: 500 })
  const well = await unit.opened('wells', { place: '深井', depth: 12, lead: 'water-bureau' })
  const told = await unit.move(well.id, 'cover', { cost: 99.99 })
  assert.equal(told.body.code, 'guard_not_held')
  assert.match(told.body.detail, /100/)
  assert.equal(told.body.cites[0].clause, '1')
  const tooDear = await unit.move(well.id, 'cover', { cost: '500.01' })
  assert.equal(tooDear.body.code, 'not_enough_in_account')
  assert.equal((await unit.read(well.id)).state, 'found')
  const book = (await unit.get('/api/ledgers/well-money?verify=true')).body
  assert.equal(book.entries, 1)
  assert.equal(book.fault, null)
})

test('the account book balances after postings from many hands at once, and its chain holds', async (t) => {
  const { as } = await registersOf(t, withWells)
  const supervisor = await as('supervisor')
  await Promise.all(Array.from({ length: 12 }, (_, n) => supervisor.opened('grants', { amount: `${n + 1}.01` })))
  const book = (await supervisor.get('/api/ledgers/well-money?verify=true&limit=200')).body
  assert.equal(book.entries, 12)
  assert.equal(book.fault, null)
  assert.equal(book.accounts.find((one: { id: string }) => one.id === 'purse').balance, '78.12')
  const sum = book.accounts.reduce((all: number, one: { balance: string }) => all + Number(one.balance) * 100, 0)
  assert.equal(Math.round(sum), 0)
})

test('the clock moves what is overdue, once, and opens the weekly round for a covered well', async (t) => {
  const { as, at, node } = await registersOf(t, withWells)
  const unit = await as('unit_clerk', 'water-bureau')
  await (await as('supervisor')).opened('grants', { amount: 500 })
  const well = await unit.opened('wells', { place: '路边', depth: 2, lead: 'water-bureau' })
  await at('2026-03-03T02:00:00.000Z')
  assert.equal((await unit.read(well.id)).state, 'found')
  await at('2026-03-05T02:00:00.000Z')
  const late = await unit.read(well.id)
  assert.equal(late.state, 'late')
  assert.equal(late.timeline.at(-1).by.account, 'clock')

  const seat = await as('agent')
  // Held by nobody once late: the schema names no holder, so a unit cannot move it.
  assert.equal((await unit.move(well.id, 'cover', { cost: 1 })).status, 403)
  const other = await unit.opened('wells', { place: '路边二', depth: 2, lead: 'water-bureau' })
  await unit.moved(other.id, 'cover', { cost: 1 })
  await at('2026-03-05T03:00:00.000Z')
  await at('2026-03-05T03:30:00.000Z')
  assert.equal((await seat.list('rounds')).length, 1)
  await at('2026-03-12T04:00:00.000Z')
  const rounds = await seat.list('rounds')
  assert.equal(rounds.length, 2)
  assert.equal(rounds[0]?.headline, '路边二')
  assert.equal(rounds[1]?.overdue, true)
  assert.ok(node.clock.now)
})

test('what a citizen says in confidence is in no list, no history, no export; who may, sees it with a reason, on record', async (t) => {
  const { as, citizen, node } = await registersOf(t, withWells)
  const told = await citizen.open('wells', { place: '河边', finder: '热心人王某' })
  assert.equal(told.status, 201, told.text)
  const seat = await as('agent')
  const [row] = await seat.list('wells')
  assert.ok(row)
  const record = await seat.read(row.id)
  assert.deepEqual(record.secrets, ['finder'])
  assert.doesNotMatch(JSON.stringify(record), /热心人/)
  assert.doesNotMatch((await seat.get('/api/registers/wells/export?format=csv&reason=audit')).text, /热心人/)
  assert.equal((await seat.post(`/api/records/${row.id}/secrets`, { reason: '想看' })).status, 403)
  const supervisor = await as('supervisor')
  const secrets = await supervisor.post(`/api/records/${row.id}/secrets`, { reason: '发奖核对' })
  assert.equal(secrets.body.secrets.finder, '热心人王某')
  const auditor = await node.token('auditor')
  await node.ask('GET', '/api/audit', { as: auditor })
  const ledger = await node.ask('GET', '/api/audit', { as: auditor })
  assert.ok(
    ledger.body.some(
      (one: { operation: string; reason: string }) => one.operation === 'record.reveal' && one.reason === '发奖核对',
    ),
  )
})

test('a correction needs a reason and keeps the old value in sight', async (t) => {
  const { as } = await registersOf(t, withWells)
  const supervisor = await as('supervisor')
  const seat = await as('agent')
  const well = await seat.opened('wells', { place: '北口', depth: 2 })
  assert.equal((await seat.correct(well.id, { depth: 12 }, '量错')).status, 403)
  const told = await supervisor.correct(well.id, { depth: 12 }, '量错')
  assert.equal(told.status, 200, told.text)
  assert.equal(told.body.record.fields.deep, true)
  assert.equal(told.body.record.alarms[0].id, 'open-deep')
  assert.equal(told.body.record.timeline.at(-1).body.was.depth, '2.0')
  assert.equal((await supervisor.correct(well.id, { depth: '12.0' }, '再来')).body.code, 'nothing_changed')
})

test('a move may ask the hotline, and the record hears what came of it', async (t) => {
  const { as, settle, node } = await registersOf(t, withWells)
  const seat = await as('agent')
  const well = await seat.opened('wells', { place: '学校门口', town: 'sanxing' })
  await seat.moved(well.id, 'ask')
  await settle()
  const asked = await seat.read(well.id)
  assert.equal(asked.demands.length, 1)
  const file = await node.store.find(asked.demands[0].caseId)
  assert.equal(file?.text, '井没有盖：学校门口')
  const turned = await node.store.perform(asked.demands[0].caseId, {
    command: { kind: 'turn_away', ground: 'no_substance', reason: '已加盖', told: '已告知' } as never,
    by: { platform: '12345', account: 'seat', role: 'shift_lead', unit: null },
    key: 'turn-away-1',
  })
  assert.ok(turned.ok, JSON.stringify(turned))
  await settle()
  const heard = await seat.read(well.id)
  assert.notEqual(heard.demands[0].endedAt, null)
  assert.ok(heard.timeline.some((one: { kind: string }) => one.kind === 'answered'))
})

test('figures are exact and say whether they agree with what the paper prints', async (t) => {
  const { as } = await registersOf(t, withWells)
  const seat = await as('agent')
  await seat.opened('wells', { place: '一', depth: 0.1 })
  await seat.opened('wells', { place: '二', depth: 0.2 })
  assert.equal((await seat.figure('wells', 'all')).agrees, true)
  assert.equal((await seat.figure('wells', 'depth')).value, '0.3')
  assert.equal((await seat.figure('wells', 'closed')).value, '0.00')
})

test('the same key does a thing once; rows of a table come in one by one, each with what is wrong in it', async (t) => {
  const { as, node } = await registersOf(t, withWells)
  const seat = await as('agent')
  const token = await node.token('agent')
  const ask = () =>
    node.ask('POST', '/api/registers/wells/records', {
      as: token,
      key: 'same-key-1',
      body: { fields: { place: '独一' } },
    })
  assert.equal((await ask()).body.repeated, false)
  assert.equal((await ask()).body.repeated, true)
  const rows = [{ 地点: '甲', 深度: '1.5' }, { 地点: '乙', 深度: '浅' }, { 地点: '独一' }]
  const looked = await seat.post('/api/registers/wells/import', { rows, commit: false })
  assert.equal(looked.status, 200, looked.text)
  assert.deepEqual(
    looked.body.rows.map((one: { ok: boolean }) => one.ok),
    [true, false, true],
  )
  const kept = await seat.post('/api/registers/wells/import', { rows, commit: true })
  assert.deepEqual(
    kept.body.rows.map((one: { code: string | null }) => one.code),
    [null, 'fields_wrong', 'value_taken'],
  )
  assert.match(kept.body.rows[1].errors[0].reason, /数字|number/)
})

test('the administrator and the third-party evaluator read no register and no account book', async (t) => {
  const { as } = await registersOf(t, withWells)
  const seat = await as('agent')
  const well = await seat.opened('wells', { place: '南口' })
  for (const role of ['admin', 'evaluator'] as const) {
    const stranger = await as(role)
    assert.equal((await stranger.get(`/api/records/${well.id}`)).status, 403)
    assert.equal((await stranger.get('/api/registers/rounds/records')).status, 403)
    assert.equal((await stranger.get('/api/ledgers/well-money')).status, 403)
    assert.deepEqual(
      (await stranger.get('/api/registers')).body.registers.filter((one: { mayOpen: boolean }) => !one.mayOpen),
      [],
    )
  }
})
