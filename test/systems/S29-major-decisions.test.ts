// S29 · Major administrative decisions, 1+N+4 (海政发〔2023〕6号 一(一)1).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registersOf } from '../support/registers.js'
import { refusedBecause } from './support/refused.js'

test('with one of the four pools missing or not in place a decision cannot be signed', async (t) => {
  const { as } = await registersOf(t)
  const justice = await as('unit_leader', 'justice-bureau')
  const office = await as('unit_leader', 'government-office')
  const proposer = await as('unit_clerk', 'transport-bureau')
  const pool = async (name: string, member: string) =>
    (await justice.opened('decision-pools', { pool: name, member })).id as string
  const counsel = await pool('法律顾问', '某律师事务所')
  const platform = await pool('公众参与', '网上征集平台')
  const adviser = await pool('咨询论证', '某设计院')
  const assessor = await pool('风险稳评', '某评估中心')
  const { id } = await proposer.opened('major-decisions', { subject: '公交改线', proposer: 'transport-bureau' })
  const sign = () => office.move(id, 'sign')

  refusedBecause(await sign(), /公众参与平台没有到位/, '一(一)1')
  await proposer.moved(id, 'hear-public', { publicBy: platform, publicVoices: '三十条意见' })
  refusedBecause(await sign(), /咨询论证人才库没有到位/)
  await proposer.moved(id, 'hear-experts', { expertBy: adviser, expertOpinion: '可行' })
  refusedBecause(await sign(), /风险稳评专家库没有到位/)
  await proposer.moved(id, 'assess-risk', { riskBy: assessor, riskLevel: '低' })
  refusedBecause(await sign(), /法律顾问团队没有到位/)
  // The platform of the public is not counsel, whatever it says.
  await proposer.moved(id, 'hear-counsel', { counselBy: platform, counselOpinion: '合法' })
  refusedBecause(await sign(), /法律顾问团队没有到位/)
  await proposer.moved(id, 'hear-counsel', { counselBy: counsel, counselOpinion: '合法' })
  refusedBecause(await sign(), /合法性审查和集体讨论没有走完/)
  await justice.moved(id, 'review', { legalOpinion: '合法', lawful: true })
  refusedBecause(await sign(), /没有走完/)
  await office.moved(id, 'discuss', { meeting: '常务会议' })
  const signed = await office.moved(id, 'sign')
  assert.equal(signed.state, 'signed')
  assert.equal(signed.fields.decision, 'allow')
})

test('a member who has left the pool no longer counts', async (t) => {
  const { as } = await registersOf(t)
  const justice = await as('unit_leader', 'justice-bureau')
  const office = await as('unit_leader', 'government-office')
  const proposer = await as('unit_clerk', 'transport-bureau')
  const platform = await justice.opened('decision-pools', { pool: '公众参与', member: '旧平台' })
  await justice.moved(platform.id, 'leave')
  const { id } = await proposer.opened('major-decisions', { subject: '改造老街', proposer: 'transport-bureau' })
  await proposer.moved(id, 'hear-public', { publicBy: platform.id, publicVoices: '十条' })
  refusedBecause(await office.move(id, 'sign'), /公众参与平台没有到位/)
})
