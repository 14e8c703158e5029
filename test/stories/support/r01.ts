// What rule R01 of the pack says, to hold beside what the two platforms did; and the printed lines a deed must rest on.
import assert from 'node:assert/strict'
import { findRule, packInForce } from '../../../src/instruments/in-force.js'
import type { RuleInputs } from '../../../src/instruments/table-lines.js'
import { evaluateRule } from '../../../src/rules/evaluate-rule.js'
import type { Citation } from '../../../src/terms/citation.js'
import { haimenBook, INSTRUMENT } from '../../support/two-desks.js'

/** The table's own answer: who acts, by which way, and what goes with it. */
export async function ruleSays(inputs: RuleInputs): Promise<Readonly<Record<string, unknown>>> {
  const pack = packInForce(await haimenBook(), INSTRUMENT, '2026-03-02')
  const table = pack ? findRule(pack, 'R01') : undefined
  assert.ok(table)
  const answer = evaluateRule(table, inputs)
  assert.ok(answer.kind === 'answer', JSON.stringify(answer))
  assert.ok(answer.cites.some((cite) => cite.clause !== undefined))
  return answer.outputs
}

/** Number, version and clause of the paper; with a row, also its line of the list. */
export function assertCites(cites: readonly Citation[], clause: string, row?: string): void {
  const paper = { instrument: '海政办发〔2023〕13号', version: '2023-03-24' }
  const has = (wanted: Partial<Citation>): boolean =>
    cites.some((cite) => Object.entries({ ...paper, ...wanted }).every(([key, value]) => cite[key as never] === value))
  assert.ok(has({ clause }), `clause ${clause} is not among ${JSON.stringify(cites)}`)
  if (row !== undefined) assert.ok(has({ clause: '2', row }), `row ${row} is not among ${JSON.stringify(cites)}`)
}
