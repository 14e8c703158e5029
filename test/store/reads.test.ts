// Lists, searches and counts, as the screens ask for them.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import fc from 'fast-check'
import type { CaseFile } from '../../src/cases/case-file.js'
import type { Commanded } from '../../src/cases/command.js'
import type { CaseQuery } from '../../src/store/port.js'
import { findMigrations } from '../../src/store/provision/migrations.js'
import { bigramsOf, normalise, termsOf } from '../../src/store/words.js'
import { freshStore, granted } from './support/fresh-store.js'
import { AGENT, contact, supplement } from './support/small-desk.js'

test('files are found by any two characters of their words, by number, and by words added later', async (t) => {
  const { store } = await freshStore(t)
  const texts = ['夜间施工噪音扰民', '噪声与音乐', '路灯不亮 number=AB-8812', '１００％纯棉 50_50', 'ABC Street 打架']
  for (const text of texts) granted(await store.open(contact(text)))
  const found = async (search: string) => (await store.list({ search })).items.map((item) => item.title).reverse()
  assert.deepEqual(await found('噪音'), ['夜间施工噪音扰民'])
  assert.deepEqual(await found('音乐 噪声'), ['噪声与音乐'])
  assert.deepEqual(await found('8812'), ['路灯不亮 number=AB-8812'])
  assert.deepEqual(await found('ab-8812'), ['路灯不亮 number=AB-8812'])
  assert.deepEqual(await found('100%'), ['１００％纯棉 50_50'])
  assert.deepEqual(await found('50_5'), ['１００％纯棉 50_50'])
  assert.deepEqual(await found('5%5'), [])
  assert.deepEqual(await found('abc street'), ['ABC Street 打架'])
  assert.deepEqual(await found('亮'), ['路灯不亮 number=AB-8812'])
  assert.deepEqual(await found('没有'), [])
  const id = (await store.list({ search: '打架' })).items[0]?.id ?? ''
  granted(await store.perform(id, supplement('后来发现电镀异味')))
  assert.deepEqual(await found('电镀'), ['ABC Street 打架'])
})

test('a word that nobody wrote finds what sounds like it or is one slip away, and the answer says so', async (t) => {
  const { store, clock } = await freshStore(t)
  for (const text of ['夜间施工噪音扰民', '叠石桥家纺城停车难', '兴隆福汽修厂占道', '没有声响的一件', '最近噪音更大']) {
    granted(await store.open(contact(text)))
    clock.forward(24 * 60 * 20)
  }
  const found = async (search: string, query: CaseQuery = {}) => {
    const { items, near, total } = await store.list({ search, ...query })
    assert.equal(total, items.length)
    return { titles: items.map(({ title }) => title), near: near.map((one) => `${one.typed}→${one.found}`) }
  }
  // Found across the months in which the files came, newest first.
  assert.deepEqual(await found('躁音'), { titles: ['最近噪音更大', '夜间施工噪音扰民'], near: ['躁音→噪音'] })
  assert.deepEqual(await found('碟石桥'), { titles: ['叠石桥家纺城停车难'], near: ['碟石桥→叠石桥'] })
  assert.deepEqual(await found('兴龙福汽修厂'), { titles: ['兴隆福汽修厂占道'], near: ['兴龙福汽修厂→兴隆福汽修厂'] })
  assert.deepEqual(await found('兴大福汽修'), { titles: ['兴隆福汽修厂占道'], near: ['兴大福汽修→兴隆福汽修'] })
  assert.deepEqual(await found('兴福汽修'), { titles: ['兴隆福汽修厂占道'], near: ['兴福汽修→兴隆福汽修'] })
  assert.deepEqual(await found('家纺纺城'), { titles: ['叠石桥家纺城停车难'], near: ['家纺纺城→家纺城'] })
  assert.deepEqual(await found('躁音 施工'), { titles: ['夜间施工噪音扰民'], near: ['躁音→噪音'] })
  // What is there as typed is not second-guessed, and what is nowhere stays nowhere.
  assert.deepEqual((await found('停车')).near, [])
  assert.deepEqual(await found('玻璃栈道'), { titles: [], near: [] })
  assert.deepEqual(await found('躁音', { state: 'closed' }), { titles: [], near: [] })
})

test('words written before an upgrade are found once they have been read by sound', async (t) => {
  const { store, admin } = await freshStore(t)
  granted(await store.open(contact('夜间施工噪音扰民')))
  await admin.query('update case_words set sounds = null')
  assert.equal((await store.list({ search: '噪音' })).total, 0)
  assert.equal(await store.readBySound(() => false), 1)
  assert.equal((await store.list({ search: '噪音' })).total, 1)
  assert.equal(await store.readBySound(() => false), 0)
})

