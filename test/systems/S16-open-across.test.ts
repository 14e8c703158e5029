// S16 通办目录: one matter, several areas.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'
import { imported } from './support.js'

const PRINTED = { 通城: 339, 省内: 130, 跨省: 140, 长三角: 65 }
const FIGURES = { 通城: 'city', 省内: 'province', 跨省: 'provinces', 长三角: 'delta' }
type Area = keyof typeof PRINTED
const AREAS = Object.keys(PRINTED) as Area[]

test('the four counts agree with what was published, and one matter may carry several marks', async (t) => {
  const { as } = await registersOf(t)
  const keeper = await as('keeper')
  const rows = Array.from({ length: 339 }, (_, n) => ({
    name: `通办${n}`,
    code: `TB-${n}`,
    kind: '其他审批',
    level: '区',
    department: 'approval-bureau',
    legalDays: 10,
    promisedDays: 3,
    noMeeting: n < 333,
    across: AREAS.filter((area) => n < PRINTED[area]),
  }))
  await imported(keeper, 'service-items', rows)
  for (const area of AREAS) {
    const figure = await keeper.figure('service-items', FIGURES[area])
    assert.deepEqual(
      [figure.value, figure.expected, figure.agrees],
      [String(PRINTED[area]), String(PRINTED[area]), true],
    )
  }
  assert.equal((await keeper.figure('service-items', 'noMeeting')).agrees, true)
  const [first] = await keeper.list('service-items', '?search=通办64')
  assert.deepEqual(first?.fields.across, ['通城', '省内', '跨省', '长三角'])
})
