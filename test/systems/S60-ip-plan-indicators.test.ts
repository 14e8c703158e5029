// S60 IP规划指标: all seventeen at the end of 2025, one by one.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf, type Shown, type Worker } from '../support/registers.js'

async function indicators(worker: Worker): Promise<Shown[]> {
  const { papers } = (await worker.get('/api/targets')).body
  return papers.flatMap((one: Shown) => one.targets).filter((one: Shown) => /^IP\d\d$/.test(one.id))
}

test('at the end of 2025 each of the seventeen indicators is met, not met, or for a person to decide', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2025-12-30T02:00:00.000Z')
  const bureau = await as('unit_clerk', 'market-bureau')
  const supervisor = await as('supervisor')
  const plan = await indicators(bureau)
  assert.equal(plan.length, 17)
  // IP07 is what the register of pledges adds up to; nobody reports it.
  for (const { id, comparator, value } of plan.filter((one) => one.id !== 'IP07')) {
    const said = comparator === 'qual' ? { words: '市里通报排名第二' } : { value }
    const report = await bureau.opened('target-reports', { target: id, period: '2025', evidence: '统计年报', ...said })
    assert.equal((await bureau.move(report.id, 'verify')).status, 403)
    await supervisor.moved(report.id, 'verify')
  }
  await at('2026-01-01T02:00:00.000Z')
  for (const { id, status, comparator } of await indicators(bureau)) {
    // “Over 100” is not reached by 100; nothing is pledged yet.
    const wanted = comparator === 'qual' ? 'qualitative' : id === 'IP02' || id === 'IP07' ? 'not_met' : 'met'
    assert.equal(status, wanted, id)
  }
})

test('the rule says of each figure whether it is reached, and asks for it where there is none', async (t) => {
  const { as, at, node } = await registersOf(t)
  await at('2025-12-31T02:00:00.000Z')
  const verdict = async (indicator: string, value: number | null): Promise<string> => {
    const body = { inputs: { indicator, value, asOf: '2025-12-31' } }
    const told = await node.ask('POST', '/api/public/rules/R70/answer', { body })
    assert.equal(told.status, 200, told.text)
    return told.body.out ?? told.body.status
  }
  for (const { name, value, comparator } of await indicators(await as('unit_clerk', 'market-bureau'))) {
    if (comparator === 'qual') {
      assert.match(await verdict(name.zh, null), /^qualitative/)
      continue
    }
    const figure = Number(value)
    assert.equal(await verdict(name.zh, figure), comparator === '>' ? 'not met' : 'met', name.zh)
    assert.equal(await verdict(name.zh, figure + 1), 'met', name.zh)
    assert.equal(await verdict(name.zh, Number((figure - 0.01).toFixed(2))), 'not met', name.zh)
    assert.equal(await verdict(name.zh, null), 'missing', name.zh)
  }
})
