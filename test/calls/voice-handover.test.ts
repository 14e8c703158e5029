// One-key transfer and three-way call by voice, on a simulated phone network: who is with the caller, and what the file says.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { virtualClock } from '../../src/calls/clock.js'
import { demoScript } from '../../src/calls/sim.js'
import { simWorld } from '../../src/calls/sim-world.js'
import type { RecordCall } from '../../src/cases/command.js'
import { newId } from '../../src/terms/ids.js'
import { clerk } from '../support/two-desks.js'
import { switchboard } from './support/switchboard.js'

test('one key: the other seat is with the caller before the first one leaves, and the file says so', async () => {
  const board = await switchboard({ answersAfter: 2_000 })
  const offered = await board.offer('one_key_transfer')
  assert.ok(offered.ok)
  assert.equal(board.record()?.state, 'requested')
  await board.clock.pass(1_000)
  assert.deepEqual(board.world.withCaller('call-1'), { seats: 1, held: false, caller: true })
  await board.clock.pass(2_000)
  assert.deepEqual(board.world.withCaller('call-1'), { seats: 1, held: false, caller: true })
  assert.equal(board.record()?.state, 'completed')
  assert.deepEqual(board.duties(), [])
  assert.deepEqual(
    board.cases.kinds(board.file.id).filter((kind) => kind.startsWith('call_')),
    ['call_requested', 'call_connected', 'call_completed'],
  )
})

test('the file has the call before the phone system is told anything', async () => {
  const board = await switchboard({ answersAfter: 2_000 })
  board.dieAt(0, 'after')
  void board.offer('one_key_transfer')
  await board.clock.pass(5_000)
  assert.ok(board.dead())
  assert.equal(board.record()?.state, 'requested')
  assert.equal(board.world.rings(), 0)
})

for (const cause of ['busy', 'rejected', 'unreachable'] as const) {
  test(`the other side is ${cause}: the caller stays with the first seat, the order waits for its signature all the same`, async () => {
    const board = await switchboard({ fails: { after: 400, cause } })
    await board.offer('one_key_transfer')
    await board.clock.pass(1_000)
    assert.deepEqual([board.record()?.state, board.record()?.cause], ['failed', cause])
    assert.deepEqual(board.world.withCaller('call-1'), { seats: 1, held: false, caller: true })
    assert.deepEqual(board.duties(), [])
    const leg = board.cases.get(board.file.id).legs.find((one) => one.kind === 'transfer_out')
    assert.equal(leg?.state, 'offered')
  })
}

test('nobody lifts: after thirty seconds of ringing the caller is still with the first seat', async () => {
  const board = await switchboard({})
  await board.offer('one_key_transfer')
  await board.clock.pass(29_000)
  assert.equal(board.record()?.state, 'requested')
  await board.clock.pass(2_000)
  assert.deepEqual([board.record()?.state, board.record()?.cause], ['failed', 'noanswer'])
})

test('the caller hangs up while the other side rings: a call-back is due, and the desks still speak', async () => {
  const board = await switchboard({ answersAfter: 3_000, callerLeavesAfter: 1_000 })
  await board.offer('one_key_transfer')
  await board.clock.pass(1_500)
  assert.equal(board.record()?.state, 'caller_lost')
  assert.deepEqual(board.duties(), ['caller_lost'])
  await board.clock.pass(3_000)
  assert.deepEqual(
    board.world.snapshot()[0]?.ops.map((op) => op.state),
    ['joined'],
  )
  const leg = board.cases.get(board.file.id).legs.find((one) => one.kind === 'transfer_out')
  assert.equal(leg?.state, 'offered', 'the pushed order goes on')
})

test('the first seat’s phone dies while the other side rings: the caller is put through and never dropped', async () => {
  const board = await switchboard({ answersAfter: 3_000, seatDiesAfter: 1_000 })
  await board.offer('one_key_transfer')
  await board.clock.pass(5_000)
  assert.equal(board.record()?.state, 'completed')
  assert.deepEqual(board.world.withCaller('call-1'), { seats: 1, held: false, caller: true })
})

test('the first seat dies and the other side is busy: nobody has the caller, so a call-back is due', async () => {
  const board = await switchboard({ fails: { after: 2_000, cause: 'busy' }, seatDiesAfter: 1_000 })
  await board.offer('one_key_transfer')
  await board.clock.pass(5_000)
  assert.deepEqual([board.record()?.state, board.record()?.cause], ['caller_lost', 'nobody_left_with_caller'])
  assert.deepEqual(board.duties(), ['caller_lost'])
})

test('three-way: all three speak; the desks decide and one seat stays', async () => {
  for (const stays of ['other', 'first'] as const) {
    const board = await switchboard({ answersAfter: 1_000 })
    await board.offer('three_way_call')
    await board.clock.pass(2_000)
    assert.deepEqual(board.world.withCaller('call-1'), { seats: 2, held: false, caller: true })
    assert.equal(board.record()?.state, 'connected')
    const { opId } = board.calls.running()[0] ?? { opId: '' }
    const done = board.calls.conclude(opId, { stays })
    await board.clock.pass(10)
    assert.ok((await done).ok)
    assert.equal(board.record()?.state, 'completed')
    assert.deepEqual(board.world.withCaller('call-1'), { seats: 1, held: false, caller: true })
    const again = await board.calls.conclude(opId, { stays })
    assert.equal(again.ok, false)
  }
})

