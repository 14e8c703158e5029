// Of the open legs, the one that speaks for the whole file in lists: the most urgent, and of those without a limit the oldest.
import type { CaseFile, Leg } from '../../cases/case-file.js'

export function findWorstLeg(file: CaseFile): Leg | undefined {
  let worst: Leg | undefined
  for (const leg of file.legs) {
    // A desk leg whose work lies with a unit or the other platform would hide who really has it.
    if (leg.open && (worst === undefined || isWorse(leg, worst))) worst = leg
  }
  return worst
}

function isWorse(leg: Leg, than: Leg): boolean {
  const [one, other] = [leg.kind === 'desk', than.kind === 'desk']
  if (one !== other) return other
  const [due, thanDue] = [leg.clock.dueAt ?? '~', than.clock.dueAt ?? '~']
  return due === thanDue ? leg.openedAt < than.openedAt : due < thanDue
}
