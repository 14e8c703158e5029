// What may leave and what may not (clause 5, R03): a word planted in everything the police write of an excluded matter is looked for
// in every table of the hotline, in what the police put aside to send, and in every body that went over the link.
import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type pg from 'pg'
import type { CaseView } from '../../src/http/contract/cases.js'
import { clerkOf, LEAD, leg, legs } from './support/side.js'
import { type TwoPlatforms, twoPlatforms } from './support/two-platforms.js'

const MARK = '密语白鹭洲'
const KINDS = ['secret', 'stability', 'terror', 'investigation', 'major_sensitive'] as const

let two: TwoPlatforms
before(async () => {
  two = await twoPlatforms()
})
after(() => two.close())

/** Every text that any table of the database holds, a signed message opened. */
async function everyRow(admin: pg.Client): Promise<string[]> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  assert.ok(tables.length > 10, `only ${tables.length} tables were looked at`)
  const texts: string[] = []
  for (const { name } of tables) {
    const { rows } = await admin.query<{ text: string }>(`select one::text as text from ${name} one`)
    texts.push(...rows.map((row) => opened(row.text)))
  }
  return texts
}

/** The words inside a signed message are encoded; a search that does not open it would find nothing, ever. */
function opened(text: string): string {
  const parts = text.match(/[A-Za-z0-9_-]{24,}/g) ?? []
  return [text, ...parts.map((part) => Buffer.from(part, 'base64url').toString('utf8'))].join('\n')
}

async function whereFound(mark: string): Promise<string[]> {
  const places = {
    'the hotline’s tables': await everyRow(two.hotline.admin),
    'the police outbox': (
      await two.police.admin.query<{ text: string }>('select one::text as text from outbox one')
    ).rows.map((row) => opened(row.text)),
    'the wire': two.wire.map(opened),
  }
  return Object.entries(places).flatMap(([place, texts]) => (texts.some((text) => text.includes(mark)) ? [place] : []))
}

it('finds what did go over: an ordinary matter’s words are in every one of the places looked at', async () => {
  const { case: file } = await two.police.contact('我们村口一排路灯好几天不亮了，在青石桥东边')
  await two.police.does(file.id, 'offer-transfer', { mode: 'one_key_transfer' })
  await two.settle()
  assert.deepEqual(await whereFound('青石桥东边'), ['the hotline’s tables', 'the police outbox', 'the wire'])
})

it('a matter of any of the five kinds is recorded and worked on at 110, and cannot be offered, asked about or slipped out', async () => {
  for (const kind of KINDS) {
    for (const channel of ['phone', 'internet'] as const) {
      const taken = await two.police.contact(`噪音太大了，${MARK}`, {
        channel,
        title: MARK,
        requester: { name: MARK, phone: '13911112222' },
        place: { address: MARK },
        exclusions: [kind],
      })
      const { id } = taken.case
      assert.deepEqual(legs(taken.case), ['desk:awaiting_dispatch'], `${kind} by ${channel}`)
      for (const mode of ['one_key_transfer', 'three_way_call', 'system_push']) {
        const refused = await two.police.refuses(id, 'offer-transfer', { mode, reason: MARK })
        assert.equal(refused.code, 'sharing_excluded', `${kind} by ${mode}`)
      }
      const asked = await two.police.refuses(id, 'open-negotiation', { says: '12345', because: MARK })
      assert.equal(asked.code, 'sharing_excluded')
      await two.police.does(id, 'supplement', { text: MARK })
      await two.police.does(id, 'raise-danger', { facts: ['threat'], words: MARK })
    }
  }
  await two.settle()
  assert.deepEqual(await whereFound(MARK), [])
})

it('once the police mark a matter the hotline sent them, it hears that it is done and nothing else', async () => {
  const { case: ours } = await two.hotline.contact('有人在出租屋里聚众赌博')
  await two.hotline.does(ours.id, 'offer-transfer', { mode: 'one_key_transfer' })
  await two.settle()
  const { id } = await two.police.ofDemand(ours.demandId)
  const came = leg(await two.police.read(id), 'transfer_in').id
  await two.police.does(id, 'accept-transfer', { legId: came })
  await two.police.does(id, 'mark-exclusions', { exclusions: ['investigation'], reason: MARK })
  await two.police.does(id, 'supplement', { text: MARK })
  await two.police.does(id, 'raise-danger', { facts: ['threat'], words: MARK })
  await two.police.does(id, 'dispatch', { lead: 'police-public-order', note: MARK })
  const order = leg(await two.police.read(id), 'order').id
  const unit = clerkOf('police-public-order')
  const back = { legId: order, ground: 'other', note: MARK }
  await two.police.does(id, 'return-order', back, unit)
  await two.police.does(id, 'adjudicate-return', { legId: order, upheld: false, note: MARK }, LEAD)
  await two.police.does(id, 'report-result', { legId: order, text: MARK, resolved: true }, unit)
  await two.police.does(id, 'review-result', { legId: order, accepted: true, note: MARK })
  await two.police.does(id, 'write-back', { legId: came, text: MARK, resolved: true })
  await two.settle()
  const told = leg(await two.hotline.read(ours.id), 'transfer_out')
  assert.deepEqual([told.state, told.result?.resolved, told.result?.text], ['written_back', true, ''])
  assert.deepEqual(await whereFound(MARK), [])
})

