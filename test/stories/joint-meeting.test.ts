// A matter disputed three times comes before the joint meeting, which moves its row from the next Monday: until then the old
// way, from then on the new one, on both platforms, each demand citing what it stands on (clauses 2 and 8).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CatalogueView } from '../../src/http/contract/book.js'
import type { ApiClient } from '../../src/start/commands/api-client.js'
import { leg } from './support/side.js'
import { twoPlatforms } from './support/two-platforms.js'

const NOISE = '楼上住宅装修噪音，电钻从早响到晚'
const FROM = '2026-03-09'

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came
type Told = any

let keys = 0
async function post(client: ApiClient, url: string, body: object): Promise<Told> {
  keys += 1
  const told = await client.post<Told>(url, body, `meeting-${keys}`)
  assert.ok(told.ok, `${url}: ${JSON.stringify(told)}`)
  return told.body
}
async function refusal(client: ApiClient, url: string, body: object): Promise<string> {
  keys += 1
  const told = await client.post<Told>(url, body, `meeting-${keys}`)
  assert.ok(!told.ok, `${url} was done`)
  return `${told.problem.code}: ${told.problem.detail}`
}
async function get(client: ApiClient, url: string): Promise<Told> {
  const told = await client.get<Told>(url)
  assert.ok(told.ok, `${url}: ${JSON.stringify(told)}`)
  return told.body
}
const open = async (client: ApiClient, register: string, fields: object) =>
  (await post(client, `/api/registers/${register}/records`, { fields })).record
const move = async (client: ApiClient, id: string, step: string, fields: object = {}) =>
  (await post(client, `/api/records/${id}/moves/${step}`, { fields })).record

