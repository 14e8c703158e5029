// What closed demands teach, read from the real tables: who really dealt with it, under which rows, and nothing of who asked.
import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { createCaseDesk } from '../../src/cases/create-desk.js'
import type { LessonPlace } from '../../src/store/model-port.js'
import type { Store } from '../../src/store/port.js'
import { newId } from '../../src/terms/ids.js'
import { closeDemand, closed, completed, dispatched, perform } from '../support/closed-demands.js'
import { scriptedTriage } from '../support/scripted-triage.js'
import { clerk, haimenBook, INSTRUMENT, lead, legOf, must } from '../support/two-desks.js'
import { type FreshStore, freshStore } from './support/fresh-store.js'

const HOUSING = 'housing-bureau'
const URBAN = 'urban-management-bureau'

async function hotline(t: TestContext): Promise<FreshStore> {
  const book = await haimenBook()
  const fresh = await freshStore(t)
  let turn = 0
  const random = (below: number) => {
    turn = (turn * 48_271 + 11) % 2_147_483_647
    return turn % below
  }
  const desk = createCaseDesk({ platform: '12345', book, instrument: INSTRUMENT, triage: scriptedTriage, random })
  return { ...fresh, store: fresh.another({ tenant: 'haimen/12345', desk }) }
}

async function lessons(store: Store) {
  return (await store.lessons({})).items
}

test('a demand that stayed where it was sent teaches its row and its unit, with the action that decided it', async (t) => {
  const { store } = await hotline(t)
  const file = await closeDemand(store, { contact: { text: '[12345 B02] 路灯不亮' }, unit: HOUSING })
  const [lesson, ...more] = await lessons(store)
  assert.ok(lesson)
  assert.deepEqual(more, [])
  assert.deepEqual(
    [lesson.caseId, lesson.number, lesson.text, lesson.source, lesson.channel],
    [file.id, file.number, file.text, 'confirmed_dispatch', 'phone'],
  )
  assert.deepEqual(lesson.shares, [{ platform: '12345', rows: ['B02'], unit: HOUSING }])
  assert.deepEqual(lesson.proposed, { rows: ['B02'], certainty: null, model: null })
  assert.deepEqual([lesson.danger, lesson.knowledge, lesson.packVersion], [false, false, '2023-03-24'])
  const timeline = await store.timeline(file.id)
  const decided = timeline.find((action) => action.hash === lesson.decidedBy.hash)
  assert.equal(decided?.kind, 'order_dispatched')
  assert.equal(lesson.at, timeline.find((action) => action.kind === 'file_closed')?.at)
})

test('a granted return to another unit, and a row changed at dispatch, are adjudicated', async (t) => {
  const { store, clock } = await hotline(t)
  await closeDemand(store, { contact: { text: '[12345 B02] 退过一次' }, unit: URBAN, returnedBy: HOUSING })
  clock.forward(1)
  await closeDemand(store, { contact: { text: '[12345 B02] 改过事项' }, unit: HOUSING, rows: ['B07'] })
  assert.deepEqual(
    (await lessons(store)).map(({ text, source, shares }) => [
      text.slice(-4),
      source,
      shares[0]?.rows,
      shares[0]?.unit,
    ]),
    [
      ['退过一次', 'adjudicated_return', ['B02'], URBAN],
      ['改过事项', 'adjudicated_return', ['B07'], HOUSING],
    ],
  )
})

test('a return that was refused leaves the dispatch confirmed', async (t) => {
  const { store } = await hotline(t)
  const file = await dispatched(store, { contact: { text: '[12345 B02] 不准退' }, unit: HOUSING })
  const { id: legId } = legOf(file, 'order')
  const clerkOfUnit = { platform: '12345', account: 'c', role: 'unit_clerk', unit: HOUSING } as const
  await perform(store, file, { kind: 'return_order', legId, ground: 'not_our_area', note: '' }, clerkOfUnit)
  const refused = await perform(
    store,
    file,
    { kind: 'adjudicate_return', legId, upheld: false, note: '' },
    lead('12345'),
  )
  let now = await perform(store, refused, { kind: 'report_result', legId, text: '好了', resolved: true }, clerkOfUnit)
  now = await perform(store, now, { kind: 'review_result', legId, accepted: true, note: '' }, clerk('12345'))
  await closed(store, now)
  assert.deepEqual(
    (await lessons(store)).map(({ source, shares }) => [source, shares[0]?.unit]),
    [['confirmed_dispatch', HOUSING]],
  )
})

test('drills, merged files, files kept from sharing and files still open teach nothing', async (t) => {
  const { store } = await hotline(t)
  await closeDemand(store, { contact: { text: '[12345 B02] 演练', drill: true }, unit: HOUSING })
  await closeDemand(store, { contact: { text: '[12345 B02] 涉密', exclusions: ['secret'] }, unit: HOUSING })
  const open = await dispatched(store, { contact: { text: '[12345 B02] 还在办' }, unit: HOUSING })
  const contact = { kind: 'receive_contact', channel: 'phone', text: '[12345 B02] 又一人', requester: {} } as const
  const { file: again } = must(await store.open({ by: clerk('12345'), key: newId(), command: contact }))
  must(await store.merge(again.id, open.id, { by: clerk('12345'), key: newId(), reason: '同一件事' }))
  assert.deepEqual(await lessons(store), [])
  await closed(store, await completed(store, open, HOUSING))
  assert.deepEqual(
    (await lessons(store)).map(({ text }) => text),
    ['[12345 B02] 还在办'],
  )
})

