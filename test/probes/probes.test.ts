// The worked sentences printed beside the hard pairs, put to the triage: side, rows and danger in a table, and the floor they must hold.
import assert from 'node:assert/strict'
import test from 'node:test'
import { tryDeck } from '../support/try-deck.js'

const scored = await tryDeck('probes.yaml')
const RIGHT_AT_LEAST = 51

test('the printed sentences come out on the side the list gives them', (t) => {
  for (const { line, decision, sideRight } of scored) {
    const rows = decision.matters.slice(0, 2).map((one) => one.id)
    t.diagnostic(
      `${sideRight ? '✓' : '✗'} ${decision.accept.padEnd(5)} ${rows.join(' ').padEnd(8)} expected ${line.expect} ${(line.expectRows ?? []).join(' ')} · ${line.say}`,
    )
  }
  const right = scored.filter((one) => one.sideRight).length
  t.diagnostic(`side right ${right} of ${scored.length}`)
  assert.equal(scored.length, 53)
  assert.ok(right >= RIGHT_AT_LEAST, `${right} of ${scored.length}`)
})

test('none that 110 must act on first is left with the hotline', () => {
  const missed = scored.filter((one) => one.line.expect === '110' && !['110', 'split'].includes(one.decision.accept))
  assert.deepEqual(
    missed.map((one) => one.line.say),
    [],
  )
})
