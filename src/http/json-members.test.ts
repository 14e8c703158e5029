// JSON that says a thing twice, names __proto__ or nests without end.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { findMemberFault } from './json-members.js'

test('a member given twice is found where it stands, however it is written', () => {
  assert.deepEqual(findMemberFault('{"a":1,"a":2}'), { path: ['a'], what: 'duplicate_member' })
  assert.deepEqual(findMemberFault('{"a":[{"b":1},{"b":1,"c":{"d":0,"\\u0064":1}}]}'), {
    path: ['a', 1, 'c', 'd'],
    what: 'duplicate_member',
  })
  assert.deepEqual(findMemberFault('{ "x" : { } , "x" : [ ] }'), { path: ['x'], what: 'duplicate_member' })
})

test('the same word in another object, in a text or as a value is no repetition', () => {
  assert.equal(findMemberFault('{"a":{"a":"a"},"b":["a","a"],"c":"\\"a\\":1,\\"a\\":2 {[","d":"\\\\"}'), undefined)
})

test('__proto__ is not taken as a name, however it is written', () => {
  assert.equal(findMemberFault('{"__proto__":1}')?.what, 'forbidden_member')
  assert.equal(findMemberFault('{"a":{"\\u005f_proto__":1}}')?.what, 'forbidden_member')
  assert.equal(findMemberFault('{"a":"__proto__"}'), undefined)
})

test('nesting has an end', () => {
  assert.equal(findMemberFault(`${'['.repeat(24)}${']'.repeat(24)}`), undefined)
  assert.equal(findMemberFault(`${'['.repeat(25)}${']'.repeat(25)}`)?.what, 'too_deep')
  assert.equal(findMemberFault(`${'{"a":'.repeat(60_000)}1${'}'.repeat(60_000)}`)?.what, 'too_deep')
})

test('whatever JSON.stringify writes of a shallow value has no fault, with or without blanks', () => {
  const value = fc.jsonValue({ maxDepth: 5 })
  fc.assert(
    fc.property(value, fc.constantFrom(undefined, 2, '\t'), (given, space) => {
      const text = JSON.stringify(given, null, space)
      const fault = findMemberFault(text)
      assert.ok(fault === undefined || (fault.what === 'forbidden_member' && text.includes('__proto__')), text)
    }),
  )
})

test('a member put in a second time is always found', () => {
  const name = fc.string().filter((one) => one !== '__proto__')
  fc.assert(
    fc.property(
      fc.dictionary(name, fc.jsonValue({ maxDepth: 2 }), { minKeys: 1, noNullPrototype: true }),
      fc.nat(),
      (object, pick) => {
        const names = Object.keys(object)
        const again = names[pick % names.length] ?? ''
        const text = JSON.stringify(object).replace(/\}$/, () => `,${JSON.stringify(again)}:null}`)
        const fault = findMemberFault(text)
        assert.ok(fault?.what === 'duplicate_member' || text.includes('__proto__'), text)
      },
    ),
  )
})
