// Which leg speaks for a file.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { Leg } from '../../cases/case-file.js'
import { findWorstLeg } from './worst-leg.js'

function leg(
  id: string,
  kind: Leg['kind'],
  dueAt: string | null,
  open = true,
  openedAt = '2026-03-02T01:00:00.000Z',
): Leg {
  const clock = {
    startedAt: openedAt,
    dueAt,
    limit: null,
    provisional: false,
    paused: null,
    pauses: [],
    stoppedAt: null,
    cites: [],
  }
  return { id, kind, open, openedAt, clock } as unknown as Leg
}

const SOON = '2026-03-02T02:00:00.000Z'
const LATE = '2026-03-09T02:00:00.000Z'

test('the leg whose time is up first speaks for the file, whichever kind it is', () => {
  assert.equal(findWorstLeg({ legs: [leg('order', 'order', LATE), leg('desk', 'desk', SOON)] })?.id, 'desk')
  assert.equal(findWorstLeg({ legs: [leg('desk', 'desk', LATE), leg('out', 'transfer_out', SOON)] })?.id, 'out')
})

test('a unit at work speaks before the desk that waits for it', () => {
  assert.equal(findWorstLeg({ legs: [leg('desk', 'desk', null), leg('order', 'order', LATE)] })?.id, 'order')
  assert.equal(findWorstLeg({ legs: [leg('desk', 'desk', null), leg('order', 'order', null)] })?.id, 'order')
})

test('of two equals the older one speaks; closed legs do not speak at all', () => {
  const older = leg('older', 'order', null, true, '2026-03-01T01:00:00.000Z')
  assert.equal(findWorstLeg({ legs: [leg('newer', 'order', null), older] })?.id, 'older')
  assert.equal(findWorstLeg({ legs: [leg('done', 'order', SOON, false), leg('desk', 'desk', null)] })?.id, 'desk')
  assert.equal(findWorstLeg({ legs: [leg('done', 'order', SOON, false)] }), undefined)
})
