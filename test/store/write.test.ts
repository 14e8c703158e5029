// Opening and performing on a real PostgreSQL: once per key, in order, all or nothing.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { findChainFault } from '../../src/cases/action.js'
import { fold } from '../../src/cases/fold.js'
import type { Store } from '../../src/store/port.js'
import { freshStore, granted } from './support/fresh-store.js'
import { AGENT, contact, supplement } from './support/small-desk.js'

test('a contact becomes a case file with its actions, legs, words and timer', async (t) => {
  const { store, admin } = await freshStore(t)
  const { file, actions, tell, repeated } = granted(await store.open(contact('夜间施工噪音扰民')))
  assert.equal(repeated, false)
  assert.deepEqual(tell, { queryCode: 'told-once' })
  assert.deepEqual(await store.find(file.id), file)
  assert.deepEqual(await store.findByNumber(file.number), file)
  assert.deepEqual(await store.findByDemand(file.demandId), file)
  assert.deepEqual(await store.timeline(file.id), actions)
  for (const [table, count] of [
    ['legs', 1],
    ['timers', 1],
    ['case_words', 1],
    ['commands', 1],
    ['outbox', 0],
  ] as const) {
    const { rowCount } = await admin.query(`select from ${table}`)
    assert.equal(rowCount, count, table)
  }
})

test('the same contact sent twice opens one case file and tells the code once', async (t) => {
  const { store, admin } = await freshStore(t)
  const first = granted(await store.open(contact('路灯不亮', { key: 'same-key-1' })))
  const second = granted(await store.open(contact('路灯不亮', { key: 'same-key-1' })))
  assert.equal(second.repeated, true)
  assert.deepEqual(second.file, first.file)
  assert.deepEqual([second.actions, second.tell], [[], {}])
  assert.equal((await admin.query('select from case_files')).rowCount, 1)
})

test('twenty clerks pressing the same button at once open one case file', async (t) => {
  const { another, admin } = await freshStore(t)
  const stores = [another(), another(), another()]
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, n) => stores[n % 3]?.open(contact('井盖缺失', { key: 'pressed-at-once' }))),
  )
  const told = all.map((one) => granted(one as NonNullable<typeof one>))
  assert.equal(new Set(told.map((one) => one.file.id)).size, 1)
  assert.equal(told.filter((one) => !one.repeated).length, 1)
  assert.equal((await admin.query('select from actions')).rowCount, 2)
})

test('a key used for other words is refused and changes nothing', async (t) => {
  const { store, admin } = await freshStore(t)
  const { file } = granted(await store.open(contact('路灯不亮', { key: 'reused-key' })))
  const other = await store.open(contact('垃圾未清', { key: 'reused-key' }))
  assert.equal(!other.ok && other.refusal.code, 'key_reused')
  const across = await store.perform(file.id, supplement('路灯不亮', 'reused-key'))
  assert.equal(!across.ok && across.refusal.code, 'key_reused')
  assert.equal((await admin.query('select from actions')).rowCount, 2)
})

test('two hundred contacts at once all get their own file, in few commits', async (t) => {
  const { store, admin } = await freshStore(t)
  const before = await commits(admin)
  const all = await Promise.all(Array.from({ length: 200 }, (_, n) => store.open(contact(`第${n}件`))))
  assert.equal(new Set(all.map((one) => granted(one).file.id)).size, 200)
  assert.equal((await admin.query('select from case_files')).rowCount, 200)
  const used = (await commits(admin)) - before
  assert.ok(used < 60, `${used} commits for 200 openings`)
})

test('one contact the database cannot take does not hurt those that share its commit', async (t) => {
  const { store } = await freshStore(t)
  const taken = granted(await store.open(contact('占用 number=A1')))
  const texts = ['好的一件', '坏\u0000的一件', '撞号 number=A1', '又一件好的']
  const all = await Promise.allSettled(texts.map((text) => store.open(contact(text))))
  assert.deepEqual(
    all.map((one) => one.status),
    ['fulfilled', 'rejected', 'rejected', 'fulfilled'],
  )
  assert.equal((await store.list({})).total, 3)
  assert.deepEqual(await store.findByNumber('A1'), taken.file)
})

