// Phones are found however they are written, and not read off the table.
import assert from 'node:assert/strict'
import test from 'node:test'
import { findPhoneHash } from './phone-hash.js'

test('the same number hashes the same however it is written', () => {
  const forms = ['13800001234', '138 0000 1234', '+86 138-0000-1234', '008613800001234', '１３８００００１２３４']
  assert.equal(new Set(forms.map((form) => findPhoneHash(form, 'key'))).size, 1)
})

test('another number or another key hashes differently', () => {
  const hash = findPhoneHash('13800001234', 'key')
  assert.notEqual(findPhoneHash('13800001235', 'key'), hash)
  assert.notEqual(findPhoneHash('13800001234', 'other key'), hash)
})

test('what holds no number has no hash', () => {
  for (const none of [null, undefined, '', '匿名', '12']) assert.equal(findPhoneHash(none, 'key'), undefined)
})
