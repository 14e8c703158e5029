// A model that was saved answers as before; a file that is damaged, cut short or foreign is refused in words.
import assert from 'node:assert/strict'
import test from 'node:test'
import { learn } from '../../src/suggest/learn/learn.js'
import { createPredictor } from '../../src/suggest/learn/model.js'
import { readModel, writeModel } from '../../src/suggest/learn/model-file.js'
import { Fault } from '../../src/terms/refusal.js'
import { inventedSet } from './invented-set.js'

const { model } = learn(inventedSet(300))
const bytes = Buffer.from(writeModel(model))
const refusedAs = (code: string) => (error: unknown) => error instanceof Fault && error.code === code

test('a saved model answers as before, to the last bit', () => {
  const [before, after] = [createPredictor(model), createPredictor(readModel(bytes))]
  for (const { text } of inventedSet(200, 0, 9)) assert.deepEqual(after.predict(text), before.predict(text))
  assert.ok(Buffer.from(writeModel(readModel(bytes))).equals(bytes))
})

test('a model with one bit turned anywhere after its first word is refused', () => {
  for (const at of [8, 12, 40, Math.floor(bytes.length / 2), bytes.length - 40, bytes.length - 1]) {
    const damaged = Buffer.from(bytes)
    damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at)
    assert.throws(() => readModel(damaged), refusedAs('model_damaged'), `byte ${at}`)
  }
})

test('a model cut short is refused', () => {
  for (const length of [8, 20, 44, bytes.length - 1]) {
    assert.throws(() => readModel(bytes.subarray(0, length)), refusedAs('model_damaged'), `${length} bytes`)
  }
})

test('a file that is no model is refused as foreign, one of another version as such', () => {
  for (const foreign of ['', 'x', '{"text":"路灯"}', 'PK\u0003\u0004 something else']) {
    assert.throws(() => readModel(Buffer.from(foreign)), refusedAs('model_foreign'))
  }
  const later = Buffer.from(bytes)
  later.write('3', 7, 'latin1')
  assert.throws(() => readModel(later), refusedAs('model_version_unknown'))
})
