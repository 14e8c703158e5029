// The calls room is killed at every step of every program, in every turn a call can take. Afterwards there is a finished handover
// or an open call-back, or the caller never left the first seat; never a caller nobody has and nobody will call.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Behaviour } from '../../src/calls/sim-world.js'
import { type Switchboard, switchboard } from './support/switchboard.js'

const TURNS: Readonly<Record<string, Behaviour>> = {
  'is answered': { answersAfter: 2_000 },
  'is busy': { fails: { after: 500, cause: 'busy' } },
  'is not lifted': {},
  'loses the caller while ringing': { answersAfter: 3_000, callerLeavesAfter: 1_000 },
  'loses the caller after the answer': { answersAfter: 1_000, callerLeavesAfter: 1_001 },
  'loses the first seat while ringing': { answersAfter: 3_000, seatDiesAfter: 1_000 },
  'loses the first seat and is busy': { fails: { after: 2_000, cause: 'busy' }, seatDiesAfter: 1_000 },
  'is left by the other seat at once': { answersAfter: 1_000, otherLeavesAfter: 1_001 },
}

async function conclude(board: Switchboard): Promise<void> {
  if (board.dead()) await board.restart()
  await board.clock.pass(60_000)
  for (const { opId, mode } of board.calls.running()) {
    if (mode === 'three_way_call') void board.calls.conclude(opId, { stays: 'other' })
  }
  await board.clock.pass(60_000)
}

function check(board: Switchboard, story: string): void {
  const record = board.record()
  const there = board.world.withCaller('call-1')
  assert.ok(board.world.rings() <= 1, `${story}: rang ${board.world.rings()} times`)
  if (record === undefined) {
    assert.equal(board.world.rings(), 0, `${story}: rang without a word in the file`)
    return
  }
  const due = board.duties().length > 0
  assert.notEqual(record.endedAt, null, `${story}: still open`)
  const nobodyHasTheCaller = !there.caller || there.seats === 0 || there.held
  // Once the other seat has had the caller the handover is done; who hangs up afterwards is their affair.
  const finished =
    record.state === 'completed' && !(there.caller && there.held) && (board.world.met('call-1') || there.seats > 0)
  const staysWithFirst = record.state === 'failed' && !nobodyHasTheCaller
  assert.ok(finished || due || staysWithFirst, `${story}: ${JSON.stringify({ record, there })}`)
  assert.ok(board.duties().length <= 1, `${story}: ${board.duties().length} call-backs`)
}

async function play(
  mode: 'one_key_transfer' | 'three_way_call',
  consult: boolean,
  turn: string,
  step: number,
  when: 'before' | 'after',
  pauseMs: number,
) {
  const board = await switchboard(TURNS[turn] ?? {})
  board.dieAt(step, when)
  void board.offer(mode, { consult })
  await board.clock.pass(500)
  await board.clock.pass(pauseMs)
  if (board.dead()) await board.restart()
  await board.clock.pass(60_000)
  for (let again = 0; again < 3; again++) await conclude(board)
  check(
    board,
    `${mode}${consult ? ' (consult)' : ''} that ${turn}, killed ${when} step ${step}, back after ${pauseMs} ms`,
  )
  return board.died()
}

for (const mode of ['one_key_transfer', 'three_way_call'] as const) {
  test(`${mode} killed at every step, whatever turn the call takes: a finished handover or an open call-back`, async () => {
    let deaths = 0
    for (const turn of Object.keys(TURNS)) {
      for (const consult of mode === 'three_way_call' ? [false, true] : [false]) {
        for (let step = 0; step < 9; step++) {
          for (const when of ['before', 'after'] as const) {
            const pause = step % 2 === 0 ? 0 : 10_000
            if (await play(mode, consult, turn, step, when, pause)) deaths += 1
          }
        }
      }
    }
    assert.ok(deaths > 60, `only ${deaths} kills took place`)
  })
}

test('killed again while recovering, at any moment: still a finished handover or an open call-back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(TURNS)),
      fc.constantFrom<'one_key_transfer' | 'three_way_call'>('one_key_transfer', 'three_way_call'),
      fc.boolean(),
      fc.array(
        fc.record({
          step: fc.integer({ min: 0, max: 8 }),
          when: fc.constantFrom<'before' | 'after'>('before', 'after'),
          pause: fc.integer({ min: 0, max: 8_000 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      async (turn, mode, consult, kills) => {
        const board = await switchboard(TURNS[turn] ?? {})
        board.dieAt(kills[0]?.step ?? 0, kills[0]?.when ?? 'before')
        void board.offer(mode, { consult })
        await board.clock.pass(kills[0]?.pause ?? 0)
        for (const kill of kills.slice(1)) {
          const again = board.restart()
          board.dieAt(kill.step, kill.when)
          await board.clock.pass(kill.pause)
          await Promise.race([again, new Promise((resolve) => setImmediate(resolve))])
        }
        await board.restart()
        for (let again = 0; again < 3; again++) await conclude(board)
        check(board, `${mode} that ${turn}, killed ${JSON.stringify(kills)}`)
      },
    ),
    { numRuns: 60 },
  )
})

test('what still lives is adopted: a handover whose program died while it rang is finished by the next one', async () => {
  const board = await switchboard({ answersAfter: 5_000 })
  board.dieAt(1, 'after')
  void board.offer('one_key_transfer')
  await board.clock.pass(1_000)
  assert.ok(board.dead())
  await board.restart()
  await board.clock.pass(10_000)
  assert.equal(board.record()?.state, 'completed')
  assert.equal(board.world.rings(), 1)
  assert.deepEqual(board.duties(), [])
})

test('what is gone is called back: nothing of the call lived when the program came up again', async () => {
  const board = await switchboard({ answersAfter: 5_000 })
  board.dieAt(0, 'after')
  void board.offer('one_key_transfer')
  await board.clock.pass(1_000)
  await board.restart()
  await board.clock.pass(1_000)
  assert.deepEqual([board.record()?.state, board.record()?.cause], ['failed', 'lost_in_restart'])
  assert.deepEqual(board.duties(), ['call_lost_in_restart'])
  assert.equal(board.world.rings(), 0)
})
