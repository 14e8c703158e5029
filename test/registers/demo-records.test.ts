// The examples that `npm start` shows are entered by the same rules as everything else: none may be refused.
import assert from 'node:assert/strict'
import path from 'node:path'
import test from 'node:test'
import { packsFolder } from '../../src/instruments/checks/broken-town.js'
import { enterDemoRecords } from '../../src/start/demo/enter-demo-records.js'
import { readDemoRecords } from '../../src/start/demo/read-demo-records.js'
import { instant } from '../../src/terms/time.js'
import { dayOf } from '../../src/terms/zone.js'
import { registersOf } from '../support/registers.js'

// A Sunday, in the time the node of the test lives in.
const TODAY = dayOf(instant(Date.parse('2026-03-01T02:00:00.000Z')), 'Asia/Shanghai')

test('every example record is taken, every step of it is lawful, and a second start adds nothing', async (t) => {
  const { node, printed } = await registersOf(t)
  await printed()
  const records = await readDemoRecords(path.join(packsFolder(), 'haimen'))
  const first = await enterDemoRecords(node.store, records, '12345', () => false, TODAY)
  assert.deepEqual(first.refused, [])
  assert.equal(first.entered, records.length)
  const again = await enterDemoRecords(node.store, records, '12345', () => false, TODAY)
  assert.deepEqual(again, { entered: 0, refused: [] })
})
