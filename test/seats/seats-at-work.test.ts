// Seats, rosters and the duty of units as people meet them: one node, a clock the test sets (clause 9, rule R05).
import assert from 'node:assert/strict'
import test from 'node:test'
import { simQueue } from '../../src/calls/sim-queue.js'
import { orderFacts } from '../../src/reports/order-facts.js'
import { newId } from '../../src/terms/ids.js'
import { registersOf } from '../support/registers.js'

// Saturday 7 March 2026, 22:00 in the place: no office is open.
const PASSWORD = 'a-password-long-enough-1'
const SATURDAY_NIGHT = '2026-03-07T14:00:00.000Z'

test('seats and duty over one weekend', async (t) => {
  const { as, node, at } = await registersOf(t)
  await at('2026-03-06T02:00:00.000Z')
  const lead = await as('shift_lead')
  const agent = await as('agent')
  const dispatcher = await as('dispatcher')
  const water = await as('unit_clerk', 'water-bureau')

  const takeIn = async (text: string, danger = false) => {
    const told = await agent.post('/api/contacts', {
      channel: 'phone',
      text,
      requester: { phone: '13900000000' },
      ...(danger ? { danger: true } : {}),
    })
    assert.equal(told.status, 201, told.text)
    return told.body.case
  }
  const dispatch = (id: string, unit: string, more: Record<string, unknown> = {}) =>
    dispatcher.post(`/api/cases/${id}/dispatch`, { lead: unit, ...more })

  await t.test('a shift is planned once, and swapped only when the other agrees', async () => {
    const mine = await lead.opened('seat-shifts', {
      day: '2026-03-09',
      shift: 'early',
      begins: '08:00',
      ends: '16:00',
      account: 'test-agent',
      seat: 'A01',
    })
    const again = await lead.open('seat-shifts', {
      day: '2026-03-09',
      begins: '08:00',
      ends: '16:00',
      account: 'test-agent',
    })
    assert.equal(again.status, 409, 'the same person is not planned twice for one hour')
    const wrong = await lead.open('seat-shifts', { day: '2026-03-09', begins: '8', ends: '16:00', account: 'b' })
    assert.equal(wrong.body.code, 'guard_not_held')
    assert.equal((await agent.move(mine.id, 'cancel')).status, 403)
    assert.equal((await lead.move(mine.id, 'agree-swap')).body.code, 'move_not_open')
  })

  await t.test('the band shows what is planned; a seat signs in, works and signs out, each step kept', async () => {
    const seats = async () => (await lead.get('/api/seats')).body
    const before = await seats()
    assert.equal(before.band.length, 48)
    assert.equal(before.week.length, 7)
    assert.equal(before.expected.basis, 'none')
    assert.equal(before.week[3].day, '2026-03-09')
    assert.equal(before.week[3].mostPlanned, 1)
    assert.equal(before.mayPlan, true)
    for (const state of ['ready', 'on_call', 'wrap_up', 'ready', 'ready']) {
      const told = await agent.post('/api/seats/state', { state, seat: 'A01' })
      assert.equal(told.status, 200, told.text)
      node.clock.now = new Date(Date.parse(node.clock.now) + 60_000).toISOString()
    }
    const during = await seats()
    assert.deepEqual(
      during.seated.map(({ seat, state }: { seat: string; state: string }) => [seat, state]),
      [['A01', 'ready']],
    )
    assert.equal(during.surge.from, 'present')
    assert.equal(during.surge.seats, 1)
    await agent.post('/api/seats/state', { state: 'out' })
    assert.deepEqual((await seats()).seated, [])
    const notes = await node.store.seatStates('2026-03-06T00:00:00.000Z', '2026-03-07T00:00:00.000Z')
    assert.deepEqual(
      notes.map(({ state }) => state),
      ['ready', 'on_call', 'wrap_up', 'ready', 'out'],
      'a button pressed twice is one note',
    )
    assert.equal((await water.get('/api/seats')).status, 403)
    assert.equal((await lead.get('/api/seats?day=2026-13-40')).status, 400)
  })

  await t.test('a unit sends its own roster, not another unit’s; where nobody will be shows ahead', async () => {
    const shift = { day: '2026-03-06', begins: '17:30', ends: '08:30', post: 'officer', phone: '0513-00000000' }
    await water.opened('unit-duty', { unit: 'water-bureau', ...shift })
    assert.equal((await water.open('unit-duty', { unit: 'housing-bureau', ...shift })).body.code, 'guard_not_held')
    const { units } = (await water.get('/api/unit-duty')).body
    assert.deepEqual(
      units.map(({ unit }: { unit: string }) => unit),
      ['water-bureau'],
    )
    // From Saturday half past eight until Monday morning nobody.
    assert.deepEqual(units[0].gaps[0], { from: '2026-03-07T00:30:00.000Z', to: '2026-03-09T00:30:00.000Z' })
    const uploaded = await lead.post('/api/registers/unit-duty/import', {
      commit: true,
      rows: [
        { 单位: '住建局', 日期: '2026-03-07', 起: '17:30', 止: '08:30', 岗位: 'officer' },
        {
          单位: 'housing-bureau',
          日期: '2026-03-07',
          起: '17:30',
          止: '08:30',
          岗位: 'emergency',
        },
      ],
    })
    assert.equal(uploaded.status, 200, uploaded.text)
    assert.equal(uploaded.body.rows.at(-1).ok, true, uploaded.text)
  })

  await at(SATURDAY_NIGHT)

  await t.test('an order for a unit with nobody on duty needs a reason, and the file keeps it', async () => {
    const file = await takeIn('[12345 B01] 路灯不亮')
    const refused = await dispatch(file.id, 'water-bureau')
    assert.equal(refused.body.code, 'nobody_on_duty', refused.text)
    assert.match(refused.body.detail, /2026-03-09T00:30/)
    const { body } = await dispatcher.get('/api/unit-duty?unit=water-bureau&rows=B01')
    assert.deepEqual([body.units[0].now, body.units[0].heed], ['nobody', 'reason'])
    assert.deepEqual(
      body.instead.map(({ unit }: { unit: string }) => unit),
      ['housing-bureau'],
    )
    const lamp = await dispatcher.get('/api/unit-duty?unit=water-bureau&rows=B33')
    assert.deepEqual(lamp.body.instead, [], 'who is there but has nothing to do with the matter is not proposed')
    const sent = await dispatch(file.id, 'water-bureau', { dutyReason: '已电话联系值班领导，同意接单' })
    assert.equal(sent.status, 200, sent.text)
    const actions = await node.store.timeline(file.id)
    const order = actions.find(({ kind }) => kind === 'order_dispatched')
    assert.deepEqual(order?.body.nobodyOnDuty, {
      rosterKept: true,
      next: '2026-03-09T00:30:00.000Z',
      reason: '已电话联系值班领导，同意接单',
    })
    const kept = await node.store.find(file.id)
    const leg = kept?.legs.find(({ kind }) => kind === 'order')
    assert.ok(kept && leg)
    assert.equal(orderFacts(leg, kept, actions).nobodyOnDuty, true, 'and the assessment counts it')
  })

  await t.test('where somebody is on duty nothing is asked, and danger waits for no roster', async () => {
    const lamp = await takeIn('[12345 B01] 另一处路灯不亮')
    assert.equal((await dispatch(lamp.id, 'housing-bureau')).status, 200)
    const noted = (await node.store.timeline(lamp.id)).find(({ kind }) => kind === 'order_dispatched')
    assert.equal(noted?.body.nobodyOnDuty, undefined)
    const fire = await takeIn('[12345 B01] 路灯杆起火', true)
    const sent = await dispatch(fire.id, 'water-bureau')
    // The case room may want 110 first; the roster has nothing to say.
    assert.notEqual(sent.body.code, 'nobody_on_duty', sent.text)
  })

  await t.test('a unit that keeps no roster at all is warned of and noted, not asked about', async () => {
    const file = await takeIn('[12345 B01] 第三处路灯不亮')
    assert.equal((await dispatch(file.id, 'urban-management-bureau')).status, 200)
    const noted = (await node.store.timeline(file.id)).find(({ kind }) => kind === 'order_dispatched')
    assert.deepEqual(noted?.body.nobodyOnDuty, { rosterKept: false, next: '2026-03-09T00:30:00.000Z' })
  })

  await t.test('a repetition of a command is the same command although somebody has come on duty since', async () => {
    const file = await takeIn('[12345 B01] 第四处路灯不亮')
    const key = newId()
    const by = { platform: '12345', account: 'd', role: 'dispatcher', unit: null } as const
    const give = (duty: Record<string, { rosterKept: boolean; next: null }>) =>
      node.store.perform(file.id, { command: { kind: 'dispatch', lead: 'water-bureau', duty }, by, key })
    assert.equal((await give({ 'water-bureau': { rosterKept: true, next: null } })).ok, true)
    const again = await give({})
    assert.ok(again.ok && again.value.repeated)
  })

  await t.test('a secondment is agreed by a second person and ends by itself', async () => {
    const mine = await lead.opened('secondments', {
      direction: 'police_here',
      office: '区公安局指挥中心',
      account: 'shadow-1',
      first: '2026-03-07',
      last: '2026-03-20',
      purpose: '跟班学习热线受理',
    })
    assert.equal((await lead.move(mine.id, 'agree')).body.code, 'needs_second_person')
    // An account that may read no demand by its role.
    await node.accounts.save({ name: 'shadow-1', display: '跟班', roles: ['keeper'], password: PASSWORD })
    const looks = async (path: string) => {
      const login = await node.accounts.logIn('shadow-1', PASSWORD)
      assert.ok(login.ok)
      return (await node.ask('GET', path, { as: login.value.token })).status
    }
    assert.equal(await looks('/api/seats'), 403, 'asked for is not agreed')
    await (await as('supervisor')).moved(mine.id, 'agree')
    const file = await takeIn('[12345 B01] 第五处路灯不亮')
    for (const path of ['/api/seats', `/api/cases/${file.id}`]) assert.equal(await looks(path), 200, path)
    await at('2026-03-21T02:00:00.000Z')
    assert.equal((await lead.read(mine.id)).state, 'ended')
    for (const path of ['/api/seats', `/api/cases/${file.id}`]) assert.equal(await looks(path), 403, path)
  })

  await t.test('a test passed holds for its months and then shows red', async () => {
    const course = await lead.opened('courses', {
      title: '紧急警情识别',
      about: 'danger',
      day: '2026-03-21',
      refreshMonths: 6,
    })
    const record = await lead.opened('course-records', {
      course: course.id,
      account: 'test-agent',
      attended: true,
      score: 82,
    })
    assert.equal(record.fields.passed, true)
    assert.equal(record.fields.refreshDue, '2026-09-21')
    await at('2026-10-01T02:00:00.000Z')
    const shown = await lead.list('course-records')
    assert.equal(shown[0]?.alarms[0]?.level, 'red')
  })
})

test('a simulated queue grows with three times the calls and shrinks with the seats that are lent', async () => {
  let now = Date.parse('2026-03-07T02:00:00.000Z')
  let seats = 9
  let seed = 7
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  }
  const queue = simQueue({
    now: () => now,
    callsPerHour: () => 55,
    seats: () => seats,
    handlingSeconds: 300,
    patienceSeconds: 1_800,
    random,
  })
  const after = async (minutes: number) => {
    now += minutes * 60_000
    return queue.look()
  }
  const calm = await after(60)
  assert.ok(calm.waiting <= 2 && calm.lastHalfHour.offered > 15, JSON.stringify(calm))
  queue.surge?.(3)
  const surge = await after(45)
  assert.ok(surge.waiting > 10, `over the limit of R05: ${JSON.stringify(surge)}`)
  assert.equal(surge.drill, 3)
  seats = 21
  const helped = await after(45)
  assert.ok(helped.waiting <= 3, JSON.stringify(helped))
})
