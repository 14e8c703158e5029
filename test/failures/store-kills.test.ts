// kill -9 in the middle of writing: of the database, of a writer, of whoever started the database. What was acknowledged stays.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import pg from 'pg'
import { findChainFault } from '../../src/cases/action.js'
import { fold } from '../../src/cases/fold.js'
import { createStore } from '../../src/store/create-store.js'
import { startEmbedded } from '../../src/store/embedded/start-embedded.js'
import { findRunAs } from '../../src/store/embedded/unprivileged.js'
import type { Store } from '../../src/store/port.js'
import { provision } from '../../src/store/provision/provision.js'
import type { Fault } from '../../src/terms/refusal.js'
import { freshStore, granted } from '../store/support/fresh-store.js'
import { contact, smallDesk } from '../store/support/small-desk.js'
import { child, ended, ownHome, until } from './support/own-cluster.js'

test('the database killed under sixteen writers loses nothing it acknowledged, and the writers go on after its restart', async (t) => {
  const home = ownHome(t)
  const first = await startEmbedded(home)
  const role = 'liandong_app_killed'
  const { appUrl } = await provision({ adminUrl: first.adminUrl('postgres'), database: 'killed', role, password: 'p' })
  const store = createStore({ url: appUrl, tenant: 'sample/12345', desk: smallDesk(), phoneKey: 'test' })
  t.after(() => store.close())

  const acknowledged = new Map<string, string>()
  let written = 0
  let stop = false
  const writers = Array.from({ length: 16 }, async (_, writer) => {
    while (!stop) {
      const key = `writer-${writer}-${written++}`
      acknowledged.set(key, await openPatiently(store, key))
    }
  })
  for (const round of [1, 2]) {
    const before = acknowledged.size
    await until('a hundred acknowledged', () => acknowledged.size > before + 100)
    process.kill((await startEmbedded(home)).pid, 'SIGKILL')
    const again = await startEmbedded(home)
    assert.equal(again.adopted, false, `round ${round}`)
    assert.equal(again.port, first.port)
  }
  const before = acknowledged.size
  await until('more acknowledged after the restart', () => acknowledged.size > before + 20)
  stop = true
  await Promise.all(writers)

  const admin = new pg.Client(first.adminUrl('killed'))
  admin.on('error', () => {})
  await admin.connect()
  t.after(() => admin.end())
  const { rows } = await admin.query<{ key: string; case_id: string }>('select key, case_id from commands')
  const kept = new Map(rows.map((row) => [row.key, row.case_id]))
  for (const [key, id] of acknowledged) assert.equal(kept.get(key), id, `${key} was acknowledged and is gone`)
  // No half-done opening either: as many files as commands, each with its two actions, leg and timer.
  const { rows: whole } =
    await admin.query(`select (select count(*) from case_files)::int as files, (select count(*) from actions)::int as actions,
    (select count(*) from legs)::int as legs, (select count(*) from timers)::int as timers`)
  assert.deepEqual(whole[0], { files: kept.size, actions: 2 * kept.size, legs: kept.size, timers: kept.size })
})

test('a writer killed in mid-work leaves whole case files, and repeating what it asked does nothing twice', async (t) => {
  const { store, url, admin } = await freshStore(t)
  const { process: writer, lines } = child(t, 'writing-child', url, 'w')
  const said = (word: string) => lines.filter((line) => line.startsWith(word)).map((line) => line.split(' ').slice(1))
  await until('fifty acknowledged', () => said('acknowledged').length > 50)
  writer.kill('SIGKILL')
  await ended(writer)
  // Whatever the server was still doing for it comes to its end.
  await until('its connections gone', async () => {
    const { rows } = await admin.query(
      `select count(*)::int as open from pg_stat_activity where datname = current_database() and application_name = 'liandong' and state <> 'idle'`,
    )
    return rows[0]?.open === 0
  })
  for (const [, id = ''] of said('acknowledged')) await assertWhole(store, id, 3)
  for (const [key = ''] of said('asked')) {
    const n = key.split('-')[2]
    granted(await store.open(contact(`第${n}件`, { key })))
  }
  assert.equal((await admin.query('select from case_files')).rowCount, said('asked').length)
  for (const { id } of (await admin.query<{ id: string }>('select id from case_files')).rows)
    await assertWhole(store, id)
})

test('the database outlives a killed starter and is adopted by the next', async (t) => {
  const home = ownHome(t)
  const { process: starter, lines } = child(t, 'starting-child', home)
  await until('started', () => lines.length > 0)
  starter.kill('SIGKILL')
  await ended(starter)
  const { pid } = JSON.parse(lines[0] ?? '{}')
  const next = await startEmbedded(home)
  assert.deepEqual([next.adopted, next.pid], [true, pid])
  await next.stop()
  const after = await startEmbedded(home)
  assert.equal(after.adopted, false)
})

test('four starters at once share one server', async (t) => {
  const home = ownHome(t)
  const starters = Array.from({ length: 4 }, () => child(t, 'starting-child', home))
  await until('all started', () => starters.every(({ lines }) => lines.length > 0))
  const said = starters.map(({ lines }) => JSON.parse(lines[0] ?? '{}'))
  assert.equal(new Set(said.map(({ pid }) => pid)).size, 1)
  assert.equal(said.filter(({ adopted }) => !adopted).length, 1)
})

test('a lock file left over from before a restart of the machine, whose number another program has now, is no obstacle', async (t) => {
  const home = ownHome(t)
  const first = await startEmbedded(home)
  const lock = join(first.folder, 'data', 'postmaster.pid')
  const left = readFileSync(lock, 'utf8')
  await first.stop()
  // Of the same account as the server: a process it could signal, which is what PostgreSQL takes for a server.
  const runAs = findRunAs()
  const other = spawn('sleep', ['60'], runAs ? { uid: runAs.uid, gid: runAs.gid } : {})
  t.after(() => other.kill('SIGKILL'))
  writeFileSync(lock, left.replace(/^\d+/, `${other.pid}`))
  const next = await startEmbedded(home)
  assert.equal(next.adopted, false)
})

test('a starter killed while it starts does not lock out the next', async (t) => {
  const home = ownHome(t)
  const { process: starter } = child(t, 'starting-child', home)
  // In the middle of setting the cluster up, which takes about half a second.
  await new Promise((wake) => setTimeout(wake, 300))
  starter.kill('SIGKILL')
  await ended(starter)
  const next = await startEmbedded(home)
  const client = new pg.Client(next.adminUrl('postgres'))
  await client.connect()
  assert.equal((await client.query('select 1 as one')).rows[0]?.one, 1)
  await client.end()
})

/** As a client does: the same key again, until there is an answer. */
async function openPatiently(store: Store, key: string): Promise<string> {
  for (;;) {
    try {
      return granted(await store.open(contact('掉电前的一件', { key }))).file.id
    } catch (error) {
      assert.equal((error as Fault).code, 'database_unavailable')
    }
  }
}

async function assertWhole(store: Store, caseId: string, version?: number): Promise<void> {
  const [file, actions] = [await store.find(caseId), await store.timeline(caseId)]
  assert.equal(findChainFault(actions), undefined)
  assert.deepEqual(fold(actions), file)
  if (version !== undefined) assert.equal(file?.version, version)
}
