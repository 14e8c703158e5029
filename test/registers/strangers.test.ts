// What strangers type, and what each may see and hear of: invisible characters, sums with commas, counts, links, ended demands.
import assert from 'node:assert/strict'
import test from 'node:test'
import { OPERATIONS } from '../../src/http/operations/index.js'
import type { Book } from '../../src/instruments/pack.js'
import type { Register, Who } from '../../src/instruments/register.js'
import { exactAmount } from '../../src/registers/see.js'
import { registersOf } from '../support/registers.js'
import { withWells } from './wells.js'

const NUL = String.fromCharCode(0)

test('invisible and broken characters are refused by name, not answered with a failure of the house', async (t) => {
  const { citizen, as } = await registersOf(t, withWells)
  for (const place of [`井${NUL}`, '井\ud800']) {
    const told = await citizen.open('wells', { place })
    assert.equal(told.status, 400, told.text)
    assert.match(told.body.errors[0].field, /place/)
  }
  const seat = await as('agent')
  const found = await seat.get(`/api/registers/wells/records?where=place:${encodeURIComponent(NUL)}`)
  assert.ok(found.status < 500, found.text)
})

test('an amount with a comma is a sum only where the comma parts thousands', async (t) => {
  const { as } = await registersOf(t, withWells)
  const supervisor = await as('supervisor')
  const grant = await supervisor.opened('grants', { amount: '12,345.60' })
  assert.equal(grant.fields.amount, '12345.60')
  for (const amount of ['1,5', '1,50', '12,34.5', ',5']) {
    const told = await supervisor.open('grants', { amount })
    assert.equal(told.status, 422, `${amount} ${told.text}`)
  }
})

test('looking at rows before an import misses only what keeping them would miss', async (t) => {
  const costNeeded = (book: Book) =>
    changed(withWells(book), (register) => ({
      ...register,
      fields: register.fields.map((field) => (field.id === 'cost' ? { ...field, required: true } : field)),
    }))
  const { as } = await registersOf(t, costNeeded)
  const seat = await as('agent')
  const rows = [{ place: '东' }]
  const looked = await seat.post('/api/registers/wells/import', { rows, commit: false })
  const kept = await seat.post('/api/registers/wells/import', { rows, commit: true })
  assert.equal(kept.body.rows[0].ok, true, kept.text)
  assert.equal(looked.body.rows[0].ok, true, looked.text)
})

test('who may see only what their unit holds is counted only that', async (t) => {
  const { as } = await registersOf(t, (book) => readBy(withWells(book), ['holder']))
  const seat = await as('agent')
  await seat.opened('wells', { place: '东', lead: 'water-bureau' })
  await seat.opened('wells', { place: '西', lead: 'housing-bureau' })
  const clerk = await as('unit_clerk', 'water-bureau')
  const lines = (await clerk.get('/api/registers')).body.registers
  const line = lines.find((one: { id: string }) => one.id === 'wells')
  assert.equal(line.open, 1)
  assert.deepEqual(line.states, { found: 1 })
})

test('a link does not tell what another unit holds', async (t) => {
  const { as, settle } = await registersOf(t, (book) => readBy(withWells(book), ['holder', 'supervisor']))
  const housing = await as('unit_clerk', 'housing-bureau')
  const water = await as('unit_clerk', 'water-bureau')
  await (await as('supervisor')).opened('grants', { amount: 50 })
  const well = await housing.opened('wells', { place: '西', lead: 'housing-bureau' })
  await (await as('supervisor')).correct(well.id, { depth: 3 }, '量过了')
  await housing.moved(well.id, 'cover', { cost: '40' })
  await settle()
  const [round] = await water.list('rounds')
  assert.ok(round)
  assert.equal((await water.read(round.id)).links.well.headline, '—')
})

test('a demand that stays open keeps no later one from being told of its end', async (t) => {
  const { as, settle, node } = await registersOf(t, withWells)
  const seat = await as('agent')
  for (const place of ['东', '西']) {
    const well = await seat.opened('wells', { place })
    await seat.moved(well.id, 'ask')
  }
  await settle()
  const [west] = (await seat.list('wells')).filter(({ headline }) => headline === '西')
  assert.ok(west)
  const [demand] = (await seat.read(west.id)).demands
  assert.equal((await node.store.awaitingRecords(1)).length, 0)
  const turned = await node.store.perform(demand.caseId, {
    command: { kind: 'turn_away', ground: 'no_substance', reason: '已加盖', told: '已告知' } as never,
    by: { platform: '12345', account: 'seat', role: 'shift_lead', unit: null },
    key: 'turn-away-west',
  })
  assert.ok(turned.ok, JSON.stringify(turned))
  assert.deepEqual(
    (await node.store.awaitingRecords(1)).map(({ id }) => id),
    [west.id],
  )
})

test('both sides of an entry move by the same cents, whatever digits the field keeps', () => {
  assert.equal(exactAmount('area', { area: '0.005' }, {}), '0.01')
  assert.equal(exactAmount('area', { area: '12.30' }, {}), '12.30')
})

test('whoever asks without a login is counted', () => {
  const unlimited = OPERATIONS.filter(({ id, limit }) => id.startsWith('public.') && limit === undefined)
  assert.deepEqual(
    unlimited.map(({ id }) => id),
    [],
  )
})

function readBy(book: Book, reads: readonly Who[]): Book {
  return changed(book, (register) => ({ ...register, reads }))
}

function changed(book: Book, how: (register: Register) => Register): Book {
  const packs = book.packs.map((pack) =>
    pack.id === 'wells'
      ? { ...pack, registers: pack.registers.map((one) => (one.id === 'wells' ? how(one) : one)) }
      : pack,
  )
  return { ...book, packs }
}