test('whatever mix of new, repeated and misused keys arrives at once, each key opens one case file with words sent under it', async (t) => {
  const { another } = await freshStore(t)
  const asked = fc.array(fc.record({ key: fc.integer({ min: 0, max: 9 }), text: fc.constantFrom('甲', '乙') }), {
    maxLength: 40,
  })
  let run = 0
  await fc.assert(
    fc.asyncProperty(asked, async (all) => {
      const tenant = `mix/${run++}`
      const stores = [another({ tenant, connections: 2 }), another({ tenant, connections: 2 })]
      const answers = await Promise.all(
        all.map(({ key, text }, n) => (stores[n % 2] as Store).open(contact(text, { key: `mixed-key-${key}` }))),
      )
      const files = new Map<number, { id: string; text: string }>()
      for (const [n, answer] of answers.entries()) {
        const { key, text } = all[n] as { key: number; text: string }
        if (!answer.ok) {
          assert.equal(answer.refusal.code, 'key_reused')
          continue
        }
        assert.equal(answer.value.file.text, text)
        files.set(key, files.get(key) ?? answer.value.file)
        assert.equal(answer.value.file.id, files.get(key)?.id)
      }
      assert.equal(files.size, new Set(all.map(({ key }) => key)).size)
      assert.equal((await stores[0]?.list({}))?.total, files.size)
    }),
    { numRuns: 15 },
  )
})

test('a refused command leaves no trace, and its key may be used again', async (t) => {
  const { store, admin } = await freshStore(t)
  const { file } = granted(await store.open(contact('占道经营')))
  const refused = await store.perform(file.id, supplement('refuse this', 'refused-key'))
  assert.equal(!refused.ok && refused.refusal.code, 'test_refused')
  assert.equal((await admin.query('select from actions')).rowCount, 2)
  assert.equal(granted(await store.perform(file.id, supplement('补充', 'refused-key'))).repeated, false)
})

test('when the desk breaks, nothing is kept and the fault is not hidden', async (t) => {
  const { store } = await freshStore(t)
  const { file } = granted(await store.open(contact('占道经营')))
  await assert.rejects(store.perform(file.id, supplement('throw')), /the desk broke/)
  await assert.rejects(store.open(contact('throw')), /the desk broke/)
  assert.deepEqual(await store.find(file.id), file)
})

test('an unknown case file and a stale version are refused', async (t) => {
  const { store } = await freshStore(t)
  const { file } = granted(await store.open(contact('占道经营')))
  const unknown = await store.perform('no-such-file', supplement('补充'))
  assert.equal(!unknown.ok && unknown.refusal.code, 'case_unknown')
  const stale = await store.perform(file.id, { ...supplement('补充'), expectedVersion: 1 })
  assert.deepEqual(!stale.ok && [stale.refusal.code, stale.refusal.facts], [
    'stale_version',
    { expected: 1, actual: 2 },
  ])
  assert.ok((await store.perform(file.id, { ...supplement('补充'), expectedVersion: 2 })).ok)
})

test('thirty supplements at once from two nodes all land, one after another, and fold to the stored state', async (t) => {
  const { store, another } = await freshStore(t)
  const other = another()
  const { file } = granted(await store.open(contact('河道异味')))
  const all = await Promise.all(
    Array.from({ length: 30 }, (_, n) => (n % 2 ? store : other).perform(file.id, supplement(`补充${n}`))),
  )
  assert.deepEqual(
    all.map((one) => granted(one).file.version).sort((a, b) => a - b),
    Array.from({ length: 30 }, (_, n) => n + 3),
  )
  const actions = await store.timeline(file.id)
  assert.equal(findChainFault(actions), undefined)
  assert.deepEqual(fold(actions), await store.find(file.id))
})

