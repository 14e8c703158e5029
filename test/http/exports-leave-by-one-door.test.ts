// Words planted in everything that must stay inside — files of the five kinds, what a requester who asked for secrecy said, secret fields of
// registers — are looked for in the bytes of every file the node hands out (clause 5). An operation that answers a file and is not tried fails.
import assert from 'node:assert/strict'
import test from 'node:test'
import { unzipSync } from 'fflate'
import { OPERATIONS } from '../../src/http/operations/index.js'
import { SHARED_FIELDS } from '../../src/sharing/grant.js'
import { SHARING_EXCLUSIONS } from '../../src/terms/sharing.js'
import { type TestNode, testNode } from './support/node.js'

const UNIT = 'justice-bureau'
const FORMATS = ['jsonl', 'csv', 'xlsx'] as const

/** A phone of its own for each file: 1397000nnnn. */
const phoneOf = (n: number): string => `1397000${String(1000 + n)}`

interface Planted {
  readonly id: string
  readonly number: string
  /** What must not be found, in whatever form. */
  readonly marks: readonly string[]
}

/** The same deeds on every file, with the mark in every text a person can type. */
async function plant(node: TestNode, mark: string, n: number, more: object): Promise<Planted> {
  const as = await node.token('call_taker')
  const phone = phoneOf(n)
  const contact = await node.ask('POST', '/api/contacts', {
    as,
    body: {
      ...{
        channel: 'phone',
        text: `[110 A01] 内容${mark}内`,
        title: `题${mark}`,
        requester: { name: `名${mark}`, phone },
      },
      ...{ place: { town: 'changle', address: `址${mark}路9号` }, ...more },
    },
  })
  assert.equal(contact.status, 201, contact.text)
  const { id, number } = contact.body.case
  await node.ask('POST', `/api/cases/${id}/supplement`, { as, body: { text: `补${mark}` } })
  await node.ask('POST', `/api/cases/${id}/raise-danger`, { as, body: { facts: ['threat'], words: `险${mark}` } })
  await node.ask('POST', `/api/cases/${id}/dispatch`, { as, body: { lead: 'police-public-order', note: `派${mark}` } })
  return { id, number, marks: [mark, phone] }
}

interface Asked {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly as?: string
  readonly payload?: object
}

function texts(bytes: Buffer): string {
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return bytes.toString('utf8')
  return Object.values(unzipSync(bytes))
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n')
}

