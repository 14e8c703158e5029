// S75 四敢激励: towns are scored and compared within one item and period.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('scores reach down to the towns and can be compared across them', async (t) => {
  const { as, settle } = await registersOf(t)
  const supervisor = await as('supervisor')
  const contest = await supervisor.opened('town-contests', {
    name: '比学赶超',
    kind: '比学赶超',
    period: '2026年1季度',
  })
  const score = (town: string, points: string) =>
    supervisor.open('contest-scores', { contest: contest.id, town, score: points })
  assert.equal((await score('sanxing', '91.50')).status, 201)
  const alone = await supervisor.move(contest.id, 'publish')
  assert.match(alone.body.detail, /至少两个区镇/)
  assert.equal((await score('changle', '88.25')).status, 201)
  assert.match((await score('changle', '99')).body.detail, /已经有分/)
  assert.equal((await score('yuelai', '101')).body.code, 'fields_wrong')
  await settle()
  const scored = await supervisor.read(contest.id)
  assert.deepEqual([scored.fields.scored, scored.fields.best], [2, '91.50'])

  const byTown = await supervisor.figure('contest-scores', 'byTown')
  assert.deepEqual(
    byTown.groups.map(({ key, value }: { key: string; value: string }) => [key, value]),
    [
      ['changle', '88.25'],
      ['sanxing', '91.50'],
    ],
  )
  const published = await supervisor.move(contest.id, 'publish')
  assert.match(published.body.advice[0].zh, /十一个区镇/)
  assert.match((await score('yuelai', '70')).body.detail, /已公布/)
})
