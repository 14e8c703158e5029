// A move that the paper forbids is refused with its own sentence and the clause it rests on.
import assert from 'node:assert/strict'
import type { Told } from '../../http/support/node.js'

export function refusedBecause(told: Told, sentence: RegExp, clause?: string): void {
  assert.equal(told.body.code, 'guard_not_held', told.text)
  assert.match(told.body.detail, sentence)
  if (clause !== undefined) assert.equal(told.body.cites[0].clause, clause)
}
