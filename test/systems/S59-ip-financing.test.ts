// S59 IP质押融资与保险: what is pledged is held against the plan's 1.5 billion by itself.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf, type Shown } from '../support/registers.js'

const PLEDGE = { kind: '质押', firm: '示例公司', bank: '示例银行', rightKind: '专利' }

test('what has been pledged adds up and is held against 1.5 billion yuan by itself', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2023-06-01T02:00:00.000Z')
  const bureau = await as('unit_clerk', 'market-bureau')
  const enter = async (fields: Record<string, unknown>): Promise<string> => {
    const filed = await bureau.opened('ip-financing', { ...PLEDGE, ...fields })
    await bureau.moved(filed.id, 'register')
    return filed.id
  }
  const first = await enter({ right: 'ZL1', amountWan: '90000.50', signedOn: '2022-05-01' })
  await enter({ right: 'ZL2', amountWan: '50000', signedOn: '2023-05-01' })
  // Insurance is no pledge, and 2020 is before the plan.
  await enter({ right: 'ZL3', amountWan: '80000', signedOn: '2023-05-02', kind: '保险' })
  await enter({ right: 'ZL4', amountWan: '10000', signedOn: '2020-12-31' })
  const short = await bureau.figure('ip-financing', 'pledgedYi')
  assert.deepEqual([Number(short.value), short.agrees], [14.00005, false])

  const target = async () => {
    const { papers } = (await bureau.get('/api/targets')).body
    return papers.flatMap((one: Shown) => one.targets).find((one: Shown) => one.id === 'IP07')
  }
  assert.equal(Number((await target()).reached), 14.00005)
  assert.notEqual((await target()).status, 'met')

  await bureau.moved(first, 'repay', { repaidOn: '2023-05-31' })
  await enter({ right: 'ZL5', amountWan: '9999.50', signedOn: '2023-05-31' })
  const reached = await bureau.figure('ip-financing', 'pledgedYi')
  assert.deepEqual([Number(reached.value), reached.agrees], [15, true])
  assert.equal((await target()).status, 'met')

  const book = (await bureau.get('/api/ledgers/ip-pledges?verify=true')).body
  assert.equal(book.fault, null)
  assert.equal(book.accounts.find((one: { id: string }) => one.id === 'outstanding').balance, '69999.50')
})
