// S30 · Counsel and legal review (海政发〔2023〕6号 一(一)1, 一(一)3).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registersOf } from '../support/registers.js'
import { refusedBecause } from './support/refused.js'

test('what was not reviewed cannot go out, and every opinion leads back to the version it was given on', async (t) => {
  const { as } = await registersOf(t)
  const town = await as('unit_clerk', 'town-sanxing')
  const justice = await as('unit_leader', 'justice-bureau')
  const { id } = await town.opened('legal-reviews', {
    subject: '绿化养护合同',
    kind: '镇级行政合同',
    sender: 'town-sanxing',
    town: 'sanxing',
    inList106: true,
    text: '第一稿',
  })
  refusedBecause(await town.move(id, 'issue'), /没有审查通过/, '一(一)1')
  await justice.moved(id, 'answer', { opinion: '补违约条款后可签', result: '修改' })
  refusedBecause(await town.move(id, 'issue'), /没有审查通过/)
  await town.moved(id, 'revise', { text: '第二稿，补违约条款' })
  const answered = await justice.moved(id, 'answer', { opinion: '可以签订', result: '同意' })
  assert.equal(answered.fields.opinionVersion, 2)
  // A change after the opinion takes the permission away again.
  const third = await town.moved(id, 'revise', { text: '第三稿，改价款' })
  assert.equal(third.fields.decision, 'refuse')
  refusedBecause(await town.move(id, 'issue'), /没有审查通过/)
  await justice.moved(id, 'answer', { opinion: '可以签订', result: '同意' })
  const issued = await town.moved(id, 'issue')
  assert.equal(issued.state, 'issued')

  const history = (await town.read(id)).timeline as { kind: string }[]
  const opinions = history.filter(({ kind }) => kind === 'answer')
  assert.equal(opinions.length, 3)
  assert.match(JSON.stringify(opinions[0]), /补违约条款后可签/)
  assert.match(JSON.stringify(opinions[1]), /"opinionVersion":\s*2/)
  assert.equal((await town.figure('legal-reviews', 'coverage')).agrees, true)
})
