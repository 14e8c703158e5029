// Realised precision over HTTP, on real files: what went out by itself, what a person sent, and what became of both.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { Actor } from '../../src/cases/action.js'
import type { CaseFile } from '../../src/cases/case-file.js'
import type { Command, ReceiveContact } from '../../src/cases/command.js'
import type { Book } from '../../src/instruments/pack.js'
import type { Decision, RoutingQuestion } from '../../src/routing/decision.js'
import { newId } from '../../src/terms/ids.js'
import { scriptedTriage } from '../support/scripted-triage.js'
import { clerk, lead, legOf, unitClerk } from '../support/two-desks.js'
import { type TestNode, testNode } from './support/node.js'

const UNITS: Readonly<Record<string, string>> = { B02: 'housing-bureau', B10: 'ecology-bureau' }

/** `unsure` in the text: the desk only proposes. */
function triage(question: RoutingQuestion): Decision {
  const decision = scriptedTriage(question)
  const unit = UNITS[decision.matters[0]?.id ?? ''] ?? null
  return { ...decision, unit, certainty: 0.97, band: question.text.includes('unsure') ? 'propose' : 'self' }
}

function withLampsOn(book: Book): Book {
  const line = { matter: 'B02', from: '2026-01-01', decidedBy: '区指挥中心', note: '试行' }
  return { ...book, place: { ...book.place, selfDispatch: [line] } }
}

async function take(node: TestNode, text: string, contact: Partial<ReceiveContact> = {}): Promise<CaseFile> {
  const command: ReceiveContact = { kind: 'receive_contact', channel: 'internet', text, requester: {}, ...contact }
  const opened = await node.store.open({ command, by: clerk('12345'), key: newId() })
  assert.ok(opened.ok)
  return opened.value.file
}

async function perform(
  node: TestNode,
  file: CaseFile,
  command: Command,
  by: Actor = clerk('12345'),
): Promise<CaseFile> {
  const done = await node.store.perform(file.id, { command, by, key: newId() })
  assert.ok(done.ok, done.ok ? '' : `${command.kind}: ${done.refusal.code}`)
  return done.value.file
}

async function toTheEnd(node: TestNode, taken: CaseFile): Promise<CaseFile> {
  const { id: legId, unit } = legOf(taken, 'order', 'dispatched')
  const by = unitClerk(unit ?? '')
  let file = await perform(node, taken, { kind: 'sign_for', legId }, by)
  const citizenContactedAt = node.clock.now
  file = await perform(
    node,
    file,
    { kind: 'report_result', legId, text: '已修好', resolved: true, citizenContactedAt },
    by,
  )
  file = await perform(node, file, { kind: 'review_result', legId, accepted: true, note: '' })
  const caller: Actor = { ...lead('12345'), role: 'follow_up' }
  const told = { resolved: 'yes', satisfied: 'satisfied', note: '' } as const
  file = await perform(node, file, { kind: 'record_follow_up', reached: true, ...told }, caller)
  return file.state === 'closed' ? file : perform(node, file, { kind: 'close' }, caller)
}

async function sendBack(node: TestNode, file: CaseFile, reassignTo: string): Promise<CaseFile> {
  const { id: legId, unit } = legOf(file, 'order', 'dispatched')
  const note = ''
  await perform(
    node,
    file,
    { kind: 'return_order', legId, ground: 'not_our_duty', cite: 'A47', note },
    unitClerk(unit ?? ''),
  )
  return perform(node, file, { kind: 'adjudicate_return', legId, upheld: true, note, reassignTo }, lead('12345'))
}

