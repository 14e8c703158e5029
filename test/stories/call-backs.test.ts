// A caller who drops out of a handover is owed a call by the platform, not by the one seat that was talking: the whole desk sees it
// until somebody has called. Clause 4 hands callers over by voice and is silent on a call that drops.
import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { Role } from '../../src/access/roles.js'
import type { DutyPage } from '../../src/http/contract/cases.js'
import { clerkOf, type Side } from './support/side.js'
import { type TwoPlatforms, twoPlatforms } from './support/two-platforms.js'

let two: TwoPlatforms
before(async () => {
  two = await twoPlatforms()
})
after(() => two.close())

async function owed(side: Side, role: Role): Promise<DutyPage> {
  const told = await (await side.as(role)).get<DutyPage>('/api/duties')
  assert.ok(told.ok, JSON.stringify(told))
  return told.body
}

/** The call taker hands over in one key, and the caller hangs up before anyone answers. */
async function lostAt(side: Side, text: string): Promise<{ id: string; number: string; opId: string }> {
  const { case: file } = await side.contact(text)
  const call = { adapter: 'manual', ref: `line-${file.number}` }
  const ringing = await side.does(file.id, 'offer-transfer', { mode: 'one_key_transfer', call })
  const opId = ringing.calls[0]?.opId ?? ''
  await side.does(file.id, 'record-call', { opId, event: 'caller_lost' })
  return { id: file.id, number: file.number, opId }
}

it('a caller lost in mid-transfer stands in the queue of the platform that had the caller, for every desk of it, until called back', async () => {
  const lost = await lostAt(two.police, '我们村口一排路灯好几天不亮了')
  const page = await owed(two.police, 'dispatcher')
  assert.equal(page.total, 1, 'somebody else than the call taker sees it')
  const [duty] = page.items
  assert.deepEqual(
    [duty?.caseId, duty?.number, duty?.kind, duty?.because, duty?.overdue],
    [lost.id, lost.number, 'call_back', 'caller_lost', false],
  )
  await two.settle()
  assert.equal((await owed(two.hotline, 'agent')).total, 0, 'the other platform has the order, and owes no call')

  await two.police.does(lost.id, 'settle-duty', { dutyId: duty?.dutyId, note: '已回拨' }, { role: 'dispatcher' })
  assert.deepEqual(await owed(two.police, 'call_taker'), { items: [], next: null, total: 0 })
})

it('what is overdue stands first, and a restarted or changed shift finds the same list', async () => {
  const first = await lostAt(two.hotline, '有人在出租屋里聚众赌博')
  await two.forward(30)
  const second = await lostAt(two.hotline, '广场舞音响震天响')
  const page = await owed(two.hotline, 'follow_up')
  assert.deepEqual(
    page.items.map((one) => [one.number, one.overdue]),
    [
      [first.number, true],
      [second.number, false],
    ],
  )
  const start = await (await two.hotline.as('agent')).get<DutyPage>('/api/duties?limit=1')
  assert.ok(start.ok && start.body.next !== null)
  const rest = await (await two.hotline.as('agent')).get<DutyPage>(`/api/duties?limit=1&after=${start.body.next}`)
  assert.ok(rest.ok)
  assert.deepEqual([...start.body.items, ...rest.body.items], page.items)
})

it('a handling unit has no business with the callers of the desk', async () => {
  const { role, unit } = clerkOf('education-bureau')
  const told = await (await two.hotline.as(role, unit)).get<DutyPage>('/api/duties')
  assert.equal(!told.ok && told.status, 403)
})
