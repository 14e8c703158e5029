// Learning on, from closed demands to a model at work and back again: a place of its own, real commands, a real database.
import assert from 'node:assert/strict'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import test from 'node:test'
import { judgeNow } from '../../src/start/commands/models/candidate.js'
import type { ReachedNode } from '../../src/start/commands/models/reach-node.js'
import { modelBefore, promoteModel, rollBack } from '../../src/start/commands/models/switch.js'
import { trainModel } from '../../src/start/commands/models/train.js'
import { openStore } from '../../src/start/node/open-store.js'
import { readNodeFile } from '../../src/start/node/settings.js'
import type { Store } from '../../src/store/port.js'
import { generator } from '../../src/suggest/learn/separate.js'
import { newId } from '../../src/terms/ids.js'
import { instant } from '../../src/terms/time.js'
import { dayOf } from '../../src/terms/zone.js'
import { closeDemand } from '../support/closed-demands.js'
import { liandong } from '../support/command.js'
import { freshDatabase } from '../support/database.js'
import { freshHome, removeHome } from '../support/running-demo.js'
import { ROOT } from '../support/source-files.js'
import { clerk, must } from '../support/two-desks.js'

/** Slang that no word list of the pack knows; what the rows are about does not matter here. */
const SLANG: readonly (readonly [row: string, unit: string, said: readonly string[]])[] = [
  ['B02', 'housing-bureau', ['那根亮杆子瞎了', '夜明珠不灵光了', '亮杆子一到天黑就闭眼', '夜明珠一闪一闪的']],
  ['B31', 'market-bureau', ['那家铺子满嘴跑火车', '吹得天花乱坠的传单', '牛皮吹到天上去了', '话都是铺子瞎编的']],
]
const WHERE = [
  '东街口',
  '西巷底',
  '南边那片',
  '菜场后门',
  '新桥旁',
  '沿河一带',
  '老车站对过',
  '校门外',
  '三号楼下',
  '戏台边',
]
const SINCE = [
  '昨天起',
  '半个月了',
  '打上周就这样',
  '从年初到现在',
  '今早发现的',
  '隔三岔五',
  '一直没人弄',
  '前几天下雨后',
]
const PLEAS = [
  '大家都有意见',
  '麻烦来人瞧瞧',
  '跟谁说都推',
  '请你们管一管',
  '邻居也都说了',
  '问了几回没下文',
  '想知道归谁',
  '等个准信',
]