test('what went out by itself and what would have is counted by what became of it', async (t) => {
  const node = await testNode(t, '12345', {}, triage, withLampsOn)
  assert.equal((await toTheEnd(node, await take(node, '[12345 B02] 灯'))).state, 'closed')
  await sendBack(node, await take(node, '[12345 B02] 信号灯'), 'urban-management-bureau')
  await take(node, '[12345 B02] 灯，刚到')
  // A person dispatched these: over the telephone, and a matter that is not switched on.
  const call = await take(node, '[12345 B02] 灯', { channel: 'phone' })
  await toTheEnd(node, await perform(node, call, { kind: 'dispatch', lead: 'housing-bureau' }))
  const noise = await take(node, '[12345 B10] 噪声')
  await perform(node, noise, { kind: 'dispatch', lead: 'market-bureau' })
  // None of these counts.
  await take(node, '[12345 B02] 灯', { drill: true })
  await take(node, '[12345 B02] unsure')
  await take(node, '[12345 B02!] 灯着火')
  await take(node, '[12345 B02 B10] 两件事')

  const told = await node.ask('GET', '/api/self-dispatch', { as: await node.token('supervisor') })
  assert.equal(told.status, 200)
  const [lamps, sound] = told.body.matters
  assert.equal(lamps.matter, 'B02')
  assert.deepEqual(lamps.switched, { on: true, from: '2026-01-01', decidedBy: '区指挥中心', note: '试行' })
  const counts = ({ count, open, same, returned, reassigned, retriaged }: Record<string, number>) => [
    count,
    open,
    same,
    returned,
    reassigned,
    retriaged,
  ]
  assert.deepEqual(counts(lamps.would), [4, 1, 2, 1, 0, 0])
  assert.deepEqual(counts(lamps.did), [3, 1, 1, 1, 0, 0])
  assert.equal(lamps.did.precision, 0.5)
  assert.ok(lamps.did.atLeast < 0.5)
  assert.equal(lamps.advice, 'keep', 'two outcomes are too few to switch off')
  assert.equal(sound.matter, 'B10')
  assert.equal(sound.switched, null)
  assert.deepEqual(counts(sound.would), [1, 0, 0, 0, 1, 0])
  assert.deepEqual(counts(sound.did), [0, 0, 0, 0, 0, 0])
  assert.deepEqual(counts(told.body.would), [5, 1, 2, 1, 1, 0])
})

test('a demand that waited and turned out to mean something else counts against the first decision', async (t) => {
  const revised = (question: RoutingQuestion): Decision =>
    triage(question.text.includes('其实') ? { ...question, text: '[12345 B10]' } : question)
  const node = await testNode(t, '12345', {}, revised)
  const file = await take(node, '[12345 B02] 灯')
  await perform(node, file, { kind: 'supplement', text: '其实是噪声' })
  const told = await node.ask('GET', '/api/self-dispatch', { as: await node.token('supervisor') })
  const [lamps] = told.body.matters
  assert.deepEqual([lamps.matter, lamps.would.retriaged, lamps.would.open], ['B02', 1, 0])
})

test('a matter that is switched on has its line before anything came in, and older days can be left out', async (t) => {
  const node = await testNode(t, '12345', {}, triage, withLampsOn)
  const as = await node.token('supervisor')
  const empty = await node.ask('GET', '/api/self-dispatch', { as })
  assert.deepEqual(
    empty.body.matters.map((line: { matter: string; would: { count: number } }) => [line.matter, line.would.count]),
    [['B02', 0]],
  )
  await take(node, '[12345 B02] 灯')
  node.clock.forward(3 * 24 * 60)
  const later = await node.token('auditor')
  const all = await node.ask('GET', '/api/self-dispatch', { as: later })
  const recent = await node.ask('GET', '/api/self-dispatch?days=2', { as: later })
  assert.deepEqual([all.body.would.count, recent.body.would.count], [1, 0])
})

test('the other platform has no line for a matter that is not its own', async (t) => {
  const node = await testNode(t, '110', {}, triage, withLampsOn)
  const told = await node.ask('GET', '/api/self-dispatch', { as: await node.token('supervisor') })
  assert.deepEqual(told.body.matters, [])
})

test('days that are none are told so', async (t) => {
  const node = await testNode(t)
  for (const days of ['0', '-1', '731', 'x', '1e2']) {
    const told = await node.ask('GET', `/api/self-dispatch?days=${days}`, { as: await node.token('supervisor') })
    assert.equal(told.status, 400, days)
  }
})
