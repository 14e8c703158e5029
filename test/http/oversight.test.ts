// The ladder and the exclusions across files as a real node lists them: who sees which, what opens by itself, and sums that open to the
// steps behind them, the reversed ones too. Clause 8.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { OversightView } from '../../src/http/contract/oversight.js'
import { testNode } from './support/node.js'

const HOUSING = 'housing-bureau'
const WATER = 'water-bureau'
const PERIOD = 'from=2026-03-01&to=2026-03-31'

test('the ladder of all files adds up to the sums of the units, and each sees no more than its own', async (t) => {
  const node = await testNode(t)
  const agent = await node.token('agent')
  const supervisor = await node.token('supervisor')
  const lead = await node.token('shift_lead')
  const deed = async (as: string, id: string, name: string, body: object) => {
    const told = await node.ask('POST', `/api/cases/${id}/${name}`, { as, body })
    assert.equal(told.status, 200, `${name}: ${told.text}`)
    return told.body.case
  }
  const handed = async (unit: string) => {
    const contact = await node.ask('POST', '/api/contacts', {
      as: agent,
      body: { channel: 'phone', text: '[12345 B02] 路灯不亮', requester: {} },
    })
    const { id } = contact.body.case
    const file = await deed(agent, id, 'dispatch', { lead: unit })
    const legId: string = file.legs.find((leg: { kind: string }) => leg.kind === 'order').id
    await deed(await node.token('unit_clerk', unit), id, 'sign-for', { legId })
    return { id: id as string, legId }
  }
  const view = async (as: string, more = ''): Promise<OversightView> => {
    const told = await node.ask('GET', `/api/oversight?${PERIOD}${more}`, { as })
    assert.equal(told.status, 200, told.text)
    return told.body
  }
  const opened = async (id: string, step: string) => {
    const file = await deed(supervisor, id, 'open-supervision', { step, ground: 'passed_around', note: '两家推' })
    return file.supervisions.at(-1).id as string
  }
  const housing = await node.token('unit_clerk', HOUSING)
  const water = await node.token('unit_clerk', WATER)

  // One answered and closed, one reversed on appeal, one that a verification opens by itself.
  const closed = await handed(HOUSING)
  const first = await opened(closed.id, 'supervision')
  node.clock.forward(30)
  await deed(housing, closed.id, 'answer-supervision', { supervisionId: first, measures: '今天换灯' })
  await deed(supervisor, closed.id, 'close-supervision', { supervisionId: first, note: '属实' })
  const reversed = await handed(HOUSING)
  const second = await opened(reversed.id, 'circular')
  await deed(housing, reversed.id, 'appeal-supervision', { supervisionId: second, reason: '不归我们' })
  await deed(lead, reversed.id, 'decide-supervision-appeal', { supervisionId: second, reversed: true, reason: '属实' })
  const untrue = await handed(WATER)
  await deed(water, untrue.id, 'report-result', { legId: untrue.legId, text: '修好了', resolved: true })
  assert.equal((await view(supervisor)).steps.length, 2)
  await deed(supervisor, untrue.id, 'verify', { way: 'on_site', found: 'not_done', note: '灯没有亮' })
  const aside = { legId: closed.legId, subject: 'order', ground: 'force_majeure', reason: '台风' }
  const asked = await deed(housing, closed.id, 'ask-set-aside', aside)
  const granted = { setAsideId: asked.setAsides[0].id, granted: true, reason: '已核' }
  await deed(supervisor, closed.id, 'decide-set-aside', granted)
  await deed(lead, closed.id, 'decide-set-aside', granted)

  const all = await view(supervisor)
  const found = all.steps.find(({ caseId }) => caseId === untrue.id)
  assert.deepEqual([found?.step.ground, found?.step.unit, found?.step.open], ['result_untrue', WATER, true])
  const line = (unit: string) => all.units.find((one) => one.unit === unit)
  const { points, ...sums } = line(HOUSING) ?? { points: -1 }
  assert.deepEqual(sums, {
    ...{ unit: HOUSING, orders: 2, opened: 1, answeredInTime: 1, closed: 1, reversed: 1, asked: 1, granted: 1 },
  })
  for (const { unit, ...sum } of all.units) {
    const behind = all.steps.filter(({ step }) => step.unit === unit)
    const counting = behind.filter(({ step }) => step.state !== 'reversed')
    assert.equal(sum.opened, counting.length, unit)
    assert.equal(sum.reversed, behind.length - counting.length, unit)
    assert.equal(
      sum.points,
      counting.reduce((total, { step }) => total + (step.points ?? 0), 0),
      unit,
    )
  }
  assert.ok(points > 0)
  assert.equal(all.steps.find(({ caseId }) => caseId === reversed.id)?.step.appealDecided?.reason, '属实')

  const waiting = await view(supervisor, '&open=true')
  assert.deepEqual(
    waiting.steps.map(({ caseId }) => caseId),
    [untrue.id],
  )
  assert.deepEqual(waiting.setAsides, [])
  // A unit is told of its own, whatever it asks for; the seat and the citizen of nothing.
  const own = await view(housing, `&unit=${WATER}`)
  assert.deepEqual(new Set(own.steps.map(({ step }) => step.unit)), new Set([HOUSING]))
  assert.deepEqual(
    own.units.map(({ unit }) => unit),
    [HOUSING],
  )
  for (const as of [agent, await node.token('follow_up')])
    assert.equal((await node.ask('GET', `/api/oversight?${PERIOD}`, { as })).status, 403)
  assert.equal((await node.ask('GET', `/api/oversight?${PERIOD}`)).status, 401)
  const foreign = { measures: '代答', supervisionId: found?.step.id }
  const told = await node.ask('POST', `/api/cases/${untrue.id}/answer-supervision`, { as: housing, body: foreign })
  assert.equal(told.status, 403, told.text)
  // Of another month nothing is told.
  const other = await node.ask('GET', '/api/oversight?from=2026-04-01&to=2026-04-30', { as: supervisor })
  assert.deepEqual([other.body.steps, other.body.units], [[], []])
})
