// The register of instruments over HTTP, with a published gazette of invented words beside the packs.
import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import type { RoutingQuestion } from '../../src/routing/decision.js'
import { aknFaults } from '../support/akn-rules.js'
import { scriptedTriage } from '../support/scripted-triage.js'
import { publishInvented } from './support/invented-gazette.js'
import { type TestNode, testNode } from './support/node.js'

const at = (id: string, rest = '') => `/api/public/papers/${encodeURIComponent(id)}${rest}`
const q = (text: string) => encodeURIComponent(text)

async function withGazette(t: TestContext): Promise<TestNode> {
  const node = await testNode(t, '12345', { checkAnswers: true })
  await publishInvented(node.store)
  return node
}

test('anybody may ask what a paper is on a day, by its short number, and is told why', async (t) => {
  const node = await testNode(t, '12345', { checkAnswers: true })
  const status = async (id: string, asOf: string) => {
    const { status: code, body } = await node.ask('GET', at(id, `?asOf=${asOf}`))
    assert.equal(code, 200, id)
    return body.paper.standing
  }
  const table = [
    ['〔2023〕17号', '2023-02-01', 'in_force'],
    ['〔2023〕17号', '2025-01-01', 'expired'],
    ['〔2023〕16号', '2025-12-31', 'in_force'],
    ['〔2022〕10号', '2023-03-22', 'in_force'],
    ['海政办发〔2022〕10号', '2023-03-23', 'repealed'],
    ['海政办发〔2020〕49号', '2023-06-01', 'external_unknown'],
    ['〔2023〕15号', '2023-06-01', 'in_force'],
    ['〔2023〕8号', '2025-01-01', 'task_ended'],
    ['海政发〔2023〕6号', '2023-06-01', 'report'],
  ] as const
  for (const [id, day, expected] of table) assert.equal((await status(id, day)).status, expected, `${id} ${day}`)
  assert.match((await status('〔2023〕15号', '2023-06-01')).notes[0].zh, /有效，但规划正文缺失/)
  assert.match((await status('〔2023〕17号', '2023-02-01')).why.zh, /追溯/)
  assert.equal((await status('海政办发〔2022〕10号', '2023-03-23')).cite.paper, '海政办发〔2023〕11号')
})

test('a word of the printed text is found by a part of it, beside titles and gists, and only in published issues', async (t) => {
  const node = await withGazette(t)
  const { body } = await node.ask('GET', `/api/public/papers?q=${q('鸣笛')}`)
  assert.deepEqual(
    body.hits.map((hit: { key: string; where: string; anchor: string }) => [hit.key, hit.where, hit.anchor]),
    [['清政办发〔2031〕9号', 'printed', '一']],
  )
  assert.deepEqual(body.papers.length, 1)
  const gists = await node.ask('GET', `/api/public/papers?q=${q('一键转')}`)
  assert.ok(
    gists.body.hits.some((hit: { where: string; anchor: string }) => hit.where === 'gist' && hit.anchor === '4'),
  )
  assert.deepEqual((await node.ask('GET', `/api/public/papers?q=${q('查无此词')}`)).body.papers, [])
})

test('gist and printed text stand side by side under the anchor that old links name', async (t) => {
  const node = await withGazette(t)
  const { body } = await node.ask('GET', at('2023-13-hotline-110'))
  const clause = (anchor: string) => body.clauses.find((one: { anchor: string }) => one.anchor === anchor)
  assert.deepEqual([clause('4').heading, clause('4').printed], ['交接', ['先喊话，后交缆。']])
  assert.match(clause('4').gist.zh, /一键转/)
  assert.deepEqual(clause('3.1').printed, ['设渡口办。'])
  assert.equal(clause('5').printed, null, 'what is not printed here is not invented')
  assert.equal(clause('二').gist, null)
  const staff = await node.token('agent')
  const told = await node.ask('GET', '/api/instruments/2023-13-hotline-110/clauses/4', { as: staff })
  assert.deepEqual(told.body.clause.printed, ['交接', '先喊话，后交缆。'])
})

