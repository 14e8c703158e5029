// An address that stands in the words is put into the file where the caller gave none, and never over one that was given.
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { createTriage } from '../../src/cases/triage.js'
import { haimenBook, INSTRUMENT, legOf, TwoDesks } from '../support/two-desks.js'

const book = await haimenBook()
const triage = createTriage(book, INSTRUMENT)
const TEXT = '青龙港村3组门口的路灯不亮了'

it('takes town and address from the words, and from the caller where he said them', () => {
  const desks = new TwoDesks(book, triage)
  assert.deepEqual(desks.contact('12345', { text: TEXT }).place, { town: 'sanchang-park', address: '青龙港村3组' })
  assert.deepEqual(desks.contact('12345', { text: TEXT, place: { town: 'changle', address: '状元街1号' } }).place, {
    town: 'changle',
    address: '状元街1号',
  })
  assert.deepEqual(desks.contact('12345', { text: '路灯不亮了' }).place, { town: null, address: null })
})

it('carries the address to the other platform, and gives each its own of two matters', () => {
  const desks = new TwoDesks(book, triage)
  const file = desks.contact('12345', { text: '和谊社区广场舞太吵，另外门口的路灯不亮了', channel: 'internet' })
  assert.equal(file.decision.accept, 'split')
  assert.deepEqual(legOf(file, 'desk').matters, ['B02'])
  const police = desks.peer(file)
  assert.deepEqual(police.place, { town: 'development-zone', address: '和谊社区' })
})
