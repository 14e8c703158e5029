// S12 · the public version of the catalogue is made from the rows the desks work by.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('everybody can read who takes what, row by row the same as the desks have it', async (t) => {
  const { node } = await registersOf(t)
  const open = await node.ask('GET', '/api/public/catalogue')
  assert.equal(open.status, 200, open.text)
  const inside = await node.ask('GET', '/api/catalogue', { as: await node.token('agent') })
  const told = open.body.rows.map((row: { id: string; call: string; subclass: string }) => [
    row.id,
    row.call,
    row.subclass,
  ])
  const worked = inside.body.rows.map((row: { id: string; accepts: string; subclass: string }) => [
    row.id,
    row.accepts,
    row.subclass,
  ])
  assert.deepEqual(told, worked)
  assert.equal(told.length, 130)
  assert.equal(open.body.instrument.number, '海政办发〔2023〕13号')
})
