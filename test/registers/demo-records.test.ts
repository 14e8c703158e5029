// The examples that `npm start` shows are entered by the same rules as everything else: none may be refused.
import assert from 'node:assert/strict'
import path from 'node:path'
import test from 'node:test'
import { packsFolder } from '../../src/instruments/checks/broken-town.js'
import { enterDemoRecords } from '../../src/start/demo/enter-demo-records.js'
import { readDemoRecords } from '../../src/start/demo/read-demo-records.js'
import { registersOf } from '../support/registers.js'

test('every example record is taken, every step of it is lawful, and a second start adds nothing', async (t) => {
  const { node, printed } = await registersOf(t)
  await printed()
  const records = await readDemoRecords(path.join(packsFolder(), 'haimen'))
  const first = await enterDemoRecords(node.store, records, '12345')
  assert.deepEqual(first.refused, [])
  assert.equal(first.entered, records.length)
  const again = await enterDemoRecords(node.store, records, '12345')
  assert.deepEqual(again, { entered: 0, refused: [] })
})