/** Every seed other words; no two of them near copies of each other on purpose. */
function demands(count: number, seed: number) {
  const random = generator(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  return Array.from({ length: count }, (_, at) => {
    const [row, unit, said] = SLANG[at % SLANG.length] as (typeof SLANG)[number]
    const parts = [pick(WHERE), pick(said), pick(SINCE), pick(PLEAS), pick(PLEAS)]
    return { contact: { text: parts.join('，'), chosen: [row] }, unit }
  })
}

function contact(text: string) {
  const command = { kind: 'receive_contact', channel: 'phone', text, requester: {}, handOver: false } as const
  return { by: clerk('12345'), key: newId(), command }
}

async function close(store: Store, count: number, seed: number): Promise<void> {
  const waiting = demands(count, seed)
  const work = async (): Promise<void> => {
    for (let one = waiting.shift(); one; one = waiting.shift()) await closeDemand(store, one)
  }
  await Promise.all(Array.from({ length: 6 }, work))
}

test('a model learns on from closed demands, is judged beside the old one, put to work and taken back', async (t) => {
  const home = freshHome()
  const database = await freshDatabase()
  const packs = path.join(home, 'place')
  cpSync(path.join(ROOT, 'packs', 'haimen'), packs, { recursive: true })
  // A handful of sentences: enough to have a shape, and learnt from in a second.
  const folder = path.join(packs, '2023-13-hotline-110', 'utterances')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  writeFileSync(
    path.join(folder, 'few.txt'),
    '= B02\n路灯不亮\n路灯坏了好几天\n= B31\n商家虚假宣传\n广告和实物不一样\n= A06 | danger\n有人打架流血了\n两个人持刀打起来了\n= out court\n我要去法院起诉\n',
  )
  const environment = { LIANDONG_HOME: home, LIANDONG_PACKS: packs, LIANDONG_LOG_LEVEL: 'warn' }
  const nodeFile = path.join(home, 'node.json')
  const prepare = ['provision', '--platform', '12345', '--folder', home, '--database-url', database.adminUrl]
  const prepared = await liandong(prepare, { environment })
  assert.equal(prepared.code, 0, prepared.error)
  const node = await openStore(await readNodeFile(nodeFile))
  const { store } = node
  t.after(async () => {
    await store.close()
    await database.drop()
    removeHome(home)
  })
  /** As every call of the command begins. */
  const here = (): ReachedNode => {
    const now = instant(Date.now())
    return { ...node, now, today: dayOf(now, 'Asia/Shanghai'), url: 'http://127.0.0.1', by: 'tester' }
  }
  const question = { receivedBy: '12345', channel: 'phone', asOf: here().today } as const
  const asked = { ...question, text: '桥头那根亮杆子又瞎了，邻居也都说了' }

  await close(store, 40, 1)
  await assert.rejects(trainModel(here()), /Only 40 closed demands teach something/)
  await assert.rejects(promoteModel(here(), undefined), /No model has been trained/)

  await close(store, 80, 2)
  assert.match(await trainModel(here()), /lessons 9\d.*held back 2\d/)
  const [candidate] = await store.listModels(5)
  assert.ok(candidate)
  const told = await store.modelLessons(candidate.id)
  assert.equal(told.length, 120)
  assert.equal(told.filter(({ held }) => held).length, candidate.learntFrom.held)
  const { byUnit, bySource, trained } = candidate.learntFrom as Record<string, Record<string, number>>
  assert.deepEqual(Object.keys(byUnit ?? {}).sort(), ['housing-bureau', 'market-bureau'])
  assert.deepEqual(bySource, { confirmed_dispatch: trained })
  assert.equal(await node.models.look(store), undefined, 'trained is not at work')

  const early = await promoteModel(here(), undefined)
  assert.equal(early.done, false)
  assert.match(early.said, /too few demands/)
  assert.equal(await store.lastSwitch(), undefined)

  await close(store, 60, 3)
  const { judged } = await judgeNow(here(), undefined)
  const { onlyOldRight, onlyNewRight } = judged.judgement
  // A tenth or so goes to 110: with two sentences of danger the line of danger lies low.
  assert.ok(onlyNewRight > 30 && onlyNewRight > 3 * onlyOldRight, `${onlyOldRight} : ${onlyNewRight}`)
  // Nothing is thrown by chance: the same demands, the same figures.
  const withoutTime = (one: typeof judged) => ({ ...one, judgement: { ...one.judgement, microseconds: null } })
  assert.deepEqual(withoutTime((await judgeNow(here(), undefined)).judged), withoutTime(judged))

  const promoted = await promoteModel(here(), undefined)
  assert.equal(promoted.done, true, promoted.said)
  // Another process, as the node is: it looks by itself.
  const serving = await openStore(await readNodeFile(nodeFile))
  t.after(() => serving.store.close())
  assert.equal(serving.triage(asked).model, undefined)
  assert.deepEqual(await serving.models.look(serving.store), { model: candidate.id })
  assert.equal(await serving.models.look(serving.store), undefined, 'taken up once')
  assert.equal(serving.triage(asked).model, candidate.id)
  const fresh = demands(20, 5).map(({ contact: { text, chosen }, unit }) => {
    const decided = serving.triage({ ...question, text })
    return decided.matters[0]?.id === chosen[0] && decided.unit === unit
  })
  assert.ok(fresh.filter(Boolean).length >= 14, `${fresh}`)
  await assert.rejects(promoteModel(here(), undefined), /is the one at work/)

  // The model at work is the parent of the next one, which knows nothing that it does not: no reason to switch.
  await close(store, 10, 4)
  await trainModel(here())
  const [next] = await store.listModels(5)
  assert.equal(next?.parent, candidate.id)
  const same = await promoteModel(here(), next?.id)
  assert.equal(same.done, false)
  assert.match(same.said, /not more often right|too few/)
  const listed = await liandong(['models', 'list', '--node', 'hotline'], {
    environment: { ...environment, LIANDONG_NODE_FILE: nodeFile },
  })
  assert.equal(listed.code, 0, listed.error)
  assert.match(listed.out, new RegExp(` ${next?.id} [\\s\\S]*\\* ${candidate.id}[\\s\\S]*1 .*promoted.*tester`))

  // A case taken in now says which model read it, and so does what it teaches when it ends.
  const { file } = must(await serving.store.open(contact(asked.text)))
  assert.equal(file.decision.model, candidate.id)

  assert.match((await rollBack(here())).said, /rolled back to built/)
  assert.deepEqual(await serving.models.look(serving.store), { model: null })
  assert.equal(serving.triage(asked).model, undefined)
  await assert.rejects(rollBack(here()), /none before it/)
  assert.deepEqual(
    (await store.listSwitches()).map(({ model, reason }) => [model, reason]),
    [
      [candidate.id, 'promoted'],
      [null, 'rolled_back'],
    ],
  )
  assert.deepEqual(
    (await store.listAudit({ limit: 20 })).map((row) => [row.operation, row.account]),
    ['models.rollback', 'models.train', 'models.promote', 'models.train'].map((deed) => [deed, 'tester']),
  )
})

test('two promotions and two rollbacks end where they began', () => {
  const deeds = [
    [{ model: 'one', reason: 'promoted' }, null],
    [{ model: 'two', reason: 'promoted' }, 'one'],
    [{ model: 'one', reason: 'rolled_back' }, null],
    [{ model: 'three', reason: 'promoted' }, 'one'],
    [{ model: 'one', reason: 'rolled_back' }, null],
    [{ model: null, reason: 'rolled_back' }, undefined],
  ] as const
  for (const [at, [, before]] of deeds.entries()) {
    assert.equal(modelBefore(deeds.slice(0, at + 1).map(([deed]) => deed)), before, `after ${at + 1}`)
  }
})

test('models is called with a node and a word it knows, or says how', async () => {
  for (const argv of [
    ['models'],
    ['models', 'learn', '--node', 'hotline'],
    ['models', 'list'],
    ['models', 'list', '--node', 'x'],
  ]) {
    const told = await liandong(argv)
    assert.equal(told.code, 2, argv.join(' '))
    assert.match(told.error, /models train\|list\|compare\|promote\|rollback --node/)
  }
})
