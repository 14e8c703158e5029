// Words planted in everything that must stay inside — files of the five kinds, what a requester who asked for secrecy said, secret fields of
// registers — are looked for in the bytes of every file the node hands out (clause 5). An operation that answers a file and is not tried fails.
import assert from 'node:assert/strict'
import test from 'node:test'
import { unzipSync } from 'fflate'
import { OPERATIONS } from '../../src/http/operations/index.js'
import { makeNextReport } from '../../src/jobs/reports/make-next-report.js'
import { SHARED_FIELDS } from '../../src/sharing/grant.js'
import { SHARING_EXCLUSIONS } from '../../src/terms/sharing.js'
import { pdfText } from '../support/pdf-text.js'
import { haimenBook } from '../support/two-desks.js'
import { type TestNode, testNode } from './support/node.js'

const UNIT = 'justice-bureau'
const DAY = '2026-03-02'
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
  const asked = { says: '110', because: `商${mark}` }
  const talked = await node.ask('POST', `/api/cases/${id}/open-negotiation`, { as, body: asked })
  // What is marked is not talked over with the other side at all; what is marked later was.
  assert.equal(talked.status, 'exclusions' in more ? 409 : 200, talked.text)
  await node.ask('POST', `/api/cases/${id}/supplement`, { as, body: { text: `补${mark}` } })
  await node.ask('POST', `/api/cases/${id}/raise-danger`, { as, body: { facts: ['threat'], words: `险${mark}` } })
  const sent = { lead: 'police-public-order', note: `派${mark}` }
  const dispatched = await node.ask('POST', `/api/cases/${id}/dispatch`, { as, body: sent })
  assert.equal(dispatched.status, 200, dispatched.text)
  // Sent back, so that it is a matter for the joint meeting.
  const legId = dispatched.body.case.legs.find((leg: { kind: string }) => leg.kind === 'order').id
  const back = await node.ask('POST', `/api/cases/${id}/return-order`, {
    as: await node.token('unit_clerk', 'police-public-order'),
    body: { legId, ground: 'not_our_duty', cite: 'A01', note: `退${mark}` },
  })
  assert.equal(back.status, 200, back.text)
  return { id, number, marks: [mark, phone] }
}

interface Asked {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly as?: string
  readonly payload?: object
}

