// The worker on a real database: each due timer acts once, whatever fails and however many workers there are.
import assert from 'node:assert/strict'
import test from 'node:test'
import { startJobs } from '../../src/jobs/start-jobs.js'
import { freshStore, granted } from './support/fresh-store.js'
import { contact, smallDesk } from './support/small-desk.js'

const PLATFORM = '12345' as const

test('a timer fires when it is due, once, and not before', async (t) => {
  const { store, clock } = await freshStore(t)
  const { file } = granted(await store.open(contact('路灯不亮')))
  const jobs = startJobs({ store, platform: PLATFORM, now: () => clock.now, pollMs: 60_000 })
  t.after(() => jobs.stop())
  await jobs.runDue()
  assert.deepEqual(jobs.counts(), { fired: 0, refused: 0, failed: 0 })
  assert.equal(await store.nextDueAt(), '2026-03-02T02:00:00.000Z')
  clock.forward(60)
  await jobs.runDue()
  await jobs.runDue()
  assert.deepEqual(jobs.counts(), { fired: 1, refused: 0, failed: 0 })
  assert.equal((await store.timeline(file.id)).at(-1)?.kind, 'timer_fired')
  assert.equal(await store.nextDueAt(), null)
})

test('the worker wakes by itself when the time has come', async (t) => {
  const { another, admin } = await freshStore(t)
  const store = another({ now: () => new Date().toISOString() })
  const { file } = granted(await store.open(contact('路灯不亮')))
  const soon = new Date(Date.now() + 300).toISOString()
  await admin.query('update timers set due_at = $1, wake_at = $1', [soon])
  const jobs = startJobs({ store, platform: PLATFORM, pollMs: 1_000 })
  t.after(() => jobs.stop())
  const fired = async () => (await store.timeline(file.id)).at(-1)
  while ((await fired())?.kind !== 'timer_fired') await new Promise((wake) => setTimeout(wake, 20))
  const late = Date.now() - Date.parse(soon)
  assert.ok(late >= 0 && late < 800, `${late} ms after it was due`)
})

test('five workers on a hundred due timers fire each of them once', async (t) => {
  const { store, another, clock, admin } = await freshStore(t)
  await Promise.all(Array.from({ length: 100 }, (_, n) => store.open(contact(`第${n}件`))))
  clock.forward(120)
  const workers = Array.from({ length: 5 }, () =>
    startJobs({
      store: another({ connections: 2 }),
      platform: PLATFORM,
      now: () => clock.now,
      batch: 7,
      pollMs: 60_000,
    }),
  )
  await Promise.all(workers.map((worker) => worker.runDue()))
  await Promise.all(workers.map((worker) => worker.stop()))
  assert.equal(
    workers.reduce((sum, worker) => sum + worker.counts().fired, 0),
    100,
  )
  assert.equal((await admin.query(`select from actions where kind = 'timer_fired'`)).rowCount, 100)
  assert.equal((await admin.query('select from timers')).rowCount, 0)
})

test('one case file that always fails is put off and holds up no other', async (t) => {
  const { another, clock, admin } = await freshStore(t)
  const desk = smallDesk()
  const broken = new Set<string>()
  const store = another({
    desk: {
      ...desk,
      decide(file, commanded, now) {
        if (broken.has(file.id)) throw new Error('a broken file')
        return desk.decide(file, commanded, now)
      },
    },
  })
  const files = [granted(await store.open(contact('坏的'))).file, granted(await store.open(contact('好的'))).file]
  broken.add(files[0]?.id as string)
  clock.forward(60)
  const faults: unknown[] = []
  const jobs = startJobs({
    store,
    platform: PLATFORM,
    now: () => clock.now,
    pollMs: 60_000,
    onFault: (error) => faults.push(error),
  })
  t.after(() => jobs.stop())
  await jobs.runDue()
  await jobs.runDue()
  assert.deepEqual(jobs.counts(), { fired: 1, refused: 0, failed: 1 })
  assert.match(`${faults[0]}`, /a broken file/)
  const { rows } = await admin.query('select failures, last_error from timers')
  assert.deepEqual(rows, [{ failures: 1, last_error: 'Error: a broken file' }])
  broken.clear()
  clock.forward(1)
  await jobs.runDue()
  assert.deepEqual(jobs.counts(), { fired: 2, refused: 0, failed: 1 })
})

test('what a worker had claimed when it died is fired by another after half a minute', async (t) => {
  const { store, another, clock } = await freshStore(t)
  await store.open(contact('路灯不亮'))
  clock.forward(60)
  assert.equal((await store.due(clock.now, 10)).length, 1)
  assert.equal((await another().due(clock.now, 10)).length, 0)
  clock.forward(1)
  const [timer] = await another().due(clock.now, 10)
  assert.equal(timer?.dueAt, '2026-03-02T02:00:00.000Z')
})

test('a timer the desk does not want any more is removed', async (t) => {
  const { another, clock, admin } = await freshStore(t)
  const desk = smallDesk()
  const store = another({
    desk: { ...desk, decide: () => ({ ok: false, refusal: { code: 'file_ended', facts: {}, cites: [] } }) },
  })
  await store.open(contact('路灯不亮'))
  clock.forward(60)
  const jobs = startJobs({ store, platform: PLATFORM, now: () => clock.now, pollMs: 60_000 })
  await jobs.runDue()
  await jobs.stop()
  assert.deepEqual(jobs.counts(), { fired: 0, refused: 1, failed: 0 })
  assert.equal((await admin.query('select from timers')).rowCount, 0)
})

test('the worker goes on after the database was away', async (t) => {
  const { store, clock } = await freshStore(t)
  await store.open(contact('路灯不亮'))
  clock.forward(60)
  let away = true
  const faults: unknown[] = []
  const jobs = startJobs({
    store: { ...store, due: (...args) => (away ? Promise.reject(new Error('away')) : store.due(...args)) },
    platform: PLATFORM,
    now: () => clock.now,
    pollMs: 20,
    onFault: (error) => faults.push(error),
  })
  t.after(() => jobs.stop())
  while (faults.length < 2) await new Promise((wake) => setTimeout(wake, 5))
  away = false
  while (jobs.counts().fired < 1) await new Promise((wake) => setTimeout(wake, 5))
})