test('whatever words a file has, every part of them finds it', async (t) => {
  const { store } = await freshStore(t)
  await fc.assert(
    fc.asyncProperty(
      fc.string({ minLength: 2, maxLength: 12, unit: fc.constantFrom(...'路灯不亮aB7%_\\ \'"，') }),
      fc.nat(),
      async (text, at) => {
        const { file } = granted(await store.open(contact(`头${text}尾`)))
        const [term] = termsOf(normalise(`头${text}尾`).slice(at % (text.length + 1)))
        fc.pre(term !== undefined && term.length > 1)
        const items = (await store.list({ search: term ?? '', limit: 200 })).items
        assert.ok(
          items.some((item) => item.id === file.id),
          term,
        )
      },
    ),
    { numRuns: 40 },
  )
})

test('pairs of characters do not reach over blanks', () => {
  assert.deepEqual(bigramsOf('路灯 不亮路灯'), ['路灯', '不亮', '亮路'])
})

test('a list is paged without gaps or repetitions, newest first, and counts the whole', async (t) => {
  const { store, clock } = await freshStore(t)
  for (let n = 0; n < 25; n++) {
    granted(await store.open(contact(`第${n}件`, { town: n % 2 ? 'east' : 'west' })))
    clock.forward(n % 3)
  }
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await store.list({ town: 'west', limit: 4, ...(after === undefined ? {} : { after }) })
    assert.equal(page.total, seen.length === 0 ? 13 : 14)
    seen.push(...page.items.map((item) => item.title))
    after = page.next ?? undefined
    // What arrives while somebody pages does not shift what they see.
    if (seen.length === 4) granted(await store.open(contact('刚到', { town: 'west' })))
  } while (after !== undefined)
  // What arrived in the same moment may stand in either order, but all of it stands there once.
  assert.deepEqual([...seen].sort(), Array.from({ length: 13 }, (_, n) => `第${2 * n}件`).sort())
  assert.deepEqual([seen[0], seen.at(-1)], ['第24件', '第0件'])
})

test('a cursor that nobody gave out starts the list over', async (t) => {
  const { store } = await freshStore(t)
  granted(await store.open(contact('一件')))
  const made = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url')
  for (const after of [
    'not a cursor',
    made([]),
    made({}),
    made(['2026-99-99T00:00:00Z', 'a', 'b']),
    made([1, 2, 3]),
    made(['\0']),
  ]) {
    assert.equal((await store.list({ after })).items.length, 1, after)
    assert.equal((await store.legs({ after })).items.length, 1, after)
  }
})

test('filters narrow the list; the same phone is found however it is written', async (t) => {
  const { store, admin, clock } = await freshStore(t)
  granted(await store.open(contact('煤气泄漏', { phone: '138 0000 1234' })))
  clock.forward(1)
  const second = granted(await store.open(contact('占道', { phone: '+86-13800001234' })))
  granted(await store.open(contact('别人', { phone: '13900000000' })))
  granted(await store.perform(second.file.id, { by: AGENT, key: 'close-second', command: { kind: 'close' } }))
  const titles = async (query: CaseQuery) => (await store.list(query)).items.map((item) => item.title)
  assert.deepEqual(await titles({ phone: '008613800001234' }), ['占道', '煤气泄漏'])
  assert.deepEqual(await titles({ phone: 'none' }), [])
  assert.deepEqual(await titles({ danger: true }), ['煤气泄漏'])
  assert.deepEqual(await titles({ danger: false, state: 'open' }), ['别人'])
  assert.deepEqual(await titles({ state: 'closed' }), ['占道'])
  const { rows } = await admin.query('select distinct phone_hash from case_files')
  assert.ok(rows.length === 2 && rows.every((row) => /^[0-9a-f]{64}$/.test(row.phone_hash)))
  assert.deepEqual(await store.caseCounts(), [
    { state: 'closed', origin: 'contact', count: 1 },
    { state: 'open', origin: 'contact', count: 2 },
  ])
})

test('legs come most urgent first, by holder, and are overdue when their time is up', async (t) => {
  const { store, clock } = await freshStore(t)
  const first = granted(await store.open(contact('先来')))
  clock.forward(10)
  granted(await store.open(contact('后到')))
  granted(
    await store.perform(first.file.id, {
      by: AGENT,
      key: 'handing-over',
      command: { kind: 'offer_transfer', mode: 'system_push' },
    }),
  )
  const all = await store.legs({ open: true })
  assert.deepEqual(
    all.items.map((leg) => [leg.title, leg.kind]),
    [
      ['先来', 'transfer_out'],
      ['先来', 'desk'],
      ['后到', 'desk'],
    ],
  )
  assert.deepEqual(
    (await store.legs({ holderKind: 'peer', holderId: '110' })).items.map((leg) => leg.mode),
    ['system_push'],
  )
  assert.equal((await store.legs({ kinds: ['desk'], states: ['open'] })).total, 2)
  assert.equal((await store.legs({ unit: 'nobody' })).total, 0)
  const page = await store.legs({ limit: 2 })
  const rest = await store.legs({ limit: 2, after: page.next ?? '' })
  assert.deepEqual([...page.items, ...rest.items], all.items)
  assert.deepEqual([page.total, rest.total, rest.next], [3, 3, null])
  clock.forward(51)
  const overdue = await store.legs({ overdueAt: clock.now })
  assert.deepEqual(
    overdue.items.map((leg) => [leg.title, leg.kind, leg.overdue]),
    [
      ['先来', 'transfer_out', true],
      ['先来', 'desk', true],
    ],
  )
  assert.deepEqual(await store.counts(), [
    { kind: 'desk', state: 'open', open: true, count: 2, overdue: 1 },
    { kind: 'transfer_out', state: 'offered', open: true, count: 1, overdue: 1 },
  ])
  const [row] = (await store.list({ search: '先来' })).items
  assert.deepEqual(row?.worst, { kind: 'transfer_out', state: 'offered', holderKind: 'peer', holderId: '110' })
})

