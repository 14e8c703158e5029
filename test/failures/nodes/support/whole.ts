// What must be true after any accident: everything acknowledged is there, everything handed over is there once, both books agree.
import assert from 'node:assert/strict'
import { findChainFault } from '../../../../src/cases/action.js'
import type { CaseFile } from '../../../../src/cases/case-file.js'
import { fold } from '../../../../src/cases/fold.js'
import { otherPlatform } from '../../../../src/terms/platform.js'
import { until } from '../../support/own-cluster.js'
import type { Node, TwoProcesses } from './two-processes.js'

export async function quiet(two: TwoProcesses, patienceMs = 60_000): Promise<void> {
  const states = () => Promise.all(two.both.map((node) => node.store.peer(otherPlatform(node.platform))))
  const still = async () => (await states()).every((state) => state.waiting === 0 && state.early === 0)
  await until('nothing waits on either side', still, patienceMs)
  for (const state of await states()) assert.equal(state.quarantined, 0, JSON.stringify(state))
}

export async function assertWhole(two: TwoProcesses): Promise<void> {
  for (const node of two.both) assert.deepEqual(node.process.fell, [])
  await quiet(two)
  const [ours, theirs] = [await filesOf(two.hotline), await filesOf(two.police)]
  for (const [node, own, other] of [
    [two.hotline, ours, theirs],
    [two.police, theirs, ours],
  ] as const) {
    const { platform, acknowledged } = node
    for (const told of acknowledged) {
      const kept = own.get(told.demandId)
      assert.equal(kept?.id, told.caseId, `${platform} acknowledged ${told.number} and has lost it`)
      assert.equal(kept?.number, told.number)
    }
    assert.equal(new Set(acknowledged.map((told) => told.caseId)).size, acknowledged.length, 'one demand, one file')
    const begun = [...own.values()].filter((file) => file.origin === 'contact')
    assert.equal(begun.length, acknowledged.length, `${platform} has demands nobody brought`)

    const out = [...own.values()].flatMap((file) => file.legs.filter((leg) => leg.kind === 'transfer_out'))
    const into = [...other.values()].flatMap((file) => file.legs.filter((leg) => leg.kind === 'transfer_in'))
    assert.deepEqual(into.map((leg) => leg.parent).sort(), out.map((leg) => leg.id).sort(), 'each offer is there once')
    for (const leg of out) {
      assert.equal(into.find((one) => one.parent === leg.id)?.state, leg.state, 'both sides tell of it alike')
    }
  }
  await assertCountsAgree(two)
}

async function assertCountsAgree({ hotline, police }: TwoProcesses): Promise<void> {
  const open = async (node: Node, kind: string): Promise<number> =>
    (await node.store.counts()).filter((row) => row.kind === kind && row.open).reduce((sum, row) => sum + row.count, 0)
  assert.equal(await open(hotline, 'transfer_out'), await open(police, 'transfer_in'))
  assert.equal(await open(police, 'transfer_out'), await open(hotline, 'transfer_in'))
}

/** By demand: were a demand there twice, the second would be missed here and the count would tell. Every chain is verified on the way. */
async function filesOf(node: Node): Promise<ReadonlyMap<string, CaseFile>> {
  const found = new Map<string, CaseFile>()
  let files = 0
  let after: string | null = null
  do {
    const page = await node.store.list({ limit: 100, ...(after === null ? {} : { after }) })
    for (const { id } of page.items) {
      const [file, actions] = await Promise.all([node.store.find(id), node.store.timeline(id)])
      assert.ok(file)
      assert.equal(findChainFault(actions), undefined, `chain of ${file.number} at ${node.platform}`)
      assert.deepEqual(fold(actions), file)
      found.set(file.demandId, file)
      files += 1
    }
    after = page.next
  } while (after !== null)
  assert.equal(found.size, files, `a demand is there twice at ${node.platform}`)
  return found
}