test('nothing that must stay inside is in any file that leaves the house, and the same files unmarked are', async (t) => {
  const node = await testNode(t, '110')
  const kept: Planted[] = []
  let n = 0
  for (const kind of SHARING_EXCLUSIONS) kept.push(await plant(node, `藏${kind}秘`, n++, { exclusions: [kind] }))
  const secretName = { name: '名守口秘', phone: phoneOf(n) }
  const secret = await plant(node, '守口秘', n++, { requester: { ...secretName, secret: true } })
  // One who asked for secrecy among others: merged into an ordinary file, which then keeps its words as well.
  const main = await plant(node, '合并秘', n++, {})
  const joined = await plant(node, '同来秘', n++, {
    requester: { name: '名同来秘', phone: phoneOf(n - 1), secret: true },
  })
  const lead = await node.token('shift_lead')
  const merged = await node.ask('POST', `/api/cases/${joined.id}/merge`, {
    as: lead,
    body: { into: main.id, reason: '同一件事' },
  })
  assert.equal(merged.status, 200, merged.text)
  const open = await plant(node, '可见诉求', n++, {})
  const later = await plant(node, '事后才标', n++, {})
  const marked = await node.ask('POST', `/api/cases/${later.id}/mark-exclusions`, {
    as: await node.token('call_taker'),
    body: { exclusions: ['terror'], reason: '事后才标' },
  })
  assert.equal(marked.status, 200, marked.text)
  const record = await node.ask('POST', '/api/registers/harassment/records', {
    as: lead,
    body: { fields: { called: '公开经过', caller: '保密字段秘', threat: true, evidence: '录音' } },
  })
  assert.equal(record.status, 201, record.text)
  const inside = [...kept, secret, main, joined, later].flatMap(({ marks }) => marks).concat('保密字段秘')

  const grant = await grantOf(node)
  const unit = await node.token('unit_clerk', UNIT)
  const supervisor = await node.token('supervisor')
  const files = [...kept, secret, main, joined, later, open]
  const share = `/api/shares/${grant}/files`
  const ways: Readonly<Record<string, readonly Asked[]>> = {
    'share.look-up': [{ method: 'GET', url: share, as: unit }],
    'share.view': files.map(({ number }) => ({ method: 'GET', url: `${share}/${number}`, as: unit })),
    'share.trace': files.map(({ number }) => ({ method: 'GET', url: `${share}/${number}/timeline`, as: unit })),
    'share.batch': FORMATS.map((format) => ({
      ...{ method: 'POST' as const, url: `/api/shares/${grant}/batch`, as: unit },
      payload: { format, reason: '月度分析' },
    })),
    'case.export': files.map(({ id }) => ({
      method: 'GET',
      url: `/api/cases/${id}/export?reason=audit`,
      as: supervisor,
    })),
    'register.export': ['harassment', 'data-sharing'].flatMap((register) =>
      ['csv', 'xlsx'].map((format) => ({
        ...{ method: 'GET' as const, url: `/api/registers/${register}/export?format=${format}&reason=audit` },
        as: supervisor,
      })),
    ),
    'public.records': [{ method: 'GET', url: '/api/public/registers/harassment/records' }],
    'public.progress': files.map(({ number }) => ({
      method: 'GET',
      url: `/api/public/progress?number=${number}&code=ABC347`,
    })),
    'public.instrument': [{ method: 'GET', url: '/api/public/instruments/2023-13-hotline-110' }],
  }
  for (const operation of OPERATIONS) {
    const leaves = operation.contentType !== undefined && operation.stream === undefined
    assert.ok(
      !leaves || ways[operation.id] !== undefined || WITHOUT_CASES[operation.id] !== undefined,
      `${operation.id} answers a file: say here how it is asked, or why nothing of a case or record can be in it`,
    )
  }
  for (const id of Object.keys(WITHOUT_CASES))
    assert.ok(
      OPERATIONS.some((one) => one.id === id),
      `${id} is gone`,
    )

  const found = new Map<string, number>()
  for (const [operation, asked] of Object.entries(ways)) {
    for (const { method, url, as, payload } of asked) {
      const answer = await node.app.inject({
        ...{ method, url, remoteAddress: `10.9.${found.size}.${method.length}` },
        headers: { 'x-liandong': '1', ...(as === undefined ? {} : { authorization: `Bearer ${as}` }) },
        ...(payload === undefined ? {} : { payload }),
      })
      const text = texts(answer.rawPayload)
      for (const mark of inside) {
        const where = text.indexOf(mark)
        assert.equal(
          where,
          -1,
          `${operation} ${url}: “${mark}” in …${text.slice(Math.max(0, where - 60), where + 40)}…`,
        )
      }
      if (text.includes('可见诉求')) found.set(operation, (found.get(operation) ?? 0) + 1)
    }
  }
  // The test can fail: what may go is found by the same search, inside a zip as well.
  assert.deepEqual(Object.fromEntries(found), {
    'share.look-up': 1,
    'share.view': 1,
    'share.batch': 3,
    'case.export': 1,
  })
  const spreadsheets = await node.ask('GET', '/api/exports?operation=register.export', {
    as: await node.token('auditor'),
  })
  assert.equal(spreadsheets.body.total, 4)
  const all = await node.ask('GET', '/api/exports', { as: await node.token('auditor') })
  for (const row of all.body.items) assert.ok(row.purpose && row.sha256 && row.sm3 && row.account, JSON.stringify(row))
})

/** Every field, every use, no limit of matters: as wide as a grant can be. */
async function grantOf(node: TestNode): Promise<string> {
  const fields = {
    ...{
      from: '110',
      purpose: '分析反复出现的纠纷',
      requesterUnit: UNIT,
      scope: '全部',
      majorLivelihood: true,
      until: '2026-12-31',
    },
  }
  const opened = await node.ask('POST', '/api/registers/data-sharing/records', {
    as: await node.token('call_taker'),
    body: { fields },
  })
  assert.equal(opened.status, 201, opened.text)
  const { id, number } = opened.body.record
  const approve = { masking: 'masked', gives: [...SHARED_FIELDS], uses: ['look_up', 'view', 'trace', 'batch'] }
  for (const [move, given, role] of [
    ['approve', approve, 'supervisor'],
    ['give', {}, 'call_taker'],
  ] as const) {
    const told = await node.ask('POST', `/api/records/${id}/moves/${move}`, {
      as: await node.token(role),
      body: { fields: given },
    })
    assert.equal(told.status, 200, told.text)
  }
  return number
}

/** Operations that answer a file in which no case file and no record stands, and why. */
const WITHOUT_CASES: Readonly<Record<string, string>> = {
  'paper.akn': 'a published paper, open to everybody',
  'report.download': 'figures of a period, written beforehand',
  'assessment.export': 'figures of a sheet',
  'public.open-data-file': 'counts by month and town, small cells left out',
  'meeting.minutes': 'minutes a person wrote of a meeting',
}
