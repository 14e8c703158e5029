// Every refusal code that the code uses has its words in both languages, its status and its line in the documentation; and nothing
// stands in any of these lists that the code does not use.
import assert from 'node:assert/strict'
import test from 'node:test'
import { EN } from '../../src/http/messages/en.js'
import { FIELD_REASON_CODES, fieldReason } from '../../src/http/messages/field-reasons.js'
import { ZH } from '../../src/http/messages/zh.js'
import { CODES_WITH_STATUS, statusOf } from '../../src/http/refusal-status.js'
import { readSource, repositoryFiles } from '../support/source-files.js'

const USED = [
  /\b(?:refuse|stop|turnBack)\(\s*'([a-z0-9_]+)'/g,
  /new BadRequest\(\s*(?:\d+|\w+),\s*'([a-z0-9_]+)'/g,
  /problemOf\(\{ code: '([a-z0-9_]+)'/g,
]
/** Codes that are not written where they are refused. */
const ELSEWHERE: readonly (readonly [string, RegExp])[] = [
  ['src/access/decide.ts', /\b(?:no\(|return )'([a-z0-9_]+)'/g],
  ['src/http/answer-problem.ts', /'(fault|store_unavailable)'/g],
  ['src/http/server.ts', /'(url_unreadable|request_unreadable)'/g],
]

function codesInUse(): Set<string> {
  const codes = new Set<string>()
  const take = (file: string, pattern: RegExp) => {
    for (const match of readSource(file).matchAll(pattern)) if (match[1] !== undefined) codes.add(match[1])
  }
  for (const file of repositoryFiles()) {
    if (!/^src\/.*\.ts$/.test(file) || file.endsWith('.test.ts') || file.startsWith('src/console/')) continue
    for (const pattern of USED) take(file, pattern)
  }
  for (const [file, pattern] of ELSEWHERE) take(file, pattern)
  codes.delete('allowed')
  return codes
}

test('every code in use has a title and advice in Chinese and in English, and every text belongs to a code in use', () => {
  const used = [...codesInUse()].sort()
  assert.ok(used.length > 80, `only ${used.length} codes were found; has the way of refusing changed?`)
  assert.deepEqual(Object.keys(ZH).sort(), used)
  assert.deepEqual(Object.keys(EN).sort(), used)
  for (const code of used) {
    assert.match(`${ZH[code]?.title}${ZH[code]?.detail}`, /\p{Script=Han}/u, code)
    assert.doesNotMatch(`${EN[code]?.title}${EN[code]?.detail}`, /\p{Script=Han}/u, code)
  }
})

test('the documentation lists every code with its status and titles, and no other', () => {
  const documented = new Map<string, string[]>()
  for (const line of readSource('docs/reference/refusals.md').split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim())
    const code = /^`([a-z0-9_]+)`$/.exec(cells[1] ?? '')?.[1]
    if (code !== undefined) documented.set(code, cells.slice(2, 6))
  }
  assert.deepEqual([...documented.keys()].sort(), [...codesInUse()].sort())
  for (const [code, cells] of documented) {
    assert.deepEqual(cells, [String(statusOf(code)), ZH[code]?.title, EN[code]?.title, EN[code]?.detail], code)
  }
})

test('a status is given only to codes that exist', () => {
  const used = codesInUse()
  assert.deepEqual(
    CODES_WITH_STATUS.filter((code) => !used.has(code)),
    [],
  )
})

test('both languages of a text rest on the same facts', () => {
  const facts = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
  for (const code of Object.keys(ZH)) {
    assert.deepEqual(facts(ZH[code]?.detail ?? ''), facts(EN[code]?.detail ?? ''), code)
  }
})

test('every reason beside a field has both languages', () => {
  for (const code of FIELD_REASON_CODES) {
    const words = fieldReason({ field: 'x', code, facts: { expected: 'string', maximum: 5, minimum: 1, values: 'a' } })
    assert.match(words.zh, /\p{Script=Han}/u, code)
    assert.doesNotMatch(words.en, /\p{Script=Han}|\{/u, code)
  }
})