test('a reopened demand teaches nothing until it ends again, and then once, what its last round says', async (t) => {
  const { store, clock } = await hotline(t)
  const first = await closeDemand(store, { contact: { text: '[12345 B02] 没修好' }, unit: HOUSING })
  clock.forward(60)
  const reopened = await perform(store, first, { kind: 'reopen', reason: '没修好' }, lead('12345'))
  assert.deepEqual(await lessons(store), [])
  const sent = await perform(store, reopened, { kind: 'dispatch', lead: URBAN }, clerk('12345'))
  await closed(store, await completed(store, sent, URBAN))
  const [lesson, ...more] = await lessons(store)
  assert.deepEqual(more, [])
  assert.deepEqual(lesson?.shares, [{ platform: '12345', rows: ['B02'], unit: URBAN }])
  assert.equal(lesson?.at, clock.now)
})

test('what the other platform signed for and wrote back teaches that it is theirs', async (t) => {
  const { store, clock } = await hotline(t)
  const command = {
    kind: 'receive_contact',
    channel: 'internet',
    text: '[110 A06!] 有人打架',
    requester: {},
    handOver: false,
  } as const
  const { file } = must(await store.open({ by: clerk('12345'), key: newId(), command }))
  const offered = await perform(store, file, { kind: 'offer_transfer', mode: 'system_push' }, clerk('12345'))
  const { id: legId } = legOf(offered, 'transfer_out')
  let seq = 0
  const told = async (type: string, data: Record<string, string | boolean | null>) => {
    seq++
    const message = { id: `m${seq}`, from: '110', type, demandId: file.demandId, at: clock.now, data } as const
    const { outcome } = await store.takeIn({ ...message, seq, digest: `${seq}`, sealed: '' })
    assert.equal(outcome, 'applied', type)
  }
  await told('transfer.accepted', { legId, number: 'JQ1' })
  await told('result.written_back', { legId, text: '已处置', withheld: false, resolved: true })
  const back = await store.find(file.id)
  assert.ok(back)
  const asked = { kind: 'record_follow_up', reached: false, note: '' } as const
  await perform(store, await perform(store, back, asked, lead('12345')), { kind: 'close' }, lead('12345'))
  const [lesson] = await lessons(store)
  assert.deepEqual(lesson?.shares, [{ platform: '110', rows: ['A06'], unit: null }])
  assert.deepEqual([lesson?.source, lesson?.danger], ['confirmed_dispatch', true])
  const decided = (await store.timeline(file.id)).find((action) => action.hash === lesson?.decidedBy.hash)
  assert.equal(decided?.kind, 'peer_accepted')
})

test('an answer from the knowledge base teaches that the question was one for it', async (t) => {
  const { store } = await hotline(t)
  const command = { kind: 'receive_contact', channel: 'phone', text: '[kb A35] 身份证怎么补办', requester: {} } as const
  const { file } = must(await store.open({ by: clerk('12345'), key: newId(), command }))
  await perform(store, file, { kind: 'answer_from_knowledge', cards: ['identity-card'] }, clerk('12345'))
  const [lesson] = await lessons(store)
  assert.deepEqual([lesson?.knowledge, lesson?.shares], [true, [{ platform: '12345', rows: ['A35'], unit: null }]])
})

test('no name and no telephone of the requester leaves the store with a lesson', async (t) => {
  const { store } = await hotline(t)
  const text =
    '[12345 B02] 我叫欧阳小明，电话138 0000 1234，座机０５１３－８２２２１１１１，身份证32062519800101123X，一三八零零零零一二三四，人民路88号，第1234号杆'
  const requester = { name: '欧阳小明', phone: '13800001234' }
  await closeDemand(store, { contact: { text, requester }, unit: HOUSING })
  const [lesson] = await lessons(store)
  assert.equal(lesson?.text, '[12345 B02] 我叫某某，电话***，座机***，身份证***，***，人民路88号，第1234号杆')
})

test('lessons are paged in the order in which the files ended, without gaps or repetitions', async (t) => {
  const { store, clock } = await hotline(t)
  for (let n = 0; n < 9; n++) {
    await closeDemand(store, { contact: { text: `[12345 B02] 第${n}件` }, unit: HOUSING })
    // A page that holds only what teaches nothing is not the end of the list.
    for (let d = 0; n === 4 && d < 5; d++)
      await closeDemand(store, { contact: { text: '[12345 B02] 演练', drill: true }, unit: HOUSING })
    // Some end in the same moment: the id then tells them apart.
    if (n % 3 === 2) clock.forward(1)
  }
  const seen: string[] = []
  let after: LessonPlace | null | undefined
  do {
    const page = await store.lessons({ limit: 2, ...(after ? { after } : {}) })
    seen.push(...page.items.map(({ text }) => text.slice(-2, -1)))
    after = page.next
  } while (after)
  assert.deepEqual([...seen].sort(), ['0', '1', '2', '3', '4', '5', '6', '7', '8'])
  assert.deepEqual(
    [seen.slice(0, 3), seen.slice(3, 6), seen.slice(6)].map((three) => three.sort().join('')),
    ['012', '345', '678'],
  )
})

test('lessons of one platform are not those of the other', async (t) => {
  const fresh = await hotline(t)
  await closeDemand(fresh.store, { contact: { text: '[12345 B02] 路灯不亮' }, unit: HOUSING })
  assert.deepEqual(await lessons(fresh.another({ tenant: 'haimen/110' })), [])
})
