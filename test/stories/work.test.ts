// The work itself, on two whole platforms: an order sent back and decided, a matter with two halves, the same trouble told twice.
// Clauses 2, 3 and 8.
import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { ProgressView } from '../../src/http/contract/public.js'
import { assertCites } from './support/r01.js'
import { CALLER, clerkOf, LEAD, leg, legs, type Side } from './support/side.js'
import { type TwoPlatforms, twoPlatforms } from './support/two-platforms.js'

const LESSONS = '老师在家违规补课'
const DONE = { text: '已查处并约谈', resolved: true }
const PLEASED = { reached: true, resolved: 'yes', satisfied: 'satisfied', note: '满意' }

let two: TwoPlatforms
before(async () => {
  two = await twoPlatforms()
})
after(() => two.close())

async function dispatched(side: Side, caseId: string, unit: string): Promise<string> {
  const file = await side.does(caseId, 'dispatch', { lead: unit })
  const order = file.legs.find((one) => one.kind === 'order' && one.unit === unit && one.open)
  assert.ok(order)
  return order.id
}

async function worked(side: Side, caseId: string, unit: string): Promise<void> {
  const legId = await dispatched(side, caseId, unit)
  await side.does(caseId, 'sign-for', { legId }, clerkOf(unit))
  await side.does(caseId, 'report-result', { legId, ...DONE }, clerkOf(unit))
  await side.does(caseId, 'review-result', { legId, accepted: true, note: '好' })
}

it('an order sent back is decided by another person; once decided it is not sent back a second time, and the clock never stood still', async () => {
  const { case: file } = await two.hotline.contact(LESSONS)
  const unit = clerkOf('education-bureau')
  const legId = await dispatched(two.hotline, file.id, 'education-bureau')
  const due = (await two.hotline.read(file.id)).clock.dueAt
  const back = { legId, ground: 'not_our_duty', cite: 'B58', note: '是培训机构，不是在校教师' }
  const unlisted = await two.hotline.refuses(file.id, 'return-order', { ...back, ground: 'too_busy' }, unit)
  assert.equal(unlisted.code, 'ground_not_listed')
  const { cite: _, ...uncited } = back
  assert.equal((await two.hotline.refuses(file.id, 'return-order', uncited, unit)).code, 'citation_missing')
  const stranger = await two.hotline.refuses(file.id, 'return-order', back, clerkOf('housing-bureau'))
  assert.equal(stranger.status, 403, 'only on one’s own order')

  await two.hotline.does(file.id, 'return-order', back, unit)
  const returned = (await two.hotline.timeline(file.id)).find((one) => one.kind === 'order_returned')
  assert.ok(returned?.cites.some((cite) => cite.row === 'B58'))
  const decided = await two.hotline.does(
    file.id,
    'adjudicate-return',
    { legId, upheld: false, note: '由你局牵头' },
    LEAD,
  )
  const order = leg(decided, 'order')
  assert.deepEqual([order.state, order.adjudicated], ['in_progress', true])
  assert.equal(order.clock.dueAt, due, 'the citizen’s clock ran on')
  const again = await two.hotline.refuses(file.id, 'return-order', back, unit)
  assert.equal(again.code, 'already_adjudicated')
})

it('the window for sending back ends a working day after dispatch, signed for or not', async () => {
  const { case: file } = await two.hotline.contact(LESSONS)
  const legId = await dispatched(two.hotline, file.id, 'education-bureau')
  await two.forward(2 * 24 * 60)
  const late = { legId, ground: 'not_our_area', note: '不在本区' }
  const refused = await two.hotline.refuses(file.id, 'return-order', late, clerkOf('education-bureau'))
  assert.equal(refused.code, 'return_window_closed')
  assert.ok((await two.hotline.read(file.id)).supervisions.length > 0, 'and nobody had to remember the unsigned order')
})

it('a return that is upheld goes to the unit it belongs to, against the same citizen’s clock', async () => {
  const { case: file } = await two.hotline.contact(LESSONS)
  const legId = await dispatched(two.hotline, file.id, 'market-bureau')
  const back = { legId, ground: 'not_our_duty', cite: 'B57', note: '属教育局' }
  await two.hotline.does(file.id, 'return-order', back, clerkOf('market-bureau'))
  const upheld = { legId, upheld: true, note: '成立', reassignTo: 'education-bureau' }
  const after = await two.hotline.does(file.id, 'adjudicate-return', upheld, LEAD)
  assert.deepEqual(legs(after), ['desk:with_units', 'order:returned', 'order:dispatched'])
  assert.equal(after.clock.dueAt, file.clock.dueAt)
})

