// The case room on the store: one demand through two nodes with a tenant each, messages numbered, taken in and applied on the
// real tables; afterwards every projection says what the chain of actions says.
import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { findChainFault } from '../../src/cases/action.js'
import type { CaseFile } from '../../src/cases/case-file.js'
import type { Command } from '../../src/cases/command.js'
import { createCaseDesk } from '../../src/cases/create-desk.js'
import { fold } from '../../src/cases/fold.js'
import { startJobs } from '../../src/jobs/start-jobs.js'
import type { Store } from '../../src/store/port.js'
import { newId } from '../../src/terms/ids.js'
import { otherPlatform, PLATFORMS, type Platform } from '../../src/terms/platform.js'
import { scriptedTriage } from '../support/scripted-triage.js'
import { clerk, haimenBook, INSTRUMENT, legOf, unitClerk } from '../support/two-desks.js'
import { type FreshStore, freshStore, granted } from './support/fresh-store.js'

async function twoNodes(t: TestContext) {
  const book = await haimenBook()
  const fresh = await freshStore(t)
  const node = (platform: Platform) => {
    let turn = 0
    const random = (below: number) => {
      turn = (turn * 48_271 + 11) % 2_147_483_647
      return turn % below
    }
    const desk = createCaseDesk({ platform, book, instrument: INSTRUMENT, triage: scriptedTriage, random })
    return fresh.another({ tenant: `haimen/${platform}`, desk })
  }
  return { fresh, nodes: { '12345': node('12345'), '110': node('110') } as Record<Platform, Store> }
}

/** Carries everything both ways until nothing is left to carry; signatures are the exchange room's affair. */
async function carry(nodes: Record<Platform, Store>): Promise<string[]> {
  const refused: string[] = []
  for (let carried = 1; carried > 0; ) {
    carried = 0
    for (const from of PLATFORMS) {
      const to = otherPlatform(from)
      for (const row of await nodes[from].numberNext(to, 100)) {
        const { id, seq, type, demandId, at, data } = row
        await nodes[from].seal([{ id, sealed: `sealed ${seq}` }])
        const message = { id, from, type, demandId: demandId ?? '', at, data, seq, digest: `digest ${seq}`, sealed: '' }
        const verdict = await nodes[to].takeIn(message)
        assert.equal((await nodes[to].takeIn(message)).outcome, 'duplicate')
        if (verdict.outcome !== 'applied') refused.push(`${type}: ${verdict.code}`)
        await nodes[from].receipted(to, [{ seq, receipt: { outcome: verdict.outcome } }])
        carried++
      }
    }
  }
  return refused
}

async function give(nodes: Record<Platform, Store>, file: CaseFile, command: Command, by = clerk(file.platform)) {
  granted(await nodes[file.platform].perform(file.id, { by, key: newId(), command }))
  assert.deepEqual(await carry(nodes), [])
}

