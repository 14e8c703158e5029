// The small readers of a request: language, query, texts, field names, cursors, wrong codes.
import assert from 'node:assert/strict'
import test from 'node:test'
import { checkCursor } from './check-cursor.js'
import { written } from './contract/primitives.js'
import { languageOf } from './language.js'
import { readQuery } from './read-query.js'
import { fieldName } from './validate.js'
import { createWrongCodes } from './wrong-codes.js'

test('the first language of the caller that we speak is spoken; Chinese when there is none', () => {
  const told = [
    'en',
    'en-GB,en;q=0.9',
    'zh-Hant-TW',
    'fr, de;q=0.9',
    'fr, en;q=0.3, zh;q=0.2',
    'en;q=0, zh',
    '*',
    '',
    ',,;q=;;q=x',
  ].map(languageOf)
  assert.deepEqual(told, ['en', 'en', 'zh', 'zh', 'en', 'zh', 'zh', 'zh', 'zh'])
  assert.equal(languageOf(undefined), 'zh')
})

test('a query string is read as UTF-8; a name twice is a list; what cannot be read is no text any schema takes', () => {
  assert.deepEqual(readQuery('a=1&b=%E4%BD%A0+x&c&c=2'), { a: '1', b: '你 x', c: ['', '2'] })
  assert.deepEqual(readQuery(''), {})
  const { a } = readQuery('a=%ff')
  assert.equal(written(10).safeParse(a).success, false)
  assert.equal(Object.getPrototypeOf(readQuery('__proto__=1&x=1')).polluted, undefined)
  assert.equal(({} as Record<string, unknown>)['1'], undefined)
})

test('a written text may break lines and hold any script, but nothing invisible and nothing broken', () => {
  const text = written(50)
  for (const good of ['你好\n\t再见', '𠮷野家', 'é', 'العربية', '👨‍👩‍👧', 'a'])
    assert.ok(text.safeParse(good).success, good)
  for (const bad of ['', ' \n　', 'a\rb', 'a\u0000', 'a\u0085', 'a\u2028b', '\ud800', 'x'.repeat(51), 7, null]) {
    assert.equal(text.safeParse(bad).success, false, JSON.stringify(bad))
  }
})

test('a field is named by its path, and a name from outside cannot smuggle anything into the answer', () => {
  assert.equal(fieldName('body', ['requester', 'phone']), 'body.requester.phone')
  assert.equal(fieldName('body', ['a\u0000b\u202e']), 'body.a\ufffdb\ufffd')
  assert.ok(fieldName('body', ['x'.repeat(5_000)]).length < 100)
})

test('a cursor is a place in a list or it is refused', () => {
  const cursor = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url')
  checkCursor(undefined)
  checkCursor(cursor(['2026-03-02T01:00:00.000Z', '0190a0b0-0000-7000-8000-000000000001']))
  checkCursor(cursor(['infinity', 'a', 'b']))
  for (const bad of [
    cursor([]),
    cursor('x'),
    cursor(['x', 'y']),
    cursor(['2026-13-40T99:00:00.000Z', 'a']),
    'e30',
    '!!',
  ]) {
    assert.throws(() => checkCursor(bad), { name: 'BadRequest' }, bad)
  }
})

test('wrong codes are counted by number and forgotten after a while', () => {
  const codes = createWrongCodes()
  for (let i = 0; i < 20; i++) {
    assert.equal(codes.waitFor('1', 0), 0)
    codes.noteWrong('1', 0)
  }
  assert.equal(codes.waitFor('1', 0), 900)
  assert.equal(codes.waitFor('2', 0), 0)
  assert.equal(codes.waitFor('1', 900_001), 0)
})
