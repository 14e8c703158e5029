// Reports: due by the clock, made from the same figures as the sheet, kept, handed out as Word, PDF and Excel, corrected as a new version.
import assert from 'node:assert/strict'
import test from 'node:test'
import mammoth from 'mammoth'
import readXlsx from 'read-excel-file/node'
import { makeNextReport } from '../../src/jobs/reports/make-next-report.js'
import { enterDue } from '../../src/jobs/reports/start-report-clock.js'
import type { PrintedDocument } from '../../src/print/document.js'
import { haimenBook } from '../support/two-desks.js'
import { testNode } from './support/node.js'

const DAY = '2026-03-02'

test('a report says what the sheet says, in three files, and a correction says what changed', async (t) => {
  const node = await testNode(t)
  const book = await haimenBook()
  const maker = {
    ...{ store: node.store, book, platform: '12345' as const, base: 'https://liandong.example' },
    now: () => node.clock.now,
  }
  const faults: unknown[] = []
  const make = () => makeNextReport(maker, (error) => faults.push(error))
  const receive = async (town: string) => {
    const told = await node.ask('POST', '/api/contacts', {
      as: await node.token('agent'),
      body: { channel: 'phone', text: '[12345 B01] 路灯不亮', requester: {}, place: { town }, requestType: 'help' },
    })
    assert.ok(told.status < 300, told.text)
  }
  // A new node has nothing to make up for; two days later two daily reports have fallen due, and each once.
  assert.equal(await enterDue(maker), 0)
  for (const town of ['sanxing', 'sanxing', 'changle']) await receive(town)

  const lead = await node.token('shift_lead')
  const supervisor = await node.token('supervisor')
  const asked = await node.ask('POST', '/api/reports', {
    as: supervisor,
    key: 'report-first-0001',
    body: { plan: 'daily', day: DAY },
  })
  assert.equal(asked.status, 201, asked.text)
  const again = await node.ask('POST', '/api/reports', {
    as: supervisor,
    key: 'report-first-0001',
    body: { plan: 'daily', day: DAY },
  })
  assert.equal(again.body.id, asked.body.id, 'asked twice with one key is one report')
  await make()
  assert.deepEqual(faults, [])

  const { id } = asked.body
  const page = await node.ask('GET', `/api/reports/${id}`, { as: lead })
  assert.equal(page.body.report?.state, 'made', page.text.slice(0, 400))
  const document = page.body.document as PrintedDocument
  const sheet = (await node.ask('GET', `/api/assessment?from=${DAY}&to=${DAY}&by=unit`, { as: lead })).body
  assert.equal(page.body.report.sheetDigest, sheet.digest)
  const demands = document.figures.find((one) => one.id === 'demands')
  assert.equal(demands?.number, Number(sheet.total.demands.value))
  assert.equal(demands?.number, 3)
  assert.equal(demands?.href, `/assess?from=${DAY}&to=${DAY}&by=unit&indicator=demands`)

  const file = async (form: string) => {
    const { app } = node
    const told = await app.inject({
      method: 'GET',
      url: `/api/reports/${id}/file?form=${form}&reason=test`,
      headers: { authorization: `Bearer ${lead}` },
    })
    assert.equal(told.statusCode, 200, told.body)
    return told.rawPayload
  }
  const { value: html } = await mammoth.convertToHtml({ buffer: await file('docx') })
  assert.match(html, /<a href="https:\/\/liandong\.example\/assess\?[^"]*indicator=demands[^"]*">3件<\/a>/u)
  assert.ok(html.includes(sheet.digest))
  const sheets = await readXlsx(await file('xlsx'))
  const cells = sheets.flatMap(({ data }) => data.flat())
  assert.ok(cells.includes(`https://liandong.example${demands?.href}`))
  const source = sheets.find(({ sheet: name }) => name === '数据来源')?.data ?? []
  for (const [at, figure] of document.figures.entries()) {
    assert.equal(source[at + 3]?.[2], figure.number ?? figure.shown, figure.name)
  }
  assert.equal((await file('pdf')).subarray(0, 5).toString(), '%PDF-')
  const unit = await node.token('unit_clerk', 'housing-bureau')
  assert.equal((await node.ask('GET', '/api/reports', { as: unit })).status, 403)

  // Late news: the same plan and day again is another version that says what it changes.
  await receive('changle')
  const second = await node.ask('POST', '/api/reports', {
    as: supervisor,
    key: 'report-second-0002',
    body: { plan: 'daily', day: DAY },
  })
  await make()
  const corrected = (await node.ask('GET', `/api/reports/${second.body.id}`, { as: lead })).body
  assert.equal(corrected.report.version, 2)
  assert.ok(corrected.report.changes.includes('受理件数由3件变为4件'), corrected.report.changes.join())

  const third = await node.ask('POST', '/api/reports', {
    as: supervisor,
    key: 'report-third-00003',
    body: { plan: 'monthly', day: DAY },
  })
  assert.equal((await node.ask('DELETE', `/api/reports/${third.body.id}`, { as: supervisor })).body.state, 'cancelled')
  assert.equal(await make(), undefined, 'a cancelled report is not made')
  const settled = await node.ask('DELETE', `/api/reports/${id}`, { as: supervisor })
  assert.equal(settled.body.code, 'report_settled')

  // Two days of an outage: each missed report once. Nothing is asked for a second time.
  node.clock.forward(2 * 24 * 60)
  assert.equal(await enterDue(maker), 2)
  assert.equal(await enterDue(maker), 0)

  // The open extract of the month: four demands are too few to say anything of. Entered as the longest waiting, so that it comes first.
  const month = { from: '2026-03-01', to: '2026-03-31', incident: null, by: 'clock', at: '2026-01-01T00:00:00.000Z' }
  await node.store.askReport({ key: 'open-data:2026-03-01:due', plan: 'open-data', ...month })
  assert.equal((await make())?.plan, 'open-data')
  const open = (await node.ask('GET', '/api/public/open-data')).body
  assert.equal(open.items[0].month, '2026-03')
  const csv = await node.ask('GET', `/api/public/open-data/${open.items[0].id}?form=csv`)
  assert.match(csv.text, /2026-03,requestType,全部,全部,受理件数,,件/u)
  assert.doesNotMatch(csv.text, /受理件数,\d/u, 'no small number leaves')
  assert.deepEqual(faults, [])
})