test('a paper tells what runs on it and what it is bound to, also to papers that are only mentioned', async (t) => {
  const node = await withGazette(t)
  const { body } = await node.ask('GET', at('海政办发〔2023〕13号'))
  const parts = new Map(body.standing.map((one: { part: string; own: boolean; count: number }) => [one.part, one]))
  assert.equal((parts.get('matters') as { count: number }).count, 130)
  const other = body.relations.find((one: { key: string }) => one.key === '清政办发〔2030〕7号')
  assert.deepEqual([other.direction, other.type, other.inHouse], ['out', 'refers_to', false])
  const old = await node.ask('GET', at('清政办发〔2030〕7号', '?asOf=2031-05-09'))
  assert.equal(old.body.paper.standing.status, 'repealed')
  assert.equal((await node.ask('GET', at('没有这份文件'))).body.code, 'instrument_unknown')
})

test('graph and contents hold packs and printed papers alike, and say what is not printed', async (t) => {
  const node = await withGazette(t)
  const graph = (await node.ask('GET', `/api/public/paper-graph?around=${q('清政办发〔2031〕9号')}`)).body
  assert.deepEqual(graph.edges, [{ from: '清政办发〔2031〕9号', to: '清政办发〔2030〕7号', type: 'repeals' }])
  assert.equal(graph.picture.paths.length, 1)
  const { body } = await node.ask('GET', '/api/public/paper-contents?asOf=2031-06-01')
  const lines = body.sections.flatMap((one: { lines: unknown[] }) => one.lines)
  const of = (number: string) => lines.find((one: { paper: { key: string } }) => one.paper.key === number)
  assert.equal(of('海政办发〔2023〕15号').bodyMissing, true)
  assert.ok(of('海政办发〔2023〕8号').annexes.some((one: { printed: boolean }) => !one.printed))
  assert.ok(of('清政办发〔2031〕9号'))
  const gan = body.sections.find((one: { series: string }) => one.series === '海政干〔2023〕')
  assert.deepEqual(gan.againstDates, [{ lower: '海政干〔2023〕3号', higher: '海政干〔2023〕4号' }])
})

test('half a year before their end papers are told of, and not a day earlier', async (t) => {
  const node = await testNode(t, '12345', { checkAnswers: true })
  const told = async (asOf: string) =>
    (await node.ask('GET', `/api/public/paper-expiring?asOf=${asOf}`)).body.papers.map(
      (one: { paper: { key: string } }) => one.paper.key,
    )
  assert.ok(!(await told('2024-06-29')).includes('海政办发〔2023〕17号'))
  assert.ok((await told('2024-07-01')).includes('海政办发〔2023〕17号'))
})

test('a paper leaves the house as Akoma Ntoso with its printed words; one that is only mentioned does not', async (t) => {
  const node = await withGazette(t)
  const { status, text, headers } = await node.ask('GET', at('清政办发〔2031〕9号', '/akn'))
  assert.equal(status, 200)
  assert.match(String(headers['content-type']), /application\/akn\+xml/)
  assert.deepEqual(aknFaults(text), [])
  assert.match(text, /<p>大雾天一律停航，鸣笛三声。<\/p>/)
  assert.match(text, /<activeRef eId="active_1"/)
  const both = await node.ask('GET', at('海政办发〔2023〕13号', '/akn'))
  assert.deepEqual(aknFaults(both.text), [])
  assert.equal((await node.ask('GET', at('清政办发〔2030〕7号', '/akn'))).body.code, 'paper_not_in_house')
})

