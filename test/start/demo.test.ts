// `npm start` as a user meets it: two real node processes on a real database, stopped, killed and started again.
import assert from 'node:assert/strict'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CasePage, ContactAnswer } from '../../src/http/contract/cases.js'
import { connectToDemo } from '../../src/start/commands/demo-client.js'
import { liandong } from '../support/command.js'
import { commandOf, descendants } from '../support/processes.js'
import { freePort, freshHome, removeHome, type StartedDemo, spawnDemo, startDemo } from '../support/running-demo.js'
import { ROOT } from '../support/source-files.js'

const linuxOnly = process.platform === 'linux' ? {} : { skip: 'looks processes up in /proc' }

const nodesOf = (demo: StartedDemo): number[] =>
  descendants(demo.launcherPid).filter((pid) => commandOf(pid).includes('server.js'))

async function until(look: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (await look()) return
    await sleep(100)
  }
  assert.fail(`waited half a minute for ${what}`)
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/healthz`).then(
    (response) => response.ok,
    () => false,
  )

test('a demo keeps its data over a stop, a killed launcher and a killed node', linuxOnly, async (t) => {
  let demo = await startDemo()
  const { home } = demo
  t.after(async () => {
    // The last launcher owns PostgreSQL: a clean stop leaves nothing running.
    await demo.stop()
    removeHome(home)
  })

  await t.test('it tells addresses, accounts and the password', async () => {
    // The nodes answer a moment before the screen has said so.
    await until(() => /Ctrl-C stops everything/.test(demo.said()), 'the end of the welcome')
    const said = demo.said()
    for (const word of [demo.demo.urls.hotline, demo.demo.urls.police, demo.demo.password, 'seat', 'police']) {
      assert.ok(said.includes(word), `“${word}” is not on the screen:\n${said}`)
    }
  })

  let kept = ''
  await t.test('an agent takes a contact', async () => {
    const seat = await connectToDemo(home).as('hotline', 'seat')
    const contact = {
      channel: 'phone',
      text: '小区门口的路灯坏了好几天了，晚上很黑。',
      requester: { phone: '19988880001' },
    }
    const taken = await seat.post<ContactAnswer>('/api/contacts', contact, 'demo-test-contact')
    assert.ok(taken.ok, JSON.stringify(taken))
    kept = taken.body.case.number
  })

  await t.test('a case file is exported with its chain, and an altered export is found out', async () => {
    const file = path.join(home, 'case.ndjson')
    const environment = { LIANDONG_HOME: home }
    const told = await liandong(['export', '--case', kept, '--node', 'hotline', '--out', file], { environment })
    assert.equal(told.code, 0, told.error)
    assert.equal((await liandong(['verify', file])).code, 0)
    const lines = readFileSync(file, 'utf8').split('\n')
    const altered = lines.map((line) => line.replace('contact_received', 'contact_invented'))
    assert.notDeepEqual(altered, lines)
    writeFileSync(file, altered.join('\n'))
    const found = await liandong(['verify', file])
    assert.equal(found.code, 1)
    assert.match(found.out, /step 1/)
    const unknown = await liandong(['export', '--case', 'no-such-number', '--out', file], { environment })
    assert.match(unknown.error, /no case file with the number/)
  })

  await t.test('a few requests are replayed to their end, and the two nodes count the same', async () => {
    const file = path.join(home, 'requests.jsonl')
    const texts = ['路灯坏了好几天了', '楼下有人打架，快来人', '三厂街道有人聚众赌博', '河里有人电鱼', '小区停水一天了']
    writeFileSync(file, texts.map((text) => `${JSON.stringify({ text })}\n`).join(''))
    const environment = { LIANDONG_HOME: home }
    const told = await liandong(['replay', '--file', file, '--count', '5', '--rate', '5', '--seed', '7'], {
      environment,
    })
    assert.equal(told.code, 0, `${told.out}\n${told.error}`)
    assert.match(told.out, /5 demands/)
    assert.match(told.out, /the two nodes agree/)
    assert.match(told.error, /5\/5 100%/)
    assert.equal((await liandong(['reconcile'], { environment })).code, 0)
  })

  await t.test('Ctrl-C ends everything with exit code 0', async () => {
    const nodes = nodesOf(demo)
    assert.equal(nodes.length, 2)
    assert.equal(await demo.stop(), 0)
    assert.match(demo.said(), /PostgreSQL has stopped/)
    for (const pid of nodes) assert.equal(commandOf(pid), '')
    assert.throws(() => connectToDemo(home), /npm start/)
  })

  await t.test("a second start finds yesterday's data", async () => {
    demo = await startDemo({ home })
    const seat = await connectToDemo(home).as('hotline', 'seat')
    const page = await seat.get<CasePage>(`/api/cases?search=${kept}`)
    assert.ok(page.ok)
    assert.deepEqual(
      page.body.items.map((item) => item.number),
      [kept],
    )
  })

  await t.test('a node that dies is started again, and the other goes on', async () => {
    const [first] = nodesOf(demo)
    assert.ok(first)
    process.kill(first, 'SIGKILL')
    await until(() => /starting it again/.test(demo.said()), 'the message')
    await until(() => /is back/.test(demo.said()), 'the node')
    assert.ok(await answers(demo.demo.urls.hotline))
    assert.ok(await answers(demo.demo.urls.police))
  })

  await t.test('when the launcher is killed its nodes end, and the next start takes over the database', async () => {
    const nodes = nodesOf(demo)
    await demo.kill()
    await until(() => nodes.every((pid) => commandOf(pid) === ''), 'the nodes to end')
    demo = await startDemo({ home })
    assert.match(demo.said(), /still running and is used on/)
    assert.ok(await answers(demo.demo.urls.police))
  })

  await t.test('a second launcher on the same home is sent away', async () => {
    const said = await refusedStart({ LIANDONG_HOME: home })
    assert.match(said, /already running on/)
  })
})

/** What a start says that must not succeed. */
async function refusedStart(environment: Record<string, string>): Promise<string> {
  const child = spawnDemo({ environment })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  assert.equal(code, 1, said)
  return said
}

test('a taken port is named, with its holder and the variable to set', async (t) => {
  const port = await freePort()
  const squatter = createServer().listen(port, '127.0.0.1')
  t.after(() => squatter.close())
  const home = freshHome()
  t.after(() => removeHome(home))
  const police = String(await freePort())
  const said = await refusedStart({
    LIANDONG_HOME: home,
    LIANDONG_HOTLINE_PORT: String(port),
    LIANDONG_POLICE_PORT: police,
  })
  assert.ok(said.includes(`Port ${port}`), said)
  assert.ok(said.includes('LIANDONG_HOTLINE_PORT='), said)
  if (process.platform === 'linux') assert.ok(said.includes(`process ${process.pid}`), said)
})

test('no node starts on a broken pack: file, line, what is wrong and how to mend it', async (t) => {
  const home = freshHome()
  t.after(() => removeHome(home))
  const packs = path.join(home, 'packs')
  cpSync(path.join(ROOT, 'packs', 'sample-town'), packs, { recursive: true })
  const place = path.join(packs, 'place.yaml')
  writeFileSync(place, readFileSync(place, 'utf8').replace(/^zone:.*$/m, 'zome: Asia/Shanghai'))
  const said = await refusedStart({ LIANDONG_HOME: home, LIANDONG_PACKS: packs })
  assert.match(said, /place\.yaml:\d+/)
  assert.ok(said.includes('zome'), said)
  assert.ok(said.includes('→'), said)
})
