// The four boards over the wire, on a real database: what came is counted from the files, the list behind is exactly the number, a
// warning is opened once, told again when it grows, answered by the unit and closed by a person. One start for all of it.
import assert from 'node:assert/strict'
import test from 'node:test'
import { createCalendar } from '../../src/deadlines/calendar.js'
import { createBoardKeeper } from '../../src/jobs/boards/start-board-keeper.js'
import { instant, ms } from '../../src/terms/time.js'
import { haimenBook } from '../support/two-desks.js'
import { type TestNode, testNode } from './support/node.js'

const WATER = '[12345 B63] 浦江社区的水管爆了，水漫到路上，家里没有水'

async function tell(node: TestNode, text: string, at: number, more: Record<string, unknown> = {}): Promise<string> {
  const phone = `139${String(10_000_000 + at)}`
  const body = { channel: 'phone', text, requester: { phone, name: '某人' }, place: { town: 'yuelai' }, ...more }
  const told = await node.ask('POST', '/api/contacts', { as: await node.token('agent'), body })
  assert.equal(told.status, 201, told.text)
  return told.body.case.id
}

test('what many people tell of one place stands on its board, and a warning goes its way from the machine to the unit to a person', async (t) => {
  const node = await testNode(t)
  const book = await haimenBook()
  const faults: unknown[] = []
  const look = createBoardKeeper({
    store: node.store,
    book,
    calendar: createCalendar(book.place),
    platform: '12345',
    onFault: (error) => faults.push(error),
    now: () => node.clock.now,
  })
  const ids: string[] = []
  for (let at = 0; at < 5; at++) {
    ids.push(await tell(node, `${WATER}，已经第${at}次打来${'急'.repeat(at)}`, at))
    node.clock.forward(10)
  }
  await tell(node, WATER, 77, { drill: true })
  await tell(node, '[12345 B49] 厂里两个月没发工资，工友约好明天去政府讨说法', 50)
  const supervisor = await node.token('supervisor')

  await t.test('the numbers are the files, and a drill counts nowhere', async () => {
    const { status, body, text } = await node.ask('GET', '/api/boards?period=day', { as: supervisor })
    assert.equal(status, 200, text)
    const counted = body.boards.reduce((sum: number, board: { count: number }) => sum + board.count, 0)
    assert.equal(counted, 6)
    const risks = body.boards.find((board: { id: string }) => board.id === 'risks')
    const topic = risks.topics[0]
    assert.deepEqual([topic.scope, topic.place, topic.size, topic.people], ['place', '浦江社区', 5, 5])
    assert.ok(!text.includes('139'), 'no phone leaves')
    for (const key of [topic.key, 'board|risks', 'board|risks|yuelai']) {
      const url = `/api/boards/cases?period=day&until=${body.until}&topic=${encodeURIComponent(key)}`
      const list = await node.ask('GET', url, { as: supervisor })
      assert.equal(list.body.total, 5, list.text)
      assert.deepEqual(new Set(list.body.items.map((item: { caseId: string }) => item.caseId)), new Set(ids))
    }
    const gone = await node.ask('GET', '/api/boards/cases?period=day&topic=place|B01||nowhere', { as: supervisor })
    assert.deepEqual([gone.status, gone.body.code], [404, 'topic_unknown'])
  })

  await t.test(
    'the machine opens one warning for the burst and one for the gathering, and not a second time',
    async () => {
      const heard: string[] = []
      const end = node.store.subscribeRecords(({ register, did, unit }) => heard.push(`${register} ${did} ${unit}`))
      assert.deepEqual(await look(), { opened: 2, grown: 0, refused: 0, whole: true })
      end()
      assert.deepEqual(
        heard.sort(),
        ['early-warnings open housing-bureau', 'early-warnings open labour-bureau'],
        'live screens are told at once, and whose it is',
      )
      const metrics = await node.ask('GET', '/metrics', { from: '127.0.0.1' })
      assert.match(metrics.text, /liandong_early_warnings_total\{[^}]*did="open"[^}]*\} 2\n/)
      assert.deepEqual(await look(), { opened: 0, grown: 0, refused: 2, whole: true })
      assert.deepEqual(faults, [])
      const { body } = await node.ask('GET', '/api/warnings', { as: supervisor })
      const [one, other] = [...body.items].sort((a: { why: string }, b: { why: string }) => (a.why < b.why ? -1 : 1))
      assert.deepEqual(
        [one.why, one.board, one.cases, one.unit, one.state],
        ['burst', 'risks', 5, 'housing-bureau', 'raised'],
      )
      assert.deepEqual([other.why, other.board, other.cases, other.unit], ['sign', 'conflicts', 1, 'labour-bureau'])
      assert.match(one.duty, /值班岗/)
      const cases = await node.ask('GET', `/api/warnings/${one.id}/cases`, { as: supervisor })
      assert.deepEqual(new Set(cases.body.items.map((item: { caseId: string }) => item.caseId)), new Set(ids))
    },
  )

  await t.test(
    'growth tells the same warning again; the unit answers, a person closes, and the week knows of it',
    async () => {
      for (let at = 10; at < 14; at++) ids.push(await tell(node, `${WATER}，${'快来'.repeat(at - 8)}`, at))
      node.clock.forward(1)
      const grown = await look()
      assert.deepEqual([grown?.opened, grown?.grown], [0, 1])
      const unit = await node.token('unit_clerk', 'housing-bureau')
      const { body } = await node.ask('GET', '/api/warnings?open=true', { as: unit })
      assert.equal(body.items.length, 1, 'a unit sees the warnings it was told, not the others')
      const [warning] = body.items
      assert.deepEqual([warning.cases, warning.people], [9, 9])
      const move = (as: string, name: string, fields: Record<string, string>) =>
        node.ask('POST', `/api/records/${warning.id}/moves/${name}`, {
          as,
          body: { fields },
          key: `${name}-${warning.id}`,
        })
      assert.equal((await move(unit, 'acknowledge', {})).status, 200)
      assert.equal((await move(unit, 'answer', {})).status, 422, 'an answer says what is done')
      assert.equal((await move(unit, 'doubt', { falseBecause: '同一次爆管，已在抢修' })).status, 200)
      assert.equal((await move(unit, 'confirm-false', { verdict: '是误报' })).status, 403, 'a unit does not close')
      const closed = await move(supervisor, 'confirm-false', { verdict: '是误报' })
      assert.equal(closed.status, 200, closed.text)
      const after = await node.ask('GET', '/api/warnings', { as: supervisor })
      assert.deepEqual({ ...after.body.weeks[0], week: '' }, { week: '', raised: 2, closed: 1, falseAlarms: 1 })
      const again = await look()
      assert.deepEqual([again?.opened, again?.grown], [0, 0], 'what a person has closed is left alone')
    },
  )

  await t.test(
    'a board that is asked for again within half a minute is the one that was kept, made anew behind',
    async () => {
      const first = await node.ask('GET', '/api/boards?period=week', { as: supervisor })
      node.clock.now = instant(ms(node.clock.now) + 20_000)
      const held = await node.ask('GET', '/api/boards?period=week', { as: supervisor })
      assert.equal(held.body.until, first.body.until)
      node.clock.now = instant(ms(node.clock.now) + 31_000)
      const fresh = await node.ask('GET', '/api/boards?period=week', { as: supervisor })
      // Made now, or twenty seconds after the first and only just ready; never the first again.
      assert.ok(ms(node.clock.now) - ms(fresh.body.until) <= 31_000, fresh.body.until)
    },
  )

  await t.test('a unit sees its own demands only, an evaluator covered titles, a stranger nothing', async () => {
    const unit = await node.token('unit_clerk', 'housing-bureau')
    const own = await node.ask('GET', '/api/boards?period=day', { as: unit })
    const total = own.body.boards.reduce((sum: number, board: { count: number }) => sum + board.count, 0)
    const { rows } = await node.admin.query(
      `select count(distinct case_id)::int as n from legs where unit = 'housing-bureau'`,
    )
    assert.equal(total, rows[0].n)
    assert.equal((await node.ask('GET', '/api/boards', { as: await node.token('evaluator') })).status, 200)
    assert.equal((await node.ask('GET', '/api/boards')).status, 401)
    assert.equal((await node.ask('GET', '/api/boards', { as: await node.token('admin') })).status, 403)
  })

  await t.test('kept daily counts come to the same as the files', async () => {
    const { rows } = await node.admin.query(
      `select (select sum(count)::int from matter_days where row = '*' and place = '') as kept,
        (select count(*)::int from case_likeness) as files,
        (select count::int from matter_days where row = 'B63' and place = '浦江社区') as place`,
    )
    assert.deepEqual(rows[0], { kept: 10, files: 10, place: 9 })
  })
})