it('a missing cover that also needs a warning sign is two linked halves: each side does its own, and it closes on both', async () => {
  const { case: ours, decision } = await two.hotline.contact('井盖缺失，旁边没有警示标志，怕晚上有人踩空')
  assert.equal(decision.accept, 'split')
  assertCites(decision.cites, '2', 'A35')
  assertCites(decision.cites, '2', 'B01')
  assert.deepEqual(leg(ours, 'desk').matters, ['B01'], 'the hotline keeps the repair')
  await two.hotline.does(ours.id, 'offer-transfer', { mode: decision.mode })
  await two.settle()
  const theirs = await two.police.ofDemand(ours.demandId)
  const came = leg(theirs, 'transfer_in')
  assert.deepEqual(came.matters, ['A35'], '110 gets the sign')
  await two.police.does(theirs.id, 'accept-transfer', { legId: came.id })
  await worked(two.hotline, ours.id, 'housing-bureau')
  await two.settle()
  assert.deepEqual(legs(await two.hotline.read(ours.id)), [
    'desk:completed',
    'transfer_out:accepted',
    'order:completed',
  ])
  await two.hotline.does(ours.id, 'record-follow-up', PLEASED, CALLER)
  const early = await two.hotline.refuses(ours.id, 'close', {}, LEAD)
  assert.equal(early.code, 'write_back_missing', 'the other half has not come back')

  await two.police.does(theirs.id, 'complete-desk', { text: '已设警示牌', resolved: true })
  assert.equal((await two.police.refuses(theirs.id, 'close', {}, LEAD)).code, 'write_back_missing')
  await two.police.does(theirs.id, 'write-back', { legId: came.id, text: '已设警示牌', resolved: true })
  await two.settle()
  const told = leg(await two.hotline.read(ours.id), 'transfer_out', 'written_back')
  assert.equal(told.result?.text, '已设警示牌')
  await two.hotline.does(ours.id, 'close', {}, LEAD)
  await two.settle()
  for (const file of [await two.hotline.read(ours.id), await two.police.read(theirs.id)]) {
    assert.equal(file.state, 'closed')
    assert.ok(file.legs.every((one) => !one.open))
  }
})

it('the same trouble told twice becomes one matter: it closes only when both petitioners were asked, and the second finds the result under its own number', async () => {
  const first = await two.hotline.contact(LESSONS)
  const second = await two.hotline.contact(`${LESSONS}，还收很多钱`, {
    requester: { name: '钱伯庸', phone: '13500006666' },
  })
  await two.hotline.does(second.case.id, 'merge', { into: first.case.id, reason: '同一位老师' })
  const main = await two.hotline.read(first.case.id)
  assert.equal((await two.hotline.read(second.case.id)).state, 'merged')
  assert.equal(main.petitioners[0]?.number, second.case.number)
  await worked(two.hotline, main.id, 'education-bureau')
  await two.hotline.does(main.id, 'record-follow-up', PLEASED, CALLER)
  const forgotten = await two.hotline.refuses(main.id, 'close', {}, LEAD)
  assert.equal(forgotten.code, 'petitioner_unanswered')
  await two.hotline.does(main.id, 'record-follow-up', { ...PLEASED, petitioner: second.case.id }, CALLER)
  assert.equal((await two.hotline.does(main.id, 'close', {}, LEAD)).state, 'closed')

  const query = `number=${second.case.number}&code=${second.queryCode}`
  const told = await (await two.hotline.as('agent')).get<ProgressView>(`/api/public/progress?${query}`)
  assert.ok(told.ok, JSON.stringify(told))
  assert.deepEqual([told.body.closed, told.body.result?.text], [true, DONE.text])
  await two.hotline.timeline(second.case.id)
})

it('a matter the other side knows of cannot vanish into another one here', async () => {
  const main = await two.hotline.contact('有人在出租屋里聚众赌博')
  const shared = await two.hotline.contact('有人在出租屋里聚众赌博')
  await two.hotline.does(shared.case.id, 'offer-transfer', { mode: 'one_key_transfer' })
  const refused = await two.hotline.refuses(shared.case.id, 'merge', { into: main.case.id, reason: '同一件' })
  assert.equal(refused.code, 'transfer_pending')
})

it('“not solved” sends a transferred matter back to the side that did it, once by itself', async () => {
  const { case: ours } = await two.hotline.contact('楼上邻居天天半夜打麻将，吵得没法睡')
  await two.hotline.does(ours.id, 'offer-transfer', { mode: 'one_key_transfer' })
  await two.settle()
  const theirs = await two.police.ofDemand(ours.demandId)
  const legId = leg(theirs, 'transfer_in').id
  await two.police.does(theirs.id, 'accept-transfer', { legId })
  await two.police.does(theirs.id, 'complete-desk', { text: '已劝离', resolved: true })
  await two.police.does(theirs.id, 'write-back', { legId, text: '已劝离', resolved: true })
  await two.settle()
  const unhappy = { reached: true, resolved: 'no', satisfied: 'unsatisfied', note: '第二天又来了' }
  await two.hotline.does(ours.id, 'record-follow-up', unhappy, CALLER)
  await two.settle()
  const again = await two.police.read(theirs.id)
  assert.deepEqual([leg(again, 'transfer_in').state, leg(again, 'desk').state], ['accepted', 'awaiting_dispatch'])
  await two.police.does(theirs.id, 'complete-desk', { text: '已约定时段', resolved: true })
  await two.police.does(theirs.id, 'write-back', { legId, text: '已约定时段', resolved: true })
  await two.settle()
  await two.hotline.does(ours.id, 'record-follow-up', unhappy, CALLER)
  const third = await two.hotline.read(ours.id)
  assert.equal(third.reopened, 1, 'not a third round by itself')
  assert.ok(
    third.supervisions.some((one) => one.limit === 'unsatisfied_again'),
    'a supervisor looks at it',
  )
})
