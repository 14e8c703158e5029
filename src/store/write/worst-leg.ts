// Of the open legs, the one that speaks for the whole file in lists and to the citizen: the most urgent one.
import type { CaseFile, Leg } from '../../cases/case-file.js'

export function findWorstLeg(file: Pick<CaseFile, 'legs'>): Leg | undefined {
  let worst: Leg | undefined
  for (const leg of file.legs) if (leg.open && (worst === undefined || isWorse(leg, worst))) worst = leg
  return worst
}

function isWorse(leg: Leg, than: Leg): boolean {
  const [due, thanDue] = [leg.clock.dueAt ?? '~', than.clock.dueAt ?? '~']
  if (due !== thanDue) return due < thanDue
  // A desk leg whose work lies with a unit or with the other platform would hide who really has it.
  const [desk, thanDesk] = [leg.kind === 'desk', than.kind === 'desk']
  return desk === thanDesk ? leg.openedAt < than.openedAt : thanDesk
}
