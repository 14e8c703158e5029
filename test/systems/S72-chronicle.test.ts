// S72 · The chronicle: what happened, day by day, with the heading's wrong year put right.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testNode } from '../http/support/node.js'
import { GAZETTE, needsShared } from '../support/shared.js'
import { publishGazette, publishShared } from './support/publish-gazette.js'

interface Day {
  readonly day: string
  readonly events: readonly { readonly text: string }[]
}

test(
  'with the year 2022 of its heading put right to 2023, the printed chronicle lists 26 events by day',
  needsShared(GAZETTE),
  async (t) => {
    const node = await testNode(t)
    await publishShared(node, GAZETTE)
    const read = await node.ask('GET', '/api/public/chronicle')
    assert.equal(read.status, 200, read.text)
    const days: Day[] = read.body.days
    assert.equal(days.flatMap(({ events }) => events).length, 26)
    assert.ok(days.every(({ day }) => day.startsWith('2023-0')))
    assert.deepEqual(
      days.map(({ day }) => day),
      days.map(({ day }) => day).toSorted(),
    )
    assert.match(read.body.corrections[0].zh, /2022.*2023/)
    const march = await node.ask('GET', '/api/public/chronicle?from=2023-03-01&to=2023-03-31')
    assert.equal(march.body.days.flatMap((one: Day) => one.events).length, 13)
  },
)

const INVENTED = `云山区人民政府办公室关于渡口值守的通知

云政办发〔2031〕4号

各镇：

渡口每日值守。

云山区人民政府办公室

2031年4月20日

大事记
重要活动
（2030年3月1日—2030年4月30日）

·3月1日，区里召开渡口工作会议，学习2031年全区渡口工作要点。

·3月8日，渡口巡查开始。

·4月2日，2031年春季航班恢复。
`

test('an issue whose heading names the year before is listed under the year its events speak of', async (t) => {
  const node = await testNode(t)
  await publishGazette(node, Buffer.from(INVENTED))
  const read = await node.ask('GET', '/api/public/chronicle')
  const days: Day[] = read.body.days
  assert.deepEqual(
    days.map(({ day }) => day),
    ['2031-03-01', '2031-03-08', '2031-04-02'],
  )
  assert.equal(read.body.corrections.length, 1)
})