test('staff see which files rest on a paper before somebody repeals it; a citizen does not', async (t) => {
  const cites = [{ instrument: '海政办发〔2023〕13号', version: '2023-03-24', clause: '4' }]
  const cited = (question: RoutingQuestion) => ({ ...scriptedTriage(question), cites })
  const node = await testNode(t, '12345', { checkAnswers: true }, cited)
  const as = await node.token('shift_lead')
  const taken = await node.ask('POST', '/api/contacts', {
    as,
    body: { channel: 'phone', text: '[12345 B01] 路灯不亮', requester: {} },
  })
  assert.equal(taken.status, 201, taken.text)
  const address = `/api/papers/${q('海政办发〔2023〕13号')}/decisions`
  const { body } = await node.ask('GET', address, { as: await node.token('keeper') })
  assert.equal(body.looked, 1)
  assert.deepEqual(
    body.items.map((one: { number: string }) => one.number),
    [taken.body.case.number],
  )
  assert.equal((await node.ask('GET', address)).status, 401)
})

test('who held a post on a day is told from published papers, and nobody is named before any is published', async (t) => {
  const bare = await testNode(t, '12345', { checkAnswers: true })
  assert.deepEqual((await bare.ask('GET', '/api/public/posts')).body.posts, [])
  const node = await withGazette(t)
  const who = async (asOf: string) => {
    const { body } = await node.ask('GET', `/api/public/posts?post=${q('渡口所所长')}&asOf=${asOf}`)
    return body.posts[0].holders.map((one: { person: string; probation: string }) => [one.person, one.probation])
  }
  assert.deepEqual(await who('2031-03-31'), [['乙某', 'none']])
  assert.deepEqual(await who('2031-04-01'), [['甲某', 'running']])
  assert.deepEqual(await who('2032-04-01'), [['甲某', 'over_unconfirmed']])
  const { body } = await node.ask('GET', `/api/public/people/${q('丙某')}/posts`)
  assert.deepEqual(body.seen, [
    { person: '丙某', office: '渡口所副所长', instrument: '清政办发〔2031〕9号', on: '2031-05-09' },
  ])
})

test('only the keeper puts an appointment right, with a reason, and what was printed stays readable', async (t) => {
  const node = await withGazette(t)
  const act = '清政干〔2031〕1号|甲某|appointed|渡口所所长'
  const body = { act, reason: '勘误：应为副所长', instead: { post: '渡口所副所长' } }
  const correct = (as: string, sent: unknown) => node.ask('POST', '/api/posts/corrections', { as, body: sent })
  assert.equal((await correct(await node.token('agent'), body)).status, 403)
  const keeper = await node.token('keeper')
  assert.equal((await correct(keeper, { ...body, act: '没有|这|条|任免' })).body.code, 'act_unknown')
  const done = await correct(keeper, body)
  assert.equal(done.status, 201, done.text)
  assert.deepEqual(done.body.act.corrected.was.post, '渡口所所长')
  const asked = await node.ask('GET', `/api/public/posts?post=${q('渡口所副所长')}&asOf=2031-05-01`)
  const [answer] = asked.body.posts
  assert.deepEqual(
    answer.holders.map((one: { person: string }) => one.person),
    ['甲某'],
  )
  assert.match(answer.holders[0].notes.map((one: { zh: string }) => one.zh).join(''), /已更正：勘误/)
  const [row] = (await node.ask('GET', '/api/audit', { as: await node.token('auditor') })).body.filter(
    (one: { operation: string; allowed: boolean }) => one.operation === 'post.correct' && one.allowed,
  )
  assert.ok(row)
})

test('the chronicle goes by day, and a heading with a wrong year is put right in sight', async (t) => {
  const node = await withGazette(t)
  const { body } = await node.ask('GET', '/api/public/chronicle?from=2031-04-01&to=2031-04-30')
  assert.deepEqual(body.days, [{ day: '2031-04-09', events: [{ text: '渡口开渡。', printedDate: '4月9日' }] }])
  assert.match(body.corrections[0].zh, /标题写2030年/)
  assert.deepEqual((await node.ask('GET', '/api/public/chronicle?from=2031-05-01')).body.days, [])
})