test('the same command sent twice at once acts once', async (t) => {
  const { store, another } = await freshStore(t)
  const { file } = granted(await store.open(contact('河道异味')))
  const twice = [store, another()].map((one) => one.perform(file.id, supplement('就一次', 'twice-at-once')))
  const repeated = (await Promise.all(twice)).map((one) => granted(one).repeated)
  assert.deepEqual(repeated.sort(), [false, true])
  assert.equal((await store.find(file.id))?.supplements.length, 1)
})

test('handing over writes the leg, the message and the timer; closing stops the timer', async (t) => {
  const { store, admin } = await freshStore(t)
  const { file } = granted(await store.open(contact('打架')))
  granted(
    await store.perform(file.id, {
      by: AGENT,
      key: 'handing-over',
      command: { kind: 'offer_transfer', mode: 'system_push' },
    }),
  )
  const keys = async () =>
    (await admin.query('select key from timers order by key')).rows.map((row) => `${row.key}`.split(':')[0])
  assert.deepEqual(await keys(), ['answer', 'due'])
  assert.equal((await admin.query(`select from outbox where type = 'transfer.offered' and seq is null`)).rowCount, 1)
  granted(await store.perform(file.id, { by: AGENT, key: 'closing-it', command: { kind: 'close' } }))
  assert.deepEqual(await keys(), ['answer'])
  assert.deepEqual(
    (await store.counts()).map(({ kind, open, count }) => [kind, open, count]),
    [
      ['desk', false, 1],
      ['transfer_out', false, 1],
    ],
  )
})

test('a merged duplicate and its main file change together, and merging twice merges once', async (t) => {
  const { store } = await freshStore(t)
  const [a, b] = [granted(await store.open(contact('同一件'))).file, granted(await store.open(contact('同一件'))).file]
  const merging = { by: AGENT, key: 'merging-key', reason: 'same' }
  const both = await Promise.all([store.merge(b.id, a.id, merging), store.merge(b.id, a.id, merging)])
  assert.deepEqual(both.map((one) => granted(one).repeated).sort(), [false, true])
  assert.equal((await store.find(b.id))?.mergedInto, a.id)
  assert.deepEqual(
    (await store.find(a.id))?.petitioners.map((one) => one.caseId),
    [b.id],
  )
  const again = await store.merge(b.id, a.id, { ...merging, key: 'another-key' })
  assert.equal(!again.ok && again.refusal.code, 'file_ended')
  const itself = await store.merge(a.id, a.id, { ...merging, key: 'third-key' })
  assert.equal(!itself.ok && itself.refusal.code, 'merge_into_itself')
})

test('merging crosswise at once neither hangs nor loses anybody', async (t) => {
  const { store } = await freshStore(t)
  const [a, b] = [granted(await store.open(contact('甲'))).file, granted(await store.open(contact('乙'))).file]
  const both = await Promise.all([
    store.merge(a.id, b.id, { by: AGENT, key: 'a-into-b', reason: 'same' }),
    store.merge(b.id, a.id, { by: AGENT, key: 'b-into-a', reason: 'same' }),
  ])
  assert.ok(both.some((one) => one.ok))
  for (const { id } of [a, b]) assert.deepEqual(fold(await store.timeline(id)), await store.find(id))
})

test('listeners hear of a change after it is committed, and not of a refused one', async (t) => {
  const { store } = await freshStore(t)
  const heard: string[] = []
  const end = store.subscribe(({ kinds, version }) => heard.push(`${kinds.join('+')}@${version}`))
  store.subscribe(() => {
    throw new Error('a broken listener')
  })
  const { file } = granted(await store.open(contact('占道经营')))
  await store.perform(file.id, supplement('refuse'))
  await store.perform(file.id, supplement('补充'))
  end()
  await store.perform(file.id, supplement('再补充'))
  assert.deepEqual(heard, ['contact_received+desk_opened@2', 'supplemented@3'])
})

async function commits(admin: { query(text: string): Promise<{ rows: { n: string }[] }> }): Promise<number> {
  // Settled statistics lag; the transaction counter does not.
  return Number((await admin.query('select pg_snapshot_xmax(pg_current_snapshot())::text as n')).rows[0]?.n)
}