function texts(bytes: Buffer): string {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return pdfText(bytes)
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
  // Somebody who came to a file of the five kinds without being of them.
  const beside = await plant(node, '旁人来秘', n++, {})
  const besides = await node.ask('POST', `/api/cases/${beside.id}/merge`, {
    as: lead,
    body: { into: kept[0]?.id, reason: '同一件事' },
  })
  assert.equal(besides.status, 200, besides.text)
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
  const inside = [...kept, secret, main, joined, beside, later].flatMap(({ marks }) => marks).concat('保密字段秘')

  const grant = await grantOf(node)
  const unit = await node.token('unit_clerk', UNIT)
  const supervisor = await node.token('supervisor')
  const files = [...kept, secret, main, joined, beside, later, open]
  const written = await reportsOf(node, files)
  const meeting = await meetingOf(node)
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
    'report.download': written.slice(0, 2).flatMap(({ id }) =>
      ['docx', 'pdf', 'xlsx'].map((form) => ({
        ...{ method: 'GET' as const, url: `/api/reports/${id}/file?form=${form}&reason=audit`, as: supervisor },
      })),
    ),
    'assessment.export': ['csv', 'xlsx'].flatMap((format) =>
      ['unit', 'town', 'station', 'desk', 'seat', 'row'].map((by) => ({
        ...{ method: 'GET' as const, as: supervisor },
        url: `/api/assessment/export?from=${DAY}&to=${DAY}&by=${by}&format=${format}&reason=audit`,
      })),
    ),
    'meeting.minutes': ['docx', 'pdf', 'xlsx'].map((format) => ({
      ...{ method: 'GET' as const, url: `/api/meetings/${meeting}/minutes?format=${format}&reason=audit`, as: lead },
    })),
    'ledger.export': ['csv', 'xlsx'].map((format) => ({
      ...{ method: 'GET' as const, url: `/api/ledgers/humanitarian-fund/export?format=${format}&reason=audit` },
      as: supervisor,
    })),
    'public.open-data-file': ['csv', 'json', 'dictionary'].map((form) => ({
      ...{ method: 'GET' as const, url: `/api/public/open-data/${written.at(-1)?.id}?form=${form}` },
    })),
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
      if (MUST_ANSWER.has(operation)) assert.equal(answer.statusCode, 200, `${operation} ${url}: ${answer.body}`)
      const text = texts(answer.rawPayload)
      if (EVERY_FILE_SAYS[operation] !== undefined)
        assert.match(text, EVERY_FILE_SAYS[operation], `${operation} ${url}: nothing can be read in it`)
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

/** A day's report, one on an incident that names every file, and the month's open extract. */
async function reportsOf(node: TestNode, files: readonly Planted[]): Promise<readonly { readonly id: string }[]> {
  const as = await node.token('supervisor')
  const [from, to] = [`${DAY}T00:00:00.000Z`, `${DAY}T12:00:00.000Z`]
  const incident = { subject: '反复纠纷', from, to, cases: files.map(({ id }) => id) }
  const asked: { id: string }[] = []
  for (const body of [
    { plan: 'daily', day: DAY },
    { plan: 'incident', incident },
  ]) {
    const told = await node.ask('POST', '/api/reports', { as, body })
    assert.equal(told.status, 201, told.text)
    asked.push(told.body)
  }
  const month = { from: '2026-03-01', to: '2026-03-31', incident: null, by: 'clock', at: node.clock.now }
  const extract = await node.store.askReport({ key: 'open-data:2026-03-01:due', plan: 'open-data', ...month })
  const source = { store: node.store, book: await haimenBook(), platform: '110' as const, base: '' }
  const faults: unknown[] = []
  for (let made: unknown = true; made !== undefined; )
    made = await makeNextReport({ ...source, now: () => node.clock.now }, (error) => faults.push(error))
  assert.deepEqual(faults, [])
  return [...asked, extract.report]
}

/** A joint meeting held over what was sent back: every line of the agenda with its samples. */
async function meetingOf(node: TestNode): Promise<string> {
  const as = await node.token('supervisor')
  const post = async (url: string, body: object) => {
    const told = await node.ask('POST', url, { as, body })
    assert.ok(told.status < 300, `${url}: ${told.text} ${told.status === 500 ? node.logLines.slice(-3).join('') : ''}`)
    return told.body
  }
  const fields = { title: '联席会议', why: 'regular', plannedOn: DAY, since: DAY, until: DAY }
  const { record } = await post('/api/registers/joint-meetings/records', { fields })
  const move = (id: string, step: string, given: object) => post(`/api/records/${id}/moves/${step}`, { fields: given })
  await move(record.id, 'invite', {})
  const drawn = await post(`/api/meetings/${record.id}/agenda`, {})
  assert.ok(drawn.opened > 0)
  await move(record.id, 'fix', {})
  const invited = await node.ask('GET', `/api/registers/meeting-invitations/records?where=meeting:${record.id}`, { as })
  await move(invited.body.items[0].id, 'attend', { post: '副局长' })
  await move(record.id, 'hold', { heldOn: DAY, chair: '指挥中心主任' })
  return record.number
}

/** Written by the node whatever is in it: an answer that is no file would hide what the file holds. */
const MUST_ANSWER = new Set([
  ...['report.download', 'assessment.export', 'meeting.minutes', 'ledger.export', 'public.open-data-file'],
])

/** What the search must find in a file of each, or it reads nothing there. */
const EVERY_FILE_SAYS: Readonly<Record<string, RegExp>> = {
  'report.download': /受理/u,
  'meeting.minutes': /副局长|退单|LH2/u,
}

/** Operations that answer a file in which no case file and no record stands, and why. */
const WITHOUT_CASES: Readonly<Record<string, string>> = {
  'paper.akn': 'a published paper, open to everybody',
}
