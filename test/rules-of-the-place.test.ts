// Every rule of the published papers: the worked examples of the facts come out as they stand there, and no question whatever
// gets a number where something is missing.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import test from 'node:test'
import fc from 'fast-check'
import { checkPacks } from '../src/instruments/check-book.js'
import { packsFolder } from '../src/instruments/checks/broken-town.js'
import { loadBook } from '../src/instruments/load-book.js'
import { askRule } from '../src/rules/ask-rule.js'
import { sampleValues } from '../src/rules/checks/sample-values.js'
import { askedRules, findAskedRule } from '../src/rules/find-asked-rule.js'
import { shownValue } from '../src/rules/show-value.js'
import { ruleChecks, ruleToolsOf } from '../src/start/rule-tools.js'
import { needsShared, sharedFile } from './support/shared.js'

const haimen = path.join(packsFolder(), 'haimen')
const book = await loadBook(haimen)
const tools = ruleToolsOf(book)
const asOf = '2023-06-01'

const FACTS = 'facts/rules.json'

interface Fact {
  readonly id: string
  readonly examples: readonly { readonly in: Record<string, unknown>; readonly out: unknown }[]
}

test(
  'every rule of the facts can be asked, and each of their examples comes out as it stands there',
  needsShared(FACTS),
  () => {
    const facts = JSON.parse(readFileSync(sharedFile(FACTS) ?? '', 'utf8')) as { rules: Fact[] }
    const wrong: string[] = []
    for (const fact of facts.rules) {
      const found = findAskedRule(book, fact.id, asOf)
      if (!found) {
        wrong.push(`${fact.id}: no such rule`)
        continue
      }
      for (const example of fact.examples) {
        // Who held an office is known once a gazette has been imported; names of persons stand in no pack.
        if (fact.id === 'R88' && example.out !== '未知(前任未载)') continue
        const { out } = askRule({ ...found, given: example.in, asOf, tools })
        if (JSON.stringify(out) !== JSON.stringify(example.out) && !sameMembers(out, example.out)) {
          wrong.push(
            `${fact.id} ${JSON.stringify(example.in)}: ${JSON.stringify(out)} for ${JSON.stringify(example.out)}`,
          )
        }
      }
    }
    assert.deepEqual(wrong, [])
  },
)

/** The order of members says nothing. */
function sameMembers(one: unknown, other: unknown): boolean {
  try {
    assert.deepStrictEqual(one, other)
    return true
  } catch {
    return false
  }
}

test('the checker finds no gap, overlap, dead name or wrong example in any of them', async () => {
  const errors = (await checkPacks(haimen, '2023-06-01', ruleChecks('whole'))).filter(
    (finding) => finding.severity === 'error' && /\/(rules|asked)\//.test(finding.file),
  )
  assert.deepEqual(errors, [])
})

for (const found of askedRules(book, asOf)) {
  const { rule } = found
  const expressions = [...rule.lines.flatMap((line) => line.when), ...rule.must.map((must) => must.that)]
  const values = Object.keys(rule.inputs).map((name) => sampleValues(rule, name, expressions).map(shownValue))
  const question = fc
    .tuple(...values.map((list) => fc.constantFrom(...(list.length > 0 ? list : [null]))))
    .map((picked) => Object.fromEntries(Object.keys(rule.inputs).map((name, at) => [name, picked[at] ?? null])))
  const names = fc.subarray(Object.keys(rule.inputs))

  test(`${rule.id} answers every complete question, the same each time, and none that lacks something with a number`, () => {
    fc.assert(
      fc.property(question, names, (whole, left) => {
        const given = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== null))
        const answer = askRule({ ...found, given, asOf, tools })
        assert.deepEqual(askRule({ ...found, given, asOf, tools }), answer)
        assert.equal(answer.status === 'answered', answer.missing.length + answer.refused.length === 0)
        assert.ok(answer.status !== 'answered' || answer.cites.length > 0, 'an answer rests on a clause')
        const part = Object.fromEntries(Object.entries(given).filter(([name]) => !left.includes(name)))
        const partly = askRule({ ...found, given: part, asOf, tools })
        if (partly.status !== 'answered') assert.equal(partly.out, null)
        assert.equal(partly.status === 'missing', partly.missing.length > 0)
      }),
      { numRuns: 60 },
    )
  })

  test(`${rule.id} refuses a strange input by its name`, () => {
    const answer = askRule({ ...found, given: { 'no such input': 1 }, asOf, tools })
    assert.equal(answer.status, 'refused')
    assert.equal(answer.refused[0]?.input, 'no such input')
  })
}
