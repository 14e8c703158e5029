// The operator's phone system is someone else's: the program waits for the operator's report and never for ever.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RecordCall } from '../../src/cases/command.js'
import { newId } from '../../src/terms/ids.js'
import { clerk } from '../support/two-desks.js'
import { type Switchboard, switchboard } from './support/switchboard.js'

async function offered(): Promise<Switchboard> {
  const board = await switchboard({})
  assert.ok((await board.offer('one_key_transfer', { adapter: 'manual' })).ok)
  await board.clock.pass(100)
  return board
}

function say(board: Switchboard, event: RecordCall['event'], cause?: string) {
  const opId = board.record()?.opId ?? ''
  const command: RecordCall = { kind: 'record_call', opId, event, ...(cause ? { cause } : {}) }
  return board.calls.report(board.file.id, { command, by: clerk('12345'), key: newId() })
}

const callKinds = (board: Switchboard) => board.cases.kinds(board.file.id).filter((kind) => kind.startsWith('call_'))

test('the operator reports the answer and the end: each stands once in the file, in the operator’s name', async () => {
  const board = await offered()
  assert.equal(board.calls.running().length, 1)
  assert.ok((await say(board, 'connected')).ok)
  await board.clock.pass(100)
  assert.ok((await say(board, 'completed')).ok)
  await board.clock.pass(100)
  assert.deepEqual(callKinds(board), ['call_requested', 'call_connected', 'call_completed'])
  assert.deepEqual(board.calls.running(), [])
})

test('the operator may report the end alone', async () => {
  const board = await offered()
  await say(board, 'completed')
  await board.clock.pass(100)
  assert.deepEqual(callKinds(board), ['call_requested', 'call_completed'])
  assert.deepEqual(board.calls.running(), [])
})

test('a busy line and a lost caller are reported, and the lost caller is called back', async () => {
  const busy = await offered()
  await say(busy, 'failed', 'busy')
  await busy.clock.pass(100)
  assert.deepEqual([busy.record()?.state, busy.record()?.cause, busy.duties()], ['failed', 'busy', []])
  const lost = await offered()
  await say(lost, 'connected')
  await say(lost, 'caller_lost')
  await lost.clock.pass(100)
  assert.deepEqual([lost.record()?.state, lost.duties()], ['caller_lost', ['caller_lost']])
  assert.deepEqual([busy.calls.running(), lost.calls.running()], [[], []])
})

test('a report on a call that has ended is refused', async () => {
  const board = await offered()
  await say(board, 'completed')
  const again = await say(board, 'failed')
  assert.ok(!again.ok && again.refusal.code === 'call_already_ended')
})

test('after a restart the operator can still report: a running call outside is not declared lost', async () => {
  const board = await offered()
  await say(board, 'connected')
  await board.restart()
  assert.equal(board.record()?.state, 'connected')
  assert.equal(board.calls.running().length, 1)
  await say(board, 'completed')
  await board.clock.pass(100)
  assert.equal(board.record()?.state, 'completed')
  assert.deepEqual(callKinds(board), ['call_requested', 'call_connected', 'call_completed'])
})

test('no report ever comes: the program stops waiting, the case room’s own timer settles the call', async () => {
  const board = await offered()
  await board.clock.pass(16 * 60_000)
  assert.deepEqual(board.calls.running(), [])
  // The timer is the case room's and fires by the jobs room, which is not part of this test.
  assert.equal(board.record()?.state, 'requested')
})

test('a contact handed over in the same deed is attended to as well', async () => {
  const board = await switchboard({})
  const file = board.cases.contact('[110 A01!] 有人持刀', { callRef: 'call-9' })
  assert.equal(file.calls.length, 1)
  board.calls.attend(file)
  assert.deepEqual(
    board.calls.running().map((one) => [one.call, one.mode]),
    [['call-9', 'one_key_transfer']],
  )
  board.calls.attend(file)
  assert.equal(board.calls.running().length, 1)
})
