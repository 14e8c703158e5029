// S05 · what is shared between the two networks: by rule R03, with purpose, approval and expiry; excluded content never. A grant is used to
// look up, view, trace and take a batch, each on record; what is excluded later is called back.
import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test from 'node:test'
import { readShareFile } from '../../src/http/exports/share-file.js'
import { examineShareFile } from '../../src/start/commands/share/examine.js'
import { registersOf } from '../support/registers.js'

const ASK = {
  from: '12345',
  purpose: '分析反复出现的噪音纠纷',
  requesterUnit: 'justice-bureau',
  scope: '2026年3月，噪音类，不含身份',
  highFrequency: true,
  governanceOrStability: true,
  until: '2026-03-31',
}
const ALL = ['number', 'day', 'town', 'matters', 'state', 'title', 'text', 'address', 'name', 'phone']
const APPROVED = { masking: '去身份', gives: ALL, uses: ['look_up', 'view', 'trace', 'batch'] }

test('content under investigation cannot be approved for sharing, whoever tries; approval takes a second person and says what is given', async (t) => {
  const { as, at } = await registersOf(t)
  const seat = await as('agent')
  const supervisor = await as('supervisor')
  const marked = await seat.opened('data-sharing', { ...ASK, from: '110', majorLivelihood: true, 涉案: true })
  assert.equal(marked.fields.share, false)
  const refused = await supervisor.move(marked.id, 'approve', APPROVED)
  assert.equal(refused.body.code, 'guard_not_held')
  assert.equal(refused.body.cites[0].clause, '5')

  const plain = await seat.opened('data-sharing', ASK)
  assert.equal(plain.fields.share, true)
  assert.equal((await seat.move(plain.id, 'approve', APPROVED)).status, 403)
  assert.equal((await supervisor.move(plain.id, 'approve', { masking: '去身份' })).body.code, 'fields_missing')
  await supervisor.moved(plain.id, 'approve', APPROVED)
  const given = await seat.moved(plain.id, 'give')
  assert.equal(given.holder, 'justice-bureau')
  const unit = await as('unit_clerk', 'justice-bureau')
  assert.equal((await unit.move(plain.id, 'pass-on')).body.code, 'guard_not_held')
  await at('2026-04-01T02:00:00.000Z')
  assert.equal((await (await as('supervisor')).read(plain.id)).state, 'ended')
})

