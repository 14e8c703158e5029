// Asks a rule over HTTP with every worked example of its pack and holds the answer against what the example expects.
import assert from 'node:assert/strict'
import type { RuleExample } from '../../../src/instruments/asked-rule.js'
import type { TestNode } from '../../http/support/node.js'
import { haimenBook } from '../../support/two-desks.js'

/** Answers how many examples were asked. */
export async function everyExampleHolds(node: TestNode, rules: readonly string[]): Promise<number> {
  const book = await haimenBook()
  let asked = 0
  for (const id of rules) {
    const rule = book.packs.flatMap((pack) => pack.asked).find((one) => one.id === id)
    assert.ok(rule, `rule ${id}`)
    for (const example of rule.examples) {
      await holds(node, id, example)
      asked += 1
    }
  }
  return asked
}

async function holds(node: TestNode, id: string, example: RuleExample): Promise<void> {
  const answer = await ruleAnswer(node, id, example.given)
  const named = `${id}: ${example.name}`
  assert.equal(answer.status, example.expectStatus ?? 'answered', named)
  if (example.expectMissing) {
    const missing = answer.missing.map((one: { input: string }) => one.input)
    assert.deepEqual(missing.sort(), [...example.expectMissing].sort(), named)
  }
  if (example.expect === undefined) assert.equal(answer.out, null, named)
  else {
    assert.deepEqual(answer.out, example.expect, named)
    assert.ok(answer.cites.length > 0, `${named}: cites nothing`)
  }
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came
export async function ruleAnswer(node: TestNode, id: string, inputs: unknown): Promise<any> {
  const as = await node.token('keeper')
  const told = await node.ask('POST', `/api/public/rules/${id}/answer`, {
    as,
    body: { inputs, asOf: '2023-06-01' },
  })
  assert.equal(told.status, 200, told.text)
  return told.body
}
