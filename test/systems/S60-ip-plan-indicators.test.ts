// S60 IP规划指标: all seventeen at the end of 2025, one by one.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('at the end of 2025 each of the seventeen indicators is met, not met, or for a person to decide', async (t) => {
  const { as, at, node } = await registersOf(t)
  await at('2025-12-31T02:00:00.000Z')
  const bureau = await as('unit_clerk', 'market-bureau')
  const all = (await bureau.get('/api/targets')).body.targets
  const plan = all.filter((one: { id: string }) => /^IP\d\d$/.test(one.id))
  assert.equal(plan.length, 17)
  assert.equal(plan.filter((one: { comparator: string }) => one.comparator === 'qual').length, 4)

  const verdict = async (indicator: string, value: number | null): Promise<string> => {
    const told = await node.ask('POST', '/api/rules/R70/ask', {
      body: { inputs: { indicator, value, asOf: '2025-12-31' } },
    })
    assert.equal(told.status, 200, told.text)
    return told.body.out ?? told.body.status
  }
  for (const { name, value, comparator } of plan) {
    if (comparator === 'qual') {
      assert.match(await verdict(name.zh, null), /^qualitative/)
      continue
    }
    const figure = Number(value)
    // “Over” does not include its figure; everything else does.
    assert.equal(await verdict(name.zh, figure), comparator === '>' ? 'not met' : 'met', name.zh)
    assert.equal(await verdict(name.zh, figure + 1), 'met', name.zh)
    assert.equal(await verdict(name.zh, figure - 0.01), 'not met', name.zh)
    assert.equal(await verdict(name.zh, null), 'missing', name.zh)
  }
})
