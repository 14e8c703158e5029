// S47 有奖举报: nothing is paid before the clue is proved, and who reported is kept apart.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('a reward is refused until the clue is proved, and who reported stands in no list', async (t) => {
  const { as, citizen } = await registersOf(t)
  const told = await citizen.open('dumping-reports', {
    what: '半夜有船卸垃圾',
    place: '七号码头',
    town: 'haiyong',
    reporter: '热心人王某',
    contact: '13900000001',
  })
  assert.equal(told.status, 201, told.text)
  const urban = await as('unit_clerk', 'urban-management-bureau')
  const town = await as('unit_clerk', 'town-haiyong')
  const [report] = await urban.list('dumping-reports')
  assert.equal(report?.fields.rewardRule, '0')
  const paid = { reward: 500, amountBasis: '示例上级奖励办法' }
  const early = await urban.move(report?.id, 'reward', paid)
  assert.equal(early.body.code, 'guard_not_held')
  assert.match(early.body.detail, /没有查证属实/)

  // The clue it opened carries a number, not a name; catching the vehicle proves the report.
  const [clue] = await town.list('dumping-clues')
  assert.doesNotMatch(JSON.stringify([await town.read(clue?.id), await urban.read(report?.id)]), /王某|13900000001/)
  await town.moved(clue?.id, 'seize', { plate: '示例货船1号' })
  const proved = await urban.read(report?.id)
  assert.deepEqual([proved.state, proved.fields.rewardRule], ['proved', '金额未定'])
  assert.equal((await urban.move(report?.id, 'reward', { reward: 500 })).body.code, 'fields_missing')
  await urban.moved(report?.id, 'reward', paid)
  const book = (await urban.get('/api/ledgers/dumping-rewards?verify=true')).body
  assert.equal(book.figures[0].value, '500.00')
  assert.equal((await urban.move(report?.id, 'reward', paid)).body.code, 'move_not_open')

  assert.equal((await urban.post(`/api/records/${report?.id}/secrets`, { reason: '想看' })).status, 403)
  const supervisor = await as('supervisor')
  const secrets = await supervisor.post(`/api/records/${report?.id}/secrets`, { reason: '发放奖金核对' })
  assert.equal(secrets.body.secrets.reporter, '热心人王某')
})

test('a report nobody could prove and one made on duty bring nothing', async (t) => {
  const { as, citizen } = await registersOf(t)
  await citizen.open('dumping-reports', { what: '像是有人倒垃圾', place: '村口', town: 'zhengyu' })
  const urban = await as('unit_clerk', 'urban-management-bureau')
  const town = await as('unit_clerk', 'town-zhengyu')
  const [clue] = await town.list('dumping-clues')
  await town.moved(clue?.id, 'drop', { note: '现场没有倾倒痕迹' })
  const [refuted] = await urban.list('dumping-reports')
  assert.equal(refuted?.state, 'refuted')
  assert.equal((await urban.move(refuted?.id, 'reward', { reward: 1, amountBasis: '无' })).body.code, 'move_not_open')

  const duty = await town.opened('dumping-reports', { what: '巡逻发现', place: '桥下', town: 'zhengyu', onDuty: true })
  await (await as('supervisor')).moved(duty.id, 'verify')
  const refused = await urban.move(duty.id, 'reward', { reward: 300, amountBasis: '示例上级奖励办法' })
  assert.match(refused.body.detail, /履行职务/)
})