test('a call asked for and not ended is listed for whoever restarts; an ended one is not', async (t) => {
  const { store } = await freshStore(t)
  const { file } = granted(await store.open(contact('打架')))
  const call = { adapter: 'sim', ref: 'c1' }
  const offer = { kind: 'offer_transfer', mode: 'one_key_transfer', call } as const
  granted(await store.perform(file.id, { by: AGENT, key: 'calling-out', command: offer }))
  const [open] = await store.openCalls()
  assert.deepEqual([open?.caseId, open?.adapter, open?.callRef], [file.id, 'sim', 'c1'])
  const ended = { kind: 'record_call', opId: open?.opId ?? '', event: 'completed' } as const
  granted(await store.perform(file.id, { by: AGENT, key: 'call-has-ended', command: ended }))
  assert.deepEqual(await store.openCalls(), [])
})

test('call-backs still owed are listed for the whole platform, the longest overdue first, and leave the list when done', async (t) => {
  const { store, another, clock, admin } = await freshStore(t)
  const lost = async (text: string) => {
    const { file } = granted(await store.open(contact(text)))
    granted(await store.perform(file.id, calling(`offer-${text}`)))
    const { calls } = (await store.find(file.id)) as CaseFile
    const ended = { kind: 'record_call', opId: calls[0]?.opId ?? '', event: 'caller_lost' } as const
    granted(await store.perform(file.id, { by: AGENT, key: `lost-${text}`, command: ended }))
    return file.id
  }
  const first = await lost('打架')
  clock.forward(10)
  granted(await store.open(contact('没有断线的')))
  await lost('盗窃')
  await lost('走失')
  clock.forward(6)
  const titles = (page: { items: readonly { title: string; overdue: boolean }[] }) =>
    page.items.map((one) => `${one.title} ${one.overdue ? 'overdue' : 'in time'}`)
  const all = await store.duties({})
  assert.deepEqual([titles(all)[0], all.total, all.next], ['打架 overdue', 3, null])
  assert.deepEqual(titles(all).slice(1).sort(), ['盗窃 in time', '走失 in time'])
  const page = await store.duties({ limit: 2 })
  const rest = await store.duties({ limit: 2, after: page.next ?? '' })
  assert.deepEqual([...page.items, ...rest.items], all.items)
  assert.equal((await another({ tenant: 'sample/110' }).duties({})).total, 0, 'the other platform owes nothing')
  const [owed] = all.items
  assert.equal(owed?.caseId, first)
  const settled = { kind: 'settle_duty', dutyId: owed?.dutyId ?? '', note: '已回拨' } as const
  granted(await store.perform(first, { by: AGENT, key: 'called-back', command: settled }))
  const left = await store.duties({})
  assert.equal(left.total, 2)
  assert.ok(left.items.every((one) => one.caseId !== first))
  // A database from before the list existed is brought up to it by the migration alone.
  await admin.query('update case_files set duty_due_at = null')
  assert.equal((await store.duties({})).total, 0)
  const migration = readFileSync(join(findMigrations(), '0005-call-backs.sql'), 'utf8')
  await admin.query(/^update case_files[^;]*/m.exec(migration)?.[0] ?? '')
  assert.deepEqual(await store.duties({}), left)
})

function calling(key: string): Commanded {
  const call = { adapter: 'manual', ref: key }
  return { by: AGENT, key, command: { kind: 'offer_transfer', mode: 'one_key_transfer', call } }
}

test('one tenant sees nothing of another in the same database', async (t) => {
  const { store, another } = await freshStore(t)
  const other = another({ tenant: 'sample/110' })
  const { file } = granted(await store.open(contact('噪音', { key: 'shared-key', phone: '13800001234' })))
  assert.equal(await other.find(file.id), undefined)
  assert.equal((await other.list({ search: '噪音' })).total, 0)
  assert.equal((await other.list({ phone: '13800001234' })).total, 0)
  assert.deepEqual([await other.counts(), await other.timeline(file.id), await other.nextDueAt()], [[], [], null])
  const refused = await other.perform(file.id, supplement('补充'))
  assert.equal(!refused.ok && refused.refusal.code, 'case_unknown')
  assert.equal(granted(await other.open(contact('别的', { key: 'shared-key' }))).repeated, false)
})
