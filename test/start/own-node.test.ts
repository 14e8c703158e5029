// Two nodes prepared and run as docs/operations tells it: each on a database of its own, keys exchanged by hand, no demo accounts.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ContactAnswer, LegPage } from '../../src/http/contract/cases.js'
import { logIn } from '../../src/start/commands/api-client.js'
import { commandEnvironment, commandLine, liandong as run } from '../support/command.js'
import { freshDatabase } from '../support/database.js'
import { freePort, freshHome, removeHome } from '../support/running-demo.js'

/** A command that has to succeed; answers what it said. */
async function liandong(argv: readonly string[], more: Record<string, string> = {}, input = ''): Promise<string> {
  const told = await run(argv, { environment: { LIANDONG_LOG_LEVEL: 'warn', ...more }, input })
  if (told.code !== 0) throw new Error(`${told.out}\n${told.error}`)
  return told.out
}

function serve(nodeFile: string, command = 'serve'): ChildProcess & { said: () => string } {
  const child = spawn(process.execPath, [...commandLine([command])], {
    env: commandEnvironment({ LIANDONG_LOG_LEVEL: 'warn', LIANDONG_NODE_FILE: nodeFile }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return Object.assign(child, { said: () => text })
}

async function until<T>(look: () => Promise<T | undefined>, what: () => string): Promise<T> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const found = await look().catch(() => undefined)
    if (found !== undefined) return found
    await sleep(100)
  }
  return assert.fail(`waited half a minute: ${what()}`)
}

test('two nodes of their own are prepared, learn to trust each other and hand a demand over', async (t) => {
  const home = freshHome()
  const databases = { '12345': await freshDatabase(), '110': await freshDatabase() }
  const ports = { '12345': await freePort(), '110': await freePort() }
  const folders = { '12345': path.join(home, 'hotline'), '110': path.join(home, 'police') }
  const children: ChildProcess[] = []
  t.after(async () => {
    for (const child of children) if (child.exitCode === null) child.kill('SIGKILL')
    await Promise.all(Object.values(databases).map((database) => database.drop()))
    removeHome(home)
  })
  const sides = ['12345', '110'] as const
  const other = { '12345': '110', '110': '12345' } as const
  const prepare = (side: (typeof sides)[number], ...more: string[]): Promise<string> =>
    liandong([
      'provision',
      '--platform',
      side,
      '--folder',
      folders[side],
      '--database-url',
      databases[side].adminUrl,
      ...more,
    ])

  for (const side of sides) {
    const peer = `http://127.0.0.1:${ports[other[side]]}`
    const told = await prepare(side, '--port', String(ports[side]), '--peer-url', peer)
    assert.match(told, /no key of the other platform yet/)
    assert.equal(statSync(path.join(folders[side], 'node.json')).mode & 0o077, 0)
  }
  const before = readFileSync(path.join(folders['110'], 'node.json'), 'utf8')
  for (const side of sides) {
    const keys = path.join(folders[other[side]], `public-keys-${other[side]}.json`)
    assert.doesNotMatch(readFileSync(keys, 'utf8'), /"d"/, 'the secret half stays')
    assert.doesNotMatch(await prepare(side, '--peer-key', keys), /no key/)
  }
  const after = JSON.parse(readFileSync(path.join(folders['110'], 'node.json'), 'utf8')) as { phoneHashKey: string }
  assert.equal(
    after.phoneHashKey,
    (JSON.parse(before) as { phoneHashKey: string }).phoneHashKey,
    'run again, nothing is lost',
  )

  const password = 'long enough 42'
  for (const [side, name, roles] of [
    ['12345', 'li', 'agent'],
    ['110', 'wang', 'call_taker,shift_lead'],
  ] as const) {
    const nodeFile = path.join(folders[side], 'node.json')
    await liandong(['add-account', '--name', name, '--roles', roles], { LIANDONG_NODE_FILE: nodeFile }, `${password}\n`)
  }

  const nodes = sides.map((side) => serve(path.join(folders[side], 'node.json')))
  children.push(...nodes)
  const said = (): string => nodes.map((node) => node.said()).join('\n')
  const agent = await until(() => logIn(`http://127.0.0.1:${ports['12345']}`, 'li', password), said)
  const taker = await until(() => logIn(`http://127.0.0.1:${ports['110']}`, 'wang', password), said)

  const contact = { channel: 'internet', text: '楼下有人持刀打架，快来人！', requester: { phone: '19988880002' } }
  const taken = await agent.post<ContactAnswer>('/api/contacts', contact, 'own-node-contact')
  assert.ok(taken.ok, JSON.stringify(taken))
  const arrived = await until(async () => {
    const page = await taker.get<LegPage>('/api/legs?kinds=transfer_in&open=true')
    return page.ok ? page.body.items[0] : undefined
  }, said)
  assert.equal(arrived.state, 'offered')
  assert.equal(arrived.danger, true)

  const worker = serve(path.join(folders['110'], 'node.json'), 'worker')
  children.push(worker)
  await until(async () => /at work/.test(worker.said()) || undefined, worker.said)
  nodes.push(worker)

  const ended = nodes.map((node) => new Promise<number | null>((resolve) => node.once('exit', resolve)))
  for (const node of nodes) node.kill('SIGTERM')
  assert.deepEqual(await Promise.all(ended), [0, 0, 0], said())
})

test('a node of its own does not run on a database that holds demo accounts', async (t) => {
  const home = freshHome()
  const database = await freshDatabase()
  t.after(async () => {
    await database.drop()
    removeHome(home)
  })
  const more = ['--folder', home, '--database-url', database.adminUrl, '--port', String(await freePort())]
  await liandong(['provision', '--platform', '12345', ...more])
  const nodeFile = path.join(home, 'node.json')
  const demo = ['add-account', '--name', 'seat', '--roles', 'agent', '--display', '坐席（演示）']
  await liandong(demo, { LIANDONG_NODE_FILE: nodeFile }, 'long enough 42\n')
  await assert.rejects(liandong(['serve'], { LIANDONG_NODE_FILE: nodeFile }), /holds 1 demo accounts/)
})
