// S09 · assessment: transferred orders on their own, every figure with its denominator and its demands, the same from the actions alone.
import assert from 'node:assert/strict'
import test from 'node:test'
import { recomputeSheet } from '../../src/jobs/recompute-sheet.js'
import { registersOf } from '../support/registers.js'
import { haimenBook } from '../support/two-desks.js'
import { endDemand } from './support.js'

const MONTH = 'from=2026-03-01&to=2026-03-31'
const WHOLE = { from: '2026-03-01', to: '2026-03-31' }

test('every figure says of how many, opens to its demands, and comes out the same from the actions alone', async (t) => {
  const { node, as } = await registersOf(t)
  const ids: string[] = []
  for (let n = 0; n < 4; n++) {
    const told = await node.ask('POST', '/api/contacts', {
      as: await node.token('agent'),
      body: {
        channel: 'phone',
        text: `楼道灯坏了第${n}处`,
        requester: {},
        place: { town: 'sanxing' },
        requestType: 'complaint',
      },
    })
    assert.ok(told.status < 300, told.text)
    ids.push(told.body.case.id)
  }
  await endDemand(node, ids[0] ?? '', '已修好')
  await endDemand(node, ids[1] ?? '', '已修好')
  const supervisor = await as('supervisor')
  const sheet = (await supervisor.get(`/api/assessment?${MONTH}&by=town`)).body
  assert.equal(sheet.demands, 4)
  assert.deepEqual(sheet.total.demands, { value: '4', where: 4, among: null, leftOut: 0 })
  assert.deepEqual(sheet.total['citizen-solved'], { value: '100.00', where: 2, among: 2, leftOut: 0 })
  assert.equal(sheet.total.verified.value, null, 'nothing was dispatched: there is nothing to divide by')
  assert.equal(sheet.groups[0].key, 'sanxing')

  const rows = (await supervisor.get(`/api/assessment/rows?${MONTH}&by=town&indicator=citizen-solved&group=sanxing`))
    .body
  assert.deepEqual(rows.items.map((one: { caseId: string }) => one.caseId).sort(), [ids[0], ids[1]].sort())

  const anew = await recomputeSheet(node.store, await haimenBook(), WHOLE, 'town')
  assert.equal(anew.kept?.digest, anew.sheet.digest)
  assert.deepEqual([anew.tallies, anew.demands], [[], []])
  assert.equal(anew.sheet.digest, sheet.digest)

  // What was kept is never older than the file: another deed, and the next sheet knows it.
  await endDemand(node, ids[2] ?? '', '已修好')
  const later = (await supervisor.get(`/api/assessment?${MONTH}&by=town`)).body
  assert.equal(later.total['citizen-solved'].among, 3)
  assert.notEqual(later.digest, sheet.digest)
})

test('the third-party evaluator reads the sheet; a unit does not', async (t) => {
  const { as } = await registersOf(t)
  assert.equal((await (await as('evaluator')).get(`/api/assessment?${MONTH}`)).status, 200)
  assert.equal((await (await as('unit_clerk', 'water-bureau')).get(`/api/assessment?${MONTH}`)).status, 403)
})
