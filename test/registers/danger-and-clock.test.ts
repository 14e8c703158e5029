// Danger first, also in a register's form; and a move that is refused holds up nothing that is due or answered.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { Book } from '../../src/instruments/pack.js'
import { registersOf } from '../support/registers.js'
import { endDemand } from '../systems/support.js'
import { withWells } from './wells.js'

/** The wells with one line changed. */
function withWell(change: (wells: Record<string, unknown>) => Record<string, unknown>) {
  return (book: Book): Book => {
    const all = withWells(book)
    const packs = all.packs.map((pack) => ({
      ...pack,
      registers: pack.registers.map((one) =>
        one.id === 'wells' ? (change({ ...one }) as unknown as typeof one) : one,
      ),
    }))
    return { ...all, packs }
  }
}

test('a citizen who tells a form of danger is told to dial 110, and 110 gets a demand once, whatever becomes of the form', async (t) => {
  const { citizen, node, as } = await registersOf(t, withWells)
  const told = await citizen.open('wells', { place: '井边着火了' })
  assert.equal(told.status, 201, told.text)
  assert.match(told.body.danger.zh, /110/)
  const files = await node.store.list({ danger: true })
  assert.equal(files.items.length, 1)
  assert.equal((await (await as('agent')).list('wells')).length, 1)

  const quiet = await citizen.open('wells', { place: '井盖松了' })
  assert.equal(quiet.body.danger, null)
  assert.equal((await node.store.list({ danger: true })).items.length, 1)
})

test('staff who enter such words are told as well, and the demand is there', async (t) => {
  const { as, node } = await registersOf(t, withWells)
  const told = await (await as('agent')).open('wells', { place: '井房着火' })
  assert.match(told.body.advice[0].zh, /110/)
  assert.equal((await node.store.list({ danger: true })).items.length, 1)
})

test('a clock move that its guard refuses does not hold up the next one that is due', async (t) => {
  const never = { that: 'false', else: { zh: '不行', en: 'no' } }
  const { as, at } = await registersOf(
    t,
    withWell((wells) => {
      const moves = wells.moves as readonly Record<string, unknown>[]
      const overdue = moves.find(({ id }) => id === 'overdue')
      return { ...wells, moves: [{ ...overdue, id: 'first', guards: [never] }, ...moves] }
    }),
  )
  const well = await (await as('agent')).opened('wells', { place: '路口' })
  await at('2026-03-06T02:00:00.000Z')
  const late = await (await as('agent')).read(well.id)
  assert.equal(late.state, 'late')
  assert.deepEqual(
    late.timeline.map(({ kind }: { kind: string }) => kind),
    ['record_opened', 'overdue'],
  )
})

test('what the desk answered stands in the record even where the move it should make is refused', async (t) => {
  const { as, settle, node } = await registersOf(
    t,
    withWell((wells) => {
      const moves = wells.moves as readonly Record<string, unknown>[]
      return { ...wells, moves: moves.map((move) => (move.id === 'answered' ? { ...move, needs: ['cost'] } : move)) }
    }),
  )
  const seat = await as('agent')
  const well = await seat.opened('wells', { place: '桥下' })
  await seat.moved(well.id, 'ask')
  await settle()
  await endDemand(node, (await seat.read(well.id)).demands[0].caseId, '已加盖')
  await settle()
  const heard = await (await as('agent')).read(well.id)
  assert.notEqual(heard.demands[0].endedAt, null)
  assert.deepEqual(
    heard.timeline.slice(-2).map(({ kind }: { kind: string }) => kind),
    ['demand_ended', 'answer_not_taken'],
  )
})