test('a street light goes from 110 to the hotline, to a unit, back to 110 and closes on both sides', async (t) => {
  const { fresh, nodes } = await twoNodes(t)
  const contact = {
    text: '[12345 B02] 路灯不亮',
    channel: 'phone',
    requester: { phone: '13800000000' },
    handOver: true,
  } as const
  const opened = granted(
    await nodes['110'].open({ by: clerk('110'), key: newId(), command: { kind: 'receive_contact', ...contact } }),
  )
  await carry(nodes)
  const police = async () => (await nodes['110'].find(opened.file.id)) as CaseFile
  const hotline = async () => (await nodes['12345'].findByDemand(opened.file.demandId)) as CaseFile
  await give(nodes, await hotline(), { kind: 'accept_transfer', legId: legOf(await hotline(), 'transfer_in').id })
  await give(nodes, await hotline(), { kind: 'dispatch', lead: 'housing-bureau' })
  const order = legOf(await hotline(), 'order').id
  assert.deepEqual(
    (await nodes['12345'].legs({ unit: 'housing-bureau', open: true })).items.map((leg) => leg.legId),
    [order],
  )
  const byUnit = unitClerk('housing-bureau')
  await give(nodes, await hotline(), { kind: 'sign_for', legId: order }, byUnit)
  await give(nodes, await hotline(), { kind: 'report_result', legId: order, text: '已修好', resolved: true }, byUnit)
  await give(nodes, await hotline(), { kind: 'review_result', legId: order, accepted: true, note: '' })
  const incoming = legOf(await hotline(), 'transfer_in').id
  await give(nodes, await hotline(), { kind: 'write_back', legId: incoming, text: '路灯已修复', resolved: true })
  await assertProjections(fresh, nodes)
  await give(nodes, await police(), {
    kind: 'record_follow_up',
    reached: true,
    resolved: 'yes',
    satisfied: 'satisfied',
    note: '',
  })
  await give(nodes, await police(), { kind: 'close' })
  assert.deepEqual([(await police()).state, (await hotline()).state], ['closed', 'closed'])
  await assertProjections(fresh, nodes)
  const open = await fresh.admin.query('select tenant, key from timers')
  assert.deepEqual(open.rows, [], 'a closed demand wakes nobody')
  for (const platform of PLATFORMS) {
    const state = await nodes[platform].peer(otherPlatform(platform))
    assert.deepEqual([state.waiting, state.receiptedTo, state.early], [0, state.sealedTo, 0])
    assert.equal((await nodes[otherPlatform(platform)].peer(platform)).appliedTo, state.sealedTo)
  }
})

test('an order nobody signs for is supervised step by step, each step once', async (t) => {
  const { fresh, nodes } = await twoNodes(t)
  const opened = granted(
    await nodes['12345'].open({
      by: clerk('12345'),
      key: newId(),
      command: {
        kind: 'receive_contact',
        text: '[12345 B02] 路灯不亮',
        channel: 'phone',
        requester: { phone: '13800000000' },
      },
    }),
  )
  await give(nodes, opened.file, { kind: 'dispatch', lead: 'housing-bureau' })
  const workers = [1, 2].map(() =>
    startJobs({ store: nodes['12345'], platform: '12345', now: () => fresh.clock.now, pollMs: 60_000 }),
  )
  for (let days = 0; days < 40; days++) {
    fresh.clock.forward(24 * 60)
    await Promise.all(workers.map((worker) => worker.runDue()))
  }
  await Promise.all(workers.map((worker) => worker.stop()))
  const file = (await nodes['12345'].find(opened.file.id)) as CaseFile
  const steps = file.supervisions.map(({ step, legId, limit }) => `${step} ${legId} ${limit}`)
  assert.ok(steps.length > 0)
  assert.equal(new Set(steps).size, steps.length)
  assert.equal(
    workers.reduce((sum, worker) => sum + worker.counts().failed, 0),
    0,
  )
  await assertProjections(fresh, nodes)
})

/** Chain, stored file, list columns and leg rows all say the same. */
async function assertProjections({ admin }: FreshStore, nodes: Record<Platform, Store>): Promise<void> {
  for (const platform of PLATFORMS) {
    for (const { id, state, version } of (await nodes[platform].list({})).items) {
      const [file, actions] = [await nodes[platform].find(id), await nodes[platform].timeline(id)]
      assert.ok(file)
      assert.equal(findChainFault(actions), undefined)
      assert.deepEqual(fold(actions), file)
      assert.deepEqual([state, version], [file.state, file.version])
      const { rows } = await admin.query(
        'select id, kind, state, open, holder_kind, holder_id, unit from legs where case_id = $1 order by id',
        [id],
      )
      const legs = file.legs.map(({ id, kind, state, open, holder, unit }) => ({
        ...{ id, kind, state, open, unit },
        ...{ holder_kind: holder.kind, holder_id: holder.id },
      }))
      assert.deepEqual(
        rows,
        legs.sort((a, b) => (a.id < b.id ? -1 : 1)),
      )
    }
  }
}
