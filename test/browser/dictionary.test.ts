// The two dictionaries of the console say the same things, and times are told honestly.
import assert from 'node:assert/strict'
import test from 'node:test'
import { en } from '../../src/console/words/en.js'
import { learnZone, momentInWords, spanInWords, urgencyOf } from '../../src/console/words/time.js'
import { zh } from '../../src/console/words/zh.js'

const holes = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort()

test('every word of the console exists in Chinese and in English', () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(zh).sort())
  const empty = Object.entries({ ...zh, ...en }).filter(([, text]) => text.trim() === '')
  assert.deepEqual(empty, [])
})

test('both languages leave room for the same facts', () => {
  const differing = Object.entries(zh).filter(
    ([word, text]) => holes(text).join() !== holes(en[word as keyof typeof zh]).join(),
  )
  assert.deepEqual(differing, [])
})

test('the Chinese dictionary is Chinese and the English one is not', () => {
  // Names that are the same everywhere, and the switch that shows the other language.
  const shared = new Set(['app.language', 'app.languageLang'])
  const wrong = Object.keys(zh).filter((word) => {
    if (shared.has(word)) return false
    const [chinese, english] = [zh[word as keyof typeof zh], en[word as keyof typeof zh]]
    const said = chinese.replace(/\{\w+\}/g, '')
    // Commas and quotation marks around facts are of no language's letters.
    const onlyMarks = /^\p{P}+\s*$/u.test(said)
    return !(onlyMarks || /\p{Script=Han}/u.test(said)) || /\p{Script=Han}/u.test(english)
  })
  assert.deepEqual(wrong, [])
})

const HOUR = 3_600_000
const start = '2026-11-23T01:00:00.000Z'
const at = (hours: number): number => Date.parse(start) + hours * HOUR

test('a limit is calm until the amber point the pack has set, presses from then on, and is late after its end', () => {
  const due = '2026-11-23T05:00:00.000Z'
  const amber = '2026-11-23T04:00:00.000Z'
  assert.equal(urgencyOf(due, amber, at(0.5)), 'calm')
  assert.equal(urgencyOf(due, amber, at(3.1)), 'soon')
  assert.equal(urgencyOf(due, amber, at(4.1)), 'late')
  assert.equal(urgencyOf(null, null, at(1)), 'none')
})

test('what is left is never rounded up', () => {
  assert.equal(spanInWords(59_999, 'zh'), '59秒')
  assert.equal(spanInWords(2 * HOUR - 1, 'zh'), '1小时59分钟')
  assert.equal(spanInWords(50 * HOUR, 'zh'), '2天2小时')
  assert.equal(spanInWords(-25 * HOUR, 'en'), '1 d 1 h')
})

test('a time is told by the clock of the place, whichever place that is and wherever the workstation believes to be', () => {
  const newYear = '2024-12-31T20:30:00.000Z'
  learnZone('America/New_York')
  assert.match(momentInWords(newYear, 'zh'), /^2024 12\/31.*15:30$/)
  learnZone('Asia/Shanghai')
  assert.match(momentInWords(newYear, 'zh'), /^2025 1\/1.*04:30$/, 'the year, too, is that of the place')
  assert.match(momentInWords(newYear, 'en'), /^2025 01\/01, 04:30$/)
})
