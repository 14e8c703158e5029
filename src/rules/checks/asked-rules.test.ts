// The checker of asked rules finds what is wrong with one, where, and says how to mend it.
import assert from 'node:assert/strict'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test from 'node:test'
import { checkPacks } from '../../instruments/check-book.js'
import { packsFolder } from '../../instruments/checks/broken-town.js'
import type { Finding } from '../../instruments/finding.js'
import { askedRulesCheck } from './asked-rules.js'

const tools = { calendar: { isWorkingDay: () => true, coveredUntil: '2026-12-31' }, papers: () => null }

const SOUND = `id: R9
title: { zh: 井盖, en: covers }
question: { zh: 谁来修？, en: who mends it? }
public: true
inputs:
  kind: { type: choice, values: [road, yard], name: { zh: 地点, en: where } }
  deep: { type: decimal, min: 0, name: { zh: 深度, en: depth } }
hit: unique
lines:
  - { when: ['kind = "road"', 'deep < 2'], answer: town, cites: ["1"] }
  - { when: ['kind = "road"', 'deep >= 2'], answer: city, cites: ["1"] }
  - { when: ['kind = "yard"'], answer: owner, cites: ["1"] }
examples:
  - { name: a deep hole in the road is the city's, given: { kind: road, deep: 2 }, expect: city }
`

async function checked(rule: string): Promise<readonly Finding[]> {
  const dir = await mkdtemp(path.join(tmpdir(), 'liandong-rules-'))
  try {
    await cp(path.join(packsFolder(), 'sample-town'), dir, { recursive: true })
    await writeFile(path.join(dir, 'lamps-and-fights', 'rules', 'R9-covers.yaml'), rule)
    return await checkPacks(dir, '2026-06-01', [askedRulesCheck(() => tools, 'whole')])
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

async function finds(replace: string, by: string, what: RegExp, severity = 'error'): Promise<void> {
  assert.equal(SOUND.split(replace).length, 2, `“${replace}” must stand there once`)
  const findings = await checked(SOUND.replace(replace, () => by))
  assert.ok(
    findings.some((one) => one.severity === severity && what.test(one.what.en) && one.file.endsWith('R9-covers.yaml')),
    JSON.stringify(findings, null, 1),
  )
}

test('a sound rule is found sound', async () => {
  assert.deepEqual(await checked(SOUND), [])
})

test('a gap is named with the question that falls into it, at the very figure', async () => {
  await finds('deep >= 2', 'deep > 2', /gap: no line applies when kind="road", deep="2"/)
})

test('two lines for one question are an overlap', async () => {
  await finds('deep >= 2', 'deep >= 1', /Lines 1 and 2 of rule R9 overlap/)
})

test('a line that nothing reaches is named', async () => {
  await finds(
    'hit: unique',
    'hit: first\nmust: [{ that: \'kind != "yard"\', else: { zh: 不, en: "no" } }]',
    /Line 3 of rule R9 never answers/,
    'warning',
  )
})

test('an example that comes out otherwise is named with what was expected and what came', async () => {
  await finds('expect: city', 'expect: town', /expected "town", got "city"/)
})

test('a name that there is not, and what is no expression, are refused', async () => {
  await finds('deep < 2', 'depth < 2', /names “depth”, which there is not/)
  await finds('deep < 2', 'deep < ', /no FEEL expression/)
  await finds('deep < 2', 'deep < p.limit', /names “p.limit”/)
})

test('a choice without values, a strange formula and a dead clause are refused', async () => {
  await finds('values: [road, yard], ', '', /a choice has values/)
  await finds('hit: unique', 'formula: magic\nhit: unique', /either a formula or lines/)
  await finds('answer: owner, cites: ["1"]', 'answer: owner, cites: ["77"]', /no clause “77”/)
})
