// What people call a value is read as the value; anything else is told what it may be.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { RuleField } from '../instruments/asked-rule.js'
import { readValue } from './read-value.js'

const occupied: RuleField = {
  type: 'choice',
  name: { zh: '占用', en: 'occupied by' },
  values: ['高压电塔', '通讯基站'],
  aliases: { 电塔: '高压电塔' },
}

test('a pylon may be called by its short name', () => {
  assert.deepEqual(readValue(occupied, '电塔'), { value: '高压电塔' })
  assert.deepEqual(readValue(occupied, '通讯基站'), { value: '通讯基站' })
})

test('what is neither a value nor a name for one is told the values', () => {
  const read = readValue(occupied, 'constructor')
  assert.ok('wrong' in read)
  assert.match(read.wrong.zh, /高压电塔、通讯基站/)
})
