// The table of `self-dispatch`, as a supervisor reads it.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { SelfDispatchLine, SelfDispatchView } from '../../src/http/contract/self-dispatch.js'
import { main } from '../../src/start/cli.js'
import { selfDispatchTable } from '../../src/start/commands/self-dispatch.js'
import { tallyOf } from '../../src/suggest/self-dispatch-advice.js'

const none = { open: 0, same: 0, returned: 0, reassigned: 0, retriaged: 0 }
const lamps: SelfDispatchLine = {
  matter: 'B02',
  title: '路灯',
  unit: 'housing-bureau',
  switched: { on: true, from: '2026-12-01', decidedBy: '区指挥中心', note: '' },
  barred: null,
  would: tallyOf({ ...none, same: 120, returned: 5 }),
  did: tallyOf({ ...none, open: 3, same: 56, returned: 3 }),
  advice: 'switch_off',
}
const view: SelfDispatchView = {
  now: '2026-12-31T00:00:00.000Z',
  since: '2026-10-02T00:00:00.000Z',
  platform: '12345',
  promised: 0.95,
  matters: [lamps],
  would: lamps.would,
  did: lamps.did,
}

test('a matter that is on is shown by what it did, who switched it on, and what that advises', () => {
  const said = selfDispatchTable(view, 90)
  const [, , , figures, advice] = said.split('\n')
  assert.deepEqual(figures?.trim().split(/\s+/).slice(0, 9), ['B02', 'on', '125', '62', '3', '56', '3', '0', '0'])
  // 56 of 59 are 94.91…: never rounded up to what was promised.
  assert.match(figures ?? '', /94\.9%/)
  assert.match(advice ?? '', /路灯（2026-12-01 区指挥中心） → 建议关闭 switch off/)
})

test('a matter that is off is shown by what it would have done', () => {
  const off = { ...lamps, switched: null, did: tallyOf(none), advice: 'switch_on' as const }
  const said = selfDispatchTable({ ...view, matters: [off] }, 90)
  assert.match(said, /B02\s+off\s+125\s+0\s+0\s+120\s+5\s+0\s+0\s+96\.0%/)
})

test('a node that does not exist, and days that are none, are called wrong', async () => {
  assert.equal(await main(['self-dispatch', '--node', 'fire']), 2)
  assert.equal(await main(['self-dispatch']), 2)
  assert.equal(await main(['self-dispatch', '--node', 'hotline', '--days', '0']), 2)
})