it('what 110 had offered before it was marked is recalled, declined, doubted and reopened without a word of why', async () => {
  const mark = { exclusions: ['secret'], reason: MARK }
  const sent = (await two.police.contact('我们村口一排路灯好几天不亮了')).case
  const offered = await two.police.does(sent.id, 'offer-transfer', { mode: 'one_key_transfer' })
  await two.settle()
  await two.police.does(sent.id, 'mark-exclusions', mark)
  await two.police.does(sent.id, 'recall-transfer', { legId: leg(offered, 'transfer_out').id, reason: MARK })
  await two.settle()
  assert.equal(leg(await two.hotline.ofDemand(sent.demandId), 'transfer_in').state, 'recalled')

  const lesson = (await two.hotline.contact('有人在出租屋里聚众赌博')).case
  await two.hotline.does(lesson.id, 'offer-transfer', { mode: 'one_key_transfer' })
  await two.settle()
  const doubted = await two.police.ofDemand(lesson.demandId)
  await two.police.does(doubted.id, 'mark-exclusions', mark)
  const decline = { legId: leg(doubted, 'transfer_in').id, ground: 'listed_at_sender', cite: 'B44', note: MARK }
  await two.police.does(doubted.id, 'decline-transfer', decline)
  await two.settle()
  assert.equal(leg(await two.hotline.read(lesson.id), 'transfer_out').state, 'declined')

  const unclear = (await two.hotline.contact('噪音太大了')).case
  await two.hotline.does(unclear.id, 'open-negotiation', { says: '110', because: '像邻里噪声' })
  await two.settle()
  const asked = await two.police.ofDemand(unclear.demandId)
  await two.police.does(asked.id, 'mark-exclusions', mark)
  const answer = { legId: leg(asked, 'negotiation').id, says: '12345', because: MARK }
  await two.police.does(asked.id, 'answer-negotiation', answer)
  await two.settle()
  const views = leg(await two.hotline.read(unclear.id), 'negotiation').views
  assert.deepEqual(
    views.map((view) => view.says),
    ['110', '12345'],
    'the view is heard, the reason is not',
  )

  const lamp = (await two.police.contact('我们村口一排路灯好几天不亮了')).case
  await two.police.does(lamp.id, 'offer-transfer', { mode: 'one_key_transfer' })
  await two.settle()
  const hotline = await two.hotline.ofDemand(lamp.demandId)
  const came = leg(hotline, 'transfer_in').id
  await two.hotline.does(hotline.id, 'accept-transfer', { legId: came })
  await two.hotline.does(hotline.id, 'complete-desk', { text: '已换灯泡', resolved: true })
  await two.hotline.does(hotline.id, 'write-back', { legId: came, text: '已换灯泡', resolved: true })
  await two.settle()
  await two.police.does(lamp.id, 'mark-exclusions', mark)
  await two.police.does(lamp.id, 'reopen', { reason: MARK })
  await two.settle()
  assert.equal(leg(await two.hotline.read(hotline.id), 'transfer_in').state, 'accepted', 'it is to be done again')
  assert.deepEqual(await whereFound(MARK), [])
})

it('a citizen who asked for secrecy is a stranger to the other side and masked at home, until somebody says why they need to know', async () => {
  const secret = { name: '欧阳芷若', phone: '13688889999', secret: true }
  const { case: ours } = await two.hotline.contact('楼上邻居天天半夜打麻将，吵得没法睡', { requester: secret })
  assert.deepEqual(ours.requester, { name: '欧***', phone: '136****9999', secret: true })
  await two.hotline.does(ours.id, 'offer-transfer', { mode: 'one_key_transfer' })
  await two.settle()
  const theirs = await two.police.ofDemand(ours.demandId)
  assert.deepEqual(theirs.requester, { name: null, phone: null, secret: true })
  for (const text of [...(await everyRow(two.police.admin)), ...two.wire.map(opened)]) {
    assert.ok(!text.includes(secret.name) && !text.includes(secret.phone), 'the identity went over')
  }
  const agent = await two.hotline.as('agent')
  const shown = await agent.post<{ phone: string }>(`/api/cases/${ours.id}/unmask`, { reason: '回电核实地点' })
  assert.ok(shown.ok, JSON.stringify(shown))
  assert.equal(shown.body.phone, secret.phone)

  // Not even the unit that handles it: it may be the very one complained about.
  const home = (await two.hotline.contact('老师在家违规补课', { requester: secret })).case
  await two.hotline.does(home.id, 'dispatch', { lead: 'education-bureau' })
  const clerk = await two.hotline.as('unit_clerk', 'education-bureau')
  const seen = await clerk.get<CaseView>(`/api/cases/${home.id}`)
  assert.ok(seen.ok)
  assert.equal(JSON.stringify(seen.body).includes(secret.phone), false)
  const refused = await clerk.post(`/api/cases/${home.id}/unmask`, { reason: '想知道是谁' })
  assert.equal(refused.ok, false)
  assert.equal(refused.status, 403)
})