test('three disputes of one matter call a meeting, and what it decides takes effect by itself on its day, on both sides', async (t) => {
  const two = await twoPlatforms()
  t.after(() => two.close())
  const { hotline, police } = two

  // 110 sends renovation noise back three times: not in its list, it says.
  for (let time = 0; time < 3; time++) {
    const { case: file, decision } = await hotline.contact(NOISE)
    assert.deepEqual([decision.matters[0]?.id, decision.accept], ['A20', '110'])
    await hotline.does(file.id, 'offer-transfer', { mode: 'one_key_transfer' })
    await two.settle()
    const theirs = await police.ofDemand(file.demandId)
    const { id: legId } = leg(theirs, 'transfer_in')
    await police.does(theirs.id, 'decline-transfer', {
      legId,
      ground: 'not_in_our_list',
      cite: 'B19',
      note: '不归我们',
    })
    await two.settle()
  }

  const supervisor = await hotline.as('supervisor')
  const agenda = await get(supervisor, '/api/meetings/agenda')
  const [first] = agenda.entries
  assert.deepEqual([first.key, first.count, first.unresolved, first.callsMeeting], ['matter:A20', 3, 3, true])
  assert.deepEqual(first.kinds, { declined: 3 })
  assert.ok(agenda.entries.some((one: Told) => one.key === 'pair:110+12345:A20'))
  assert.match(first.samples[0], /^\d{6}…\d{3}$/)
  const behind = await get(supervisor, `/api/meetings/agenda/cases?key=${encodeURIComponent('matter:A20')}`)
  assert.equal(behind.cases.length, first.count)

  const meeting = await open(supervisor, 'joint-meetings', {
    ...{ title: '第一次联席会议', why: 'triggered', trigger: '装修噪音三次拒收', plannedOn: '2026-03-03' },
    ...{ since: agenda.since, until: agenda.until },
  })
  await move(supervisor, meeting.id, 'invite')
  const drawn = await post(supervisor, `/api/meetings/${meeting.id}/agenda`, {
    keys: ['matter:A20', 'pair:110+12345:A20'],
  })
  assert.deepEqual([drawn.opened, drawn.known], [2, 0])
  const again = await post(supervisor, `/api/meetings/${meeting.number}/agenda`, { keys: ['matter:A20'] })
  assert.deepEqual([again.opened, again.known], [0, 1])
  const items = (await get(supervisor, `/api/registers/meeting-items/records?where=meeting:${meeting.id}`)).items
  const [pairItem, item] = items
  await move(supervisor, pairItem.id, 'leave-out', { reason: '与上一条同一件事' })
  const own = await open(supervisor, 'meeting-items', { meeting: meeting.id, topic: '互派培训', reason: '公安提出' })
  await move(supervisor, meeting.id, 'fix')
  assert.match(await refusal(supervisor, `/api/meetings/${meeting.id}/agenda`, {}), /agenda_fixed/)
  const asked = (await get(supervisor, `/api/registers/meeting-invitations/records?where=meeting:${meeting.id}`)).items
  assert.equal(asked.length, 12)
  const housing = await hotline.as('unit_clerk', 'housing-bureau')
  const invited = asked.find((one: Told) => one.holder === 'housing-bureau')
  await move(housing, invited.id, 'come', { post: '区住建局副局长' })
  await move(supervisor, invited.id, 'attend', { post: '区住建局副局长' })
  await move(supervisor, meeting.id, 'hold', { heldOn: '2026-03-02', chair: '区指挥中心主任' })

  const proposal = {
    ...{ meeting: meeting.id, item: item.id, kind: 'move', row: 'A20', from: FROM },
    ...{ because: '装修噪音先由住建部门协调', accepts: '12345', unit: 'housing-bureau' },
  }
  assert.match(await refusal(supervisor, `/api/meetings/nothing/agenda`, {}), /record_unknown/)
  assert.match(
    await refusal(supervisor, '/api/registers/catalogue-changes/records', {
      fields: { ...proposal, unit: 'police-traffic' },
    }),
    /catalogue_change_unsound: .*A20.*110/,
  )
  assert.match(
    await refusal(supervisor, '/api/registers/catalogue-changes/records', {
      fields: { ...proposal, from: '2026-03-02' },
    }),
    /catalogue_change_unsound/,
  )
  const tried = await post(supervisor, '/api/catalogue/preview', {
    kind: 'move',
    row: 'A20',
    from: FROM,
    accepts: '12345',
    unit: 'housing-bureau',
  })
  assert.deepEqual(
    [tried.findings, tried.rows.map(({ row, members }: Told) => [row, members])],
    [[], [['A20', ['accepts', 'unit']]]],
  )
  const change = await open(supervisor, 'catalogue-changes', proposal)
  await move(supervisor, item.id, 'change', { outcome: '调整归属' })
  const assigned = { outcome: '住建局培训', what: '培训派出所一次', owner: 'housing-bureau', due: '2026-03-20' }
  assert.match(
    await refusal(supervisor, `/api/records/${meeting.id}/moves/minute`, { fields: { summary: '已开' } }),
    /An item has no outcome yet/,
  )
  await move(supervisor, own.id, 'assign', assigned)
  await move(supervisor, own.id, 'lay-down', {
    outcome: '过渡期先例',
    row: 'A20',
    rule: '先由首接平台受理',
    ruleUntil: '2026-03-08',
  })
  await move(supervisor, meeting.id, 'minute', { summary: '两平台就装修噪音达成一致' })
  const lead = await hotline.as('shift_lead')
  assert.match(
    await refusal(lead, `/api/records/${change.id}/moves/approve`, { fields: { opinion: '同意' } }),
    /signed by both/,
  )
  assert.match(
    await refusal(supervisor, `/api/records/${meeting.id}/moves/sign`, { fields: {} }),
    /needs_second_person/,
  )
  await move(lead, meeting.id, 'sign')
  assert.match(await refusal(lead, `/api/records/${meeting.id}/moves/publish`, { fields: {} }), /both platforms sign/)
  await move(await hotline.as('unit_clerk', 'police-command'), meeting.id, 'countersign')
  await move(lead, meeting.id, 'publish')
  assert.match(
    await refusal(supervisor, `/api/records/${change.id}/moves/approve`, { fields: { opinion: '同意' } }),
    /needs_second_person/,
  )
  await move(lead, change.id, 'approve', { opinion: '同意' })
  await two.settle()

  // The owner sees its duty; the meeting is the beginning of the next agenda.
  const duties = (await get(housing, '/api/registers/meeting-duties/records?holder=housing-bureau')).items
  assert.deepEqual(
    duties.map((one: Told) => [one.headline, one.state]),
    [['培训派出所一次', 'given']],
  )
  const next = await get(supervisor, '/api/meetings/agenda')
  assert.deepEqual([next.last.number, next.since, next.until], [meeting.number, '2026-03-02', '2026-03-02'])
  const decided = (await get(lead, '/api/registers/precedents/records?where=row:A20&state=stands')).items
  assert.equal(decided.length, 1)

  // The other node has heard: the list of the day shows it on both sides before it begins.
  for (const side of [hotline, police]) {
    const who = await side.as('supervisor')
    const accepts = async (day: string) =>
      ((await get(who, `/api/catalogue?asOf=${day}`)) as CatalogueView).rows.find(({ id }) => id === 'A20')?.accepts
    assert.deepEqual([await accepts('2026-03-08'), await accepts(FROM)], ['110', '12345'], side.platform)
    const { versions, announced } = await get(who, '/api/catalogue/changes')
    assert.deepEqual(
      versions.map((one: Told) => [one.version, one.begun, one.rows.length]),
      [[FROM, false, 1]],
    )
    assert.deepEqual(
      announced.map((one: Told) => [one.number, one.countsFrom, one.findings.length]),
      side.platform === '110' ? [[change.number, FROM, 0]] : [],
    )
  }

  const before = await hotline.contact(NOISE)
  assert.deepEqual([before.decision.accept, before.case.packVersion], ['110', '2023-03-24'])
  await two.forward(7 * 24 * 60)
  assert.ok(two.now() > FROM)
  for (const side of [hotline, police]) {
    const { decision, case: young } = await side.contact(NOISE)
    assert.deepEqual(
      [decision.accept, decision.unit, young.packVersion],
      ['12345', 'housing-bureau', FROM],
      side.platform,
    )
    const cited = decision.cites.find(({ source }) => source?.includes(meeting.number))
    assert.match(cited?.source ?? '', new RegExp(`${item.number}.*${change.number}`))
  }
  const old = await hotline.read(before.case.id)
  assert.deepEqual([old.packVersion, old.decision.accept], ['2023-03-24', '110'])
  const supplemented = await hotline.does(old.id, 'supplement', { text: '今天又在吵' })
  assert.deepEqual([supplemented.packVersion, supplemented.decision.accept], ['2023-03-24', '110'])
  const used = await get(await hotline.as('supervisor'), '/api/catalogue/use')
  assert.equal(used.rows.find(({ row }: Told) => row === 'A20').count, 5)
})