test('an operator may report the end of a three-way call instead: the talk ends as the report says', async () => {
  for (const event of ['completed', 'failed'] as const) {
    const board = await switchboard({ answersAfter: 1_000 })
    await board.offer('three_way_call')
    await board.clock.pass(2_000)
    const command: RecordCall = { kind: 'record_call', opId: board.record()?.opId ?? '', event }
    assert.ok((await board.calls.report(board.file.id, { command, by: clerk('12345'), key: newId() })).ok)
    await board.clock.pass(10)
    assert.deepEqual(board.calls.running(), [])
    assert.deepEqual(board.world.withCaller('call-1'), { seats: 1, held: false, caller: true })
    const [view] = board.world.snapshot()
    assert.equal(view?.seatThere, event === 'failed')
    assert.equal(board.record()?.state, event)
  }
})

test('the demonstration’s network: each word in the reference of a call plays its part', async () => {
  const clock = virtualClock(0)
  const world = simWorld(clock, demoScript, 600_000)
  const ask = (call: string) => world.invite({ opId: call, call, target: '110', ringMs: 30_000, token: '0000' })
  const asked = ['ok-1', 'busy-1', 'noanswer-1', 'rejected-1', 'unreachable-1'].map(ask)
  await clock.pass(30_000)
  assert.deepEqual(
    (await Promise.all(asked)).map((step) => (step.ok ? 'ok' : step.cause)),
    ['ok', 'busy', 'noanswer', 'rejected', 'unreachable'],
  )
  void ask('hangup-1')
  await clock.pass(2_000)
  assert.equal(world.withCaller('hangup-1').caller, false)
  await clock.pass(1_300_000)
  assert.deepEqual(world.snapshot(), [], 'calls that are over are forgotten')
})

test('consultation: the caller hears music while the desks speak alone, then joins', async () => {
  const board = await switchboard({ answersAfter: 1_000 })
  await board.offer('three_way_call', { consult: true })
  await board.clock.pass(2_000)
  assert.deepEqual(board.world.withCaller('call-1'), { seats: 1, held: true, caller: true })
  const { opId } = board.calls.running()[0] ?? { opId: '' }
  assert.ok((await board.calls.bringTogether(opId)).ok)
  assert.deepEqual(board.world.withCaller('call-1'), { seats: 2, held: false, caller: true })
})

test('consultation concluded with the caller on hold: whoever stays has the caller, and the music ends', async () => {
  for (const stays of ['other', 'first'] as const) {
    const board = await switchboard({ answersAfter: 1_000 })
    await board.offer('three_way_call', { consult: true })
    await board.clock.pass(2_000)
    const done = board.calls.conclude(board.calls.running()[0]?.opId ?? '', { stays })
    await board.clock.pass(10)
    assert.ok((await done).ok)
    assert.deepEqual(board.world.withCaller('call-1'), { seats: 1, held: false, caller: true }, stays)
  }
})

test('the other side leaves a three-way call undecided: the first receiver keeps the caller', async () => {
  const board = await switchboard({ answersAfter: 1_000, otherLeavesAfter: 5_000 })
  await board.offer('three_way_call', { consult: true })
  await board.clock.pass(6_000)
  assert.deepEqual([board.record()?.state, board.record()?.cause], ['completed', 'other_side_left'])
  assert.deepEqual(board.world.withCaller('call-1'), { seats: 1, held: false, caller: true })
})

test('the other side hangs up while the handover is being written down: the first seat keeps the caller', async () => {
  const board = await switchboard({ answersAfter: 1_000 })
  const { cases, world } = board
  const perform = cases.perform.bind(cases)
  cases.perform = (caseId, commanded) => {
    const { command } = commanded
    if (command.kind === 'record_call' && command.event === 'completed') world.otherLeaves('call-1', command.opId)
    return perform(caseId, commanded)
  }
  await board.offer('one_key_transfer')
  await board.clock.pass(2_000)
  assert.deepEqual(board.world.withCaller('call-1'), { seats: 1, held: false, caller: true })
})

test('a push by system carries no voice: nothing rings', async () => {
  const board = await switchboard({ answersAfter: 1_000 })
  assert.ok((await board.offer('system_push')).ok)
  await board.clock.pass(5_000)
  assert.equal(board.world.rings(), 0)
  assert.equal(board.record(), undefined)
})

test('an adapter that is not there is refused before anything is written', async () => {
  const board = await switchboard({})
  const offered = await board.offer('one_key_transfer', { adapter: 'carrier-pigeon' })
  assert.ok(!offered.ok && offered.refusal.code === 'phone_adapter_unknown')
  assert.equal(board.cases.get(board.file.id).version, board.file.version)
})