test('a grant is used within its bounds, every look is on record, and what is excluded later is called back', async (t) => {
  const { as, at, node } = await registersOf(t)
  const seat = await as('agent')
  const supervisor = await as('supervisor')
  const unit = await as('unit_clerk', 'justice-bureau')
  const other = await as('unit_clerk', 'water-bureau')
  const take = async (text: string, more: object = {}) => {
    const body = { channel: 'phone', text, requester: { name: '周小舟', phone: '13911112222' }, ...more }
    const told = await seat.post('/api/contacts', body)
    assert.equal(told.status, 201, told.text)
    return told.body.case
  }
  const lamp = await take('[12345 B01] 周小舟说人民路18号3幢路灯不亮，电话13911112222', {
    place: { town: 'changle', address: '人民路18号3幢' },
  })
  const mallet = await take('[12345 B01] 保密的人说的话', {
    requester: { name: '吴声', phone: '13733334444', secret: true },
  })
  const drill = await take('[12345 B01] 演练的话', { drill: true })
  const far = await take('[12345 B02] 另一个事项')

  const asked = await seat.opened('data-sharing', { ...ASK, matters: 'B01' })
  const url = `/api/shares/${asked.number}`
  const early = await unit.get(`${url}/files`)
  assert.deepEqual([early.status, early.body.code], [409, 'share_not_open'])
  await supervisor.moved(asked.id, 'approve', APPROVED)
  await seat.moved(asked.id, 'give')

  const mine = (await unit.get('/api/shares')).body.shares
  assert.deepEqual([mine.length, mine[0].mine, mine[0].whyNot, mine[0].approvedBy], [1, true, null, 'supervisor-desk'])
  assert.equal((await other.get('/api/shares')).body.shares.length, 0)
  assert.equal((await other.get(`${url}/files`)).body.code, 'share_not_yours')
  assert.equal((await seat.get(`${url}/files`)).status, 403)

  const page = (await unit.get(`${url}/files`)).body
  assert.deepEqual(page.items.map((row: { number: string }) => row.number).sort(), [lamp.number, mallet.number].sort())
  for (const row of page.items) assert.equal('text' in row || 'phone' in row || 'name' in row, false)
  assert.equal((await unit.get(`${url}/files?matter=B02`)).body.items.length, 0)
  assert.equal((await unit.get(`${url}/files?town=changle`)).body.items.length, 1)

  const seen = (await unit.get(`${url}/files/${lamp.number}`)).body
  assert.equal(seen.row.address, '人民路')
  assert.match(seen.row.text, /周\*\*说人民路路灯不亮，电话139\*\*\*\*2222/)
  const kept = (await unit.get(`${url}/files/${mallet.number}`)).body
  assert.deepEqual([kept.wordsWithheld, kept.row.text, kept.row.title], [true, '', ''])
  for (const { number } of [drill, far]) {
    assert.equal((await unit.get(`${url}/files/${number}`)).body.code, 'share_file_outside')
  }
  const steps = (await unit.get(`${url}/files/${lamp.number}/timeline`)).body.steps
  assert.deepEqual(Object.keys(steps[0]).sort(), ['at', 'cites', 'kind', 'name', 'seq', 'unit'])
  assert.equal(steps[0].at, '2026-03-02')

  for (const format of ['jsonl', 'csv', 'xlsx'] as const) {
    const raw = await node.app.inject({
      method: 'POST',
      url: `${url}/batch`,
      headers: { authorization: `Bearer ${await node.token('unit_clerk', 'justice-bureau')}` },
      payload: { format, reason: '三月分析' },
    })
    assert.equal(raw.statusCode, 200, raw.body)
    const read = await readShareFile(raw.rawPayload)
    assert.ok(read, format)
    assert.deepEqual([read.head.count, read.rows.length, read.head.grant], [2, 2, asked.number], format)
    assert.match(read.head.onward, /不得转给第三方/)
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'liandong-share-')), `a.${format}`)
    writeFileSync(file, raw.rawPayload)
    const good = await examineShareFile(raw.rawPayload, (by) => node.store.findExport(by))
    assert.deepEqual(
      [good.verdict, good.row?.account, good.row?.count],
      ['unchanged', 'unit-clerk-justice-bureau', 2],
      format,
    )
    if (format === 'xlsx') continue
    const changed = Buffer.from(raw.rawPayload.toString('utf8').replace('人民路', '人民北路'))
    const bad = await examineShareFile(changed, (by) => node.store.findExport(by))
    assert.deepEqual([bad.verdict, bad.row?.grantNumber], ['changed', asked.number], format)
  }
  const auditor = await as('auditor')
  const taken = (await auditor.get(`/api/exports?grant=${asked.number}`)).body
  assert.equal(taken.total, 3)
  const [last] = taken.items
  assert.equal(last.purpose, '分析反复出现的噪音纠纷：三月分析')
  assert.match(last.sha256, /^[0-9a-f]{64}$/)
  assert.match(last.sm3, /^[0-9a-f]{64}$/)
  assert.equal(last.expiresOn, '2026-03-31')
  const looks = (await auditor.get('/api/audit?operation=share.view')).body
  const shown = looks.filter((row: { allowed: boolean }) => row.allowed).map((row: { detail: object }) => row.detail)
  assert.deepEqual(
    shown.map((detail: { grant: string; shown: string[] }) => [detail.grant, detail.shown[0]]).reverse(),
    [
      [asked.number, lamp.number],
      [asked.number, mallet.number],
    ],
  )

  await node.admin.query(
    `update case_files set file = jsonb_set(file, '{exclusions}', '["investigation"]') where number = $1`,
    [lamp.number],
  )
  const recalls = (await unit.get('/api/share-recalls')).body.recalls
  assert.deepEqual(
    recalls.map((one: { number: string; uses: string[] }) => [one.number, [...one.uses].sort()]),
    [[lamp.number, ['batch', 'look_up', 'trace', 'view']]],
  )
  assert.equal((await unit.get(`${url}/files/${lamp.number}`)).body.code, 'share_file_outside')
  assert.equal((await other.get('/api/share-recalls')).body.recalls.length, 0)
  const answer = { grant: asked.number, number: lamp.number, note: '已删除三份文件' }
  assert.equal((await other.post('/api/share-recalls/answers', answer)).body.code, 'share_recall_unknown')
  assert.equal((await unit.post('/api/share-recalls/answers', answer)).status, 200)
  assert.equal((await supervisor.get('/api/share-recalls')).body.recalls[0].note, '已删除三份文件')

  await at('2026-04-01T02:00:00.000Z')
  const late = await (await as('unit_clerk', 'justice-bureau')).get(`${url}/files`)
  assert.deepEqual([late.status, late.body.code], [409, 'share_not_open'])
})

test('an export of the requests asks what for and is on record with who took it, how many and its digest', async (t) => {
  const { as, node } = await registersOf(t)
  const seat = await as('agent')
  await seat.opened('data-sharing', ASK)
  assert.equal((await seat.get('/api/registers/data-sharing/export?format=csv')).status, 400)
  const sheet = await seat.get('/api/registers/data-sharing/export?format=csv&reason=check')
  assert.equal(sheet.status, 200)
  assert.match(sheet.text, /噪音纠纷/)
  const audit = await node.ask('GET', '/api/audit', { as: await node.token('auditor') })
  const row = audit.body.find((one: { operation: string }) => one.operation === 'register.export')
  assert.deepEqual([row.detail.count, row.reason], [1, 'check'])
  const [taken] = (await (await as('auditor')).get('/api/exports?search=data-sharing')).body.items
  assert.deepEqual([taken.account, taken.count, taken.purpose], ['agent-desk', 1, 'check'])
})
