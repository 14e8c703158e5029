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
