// What an assessment (task 8) knows of the supervision ladder and of what is left out: from the file, which is folded from actions alone.
import type { CaseFile, Supervision } from '../cases/case-file.js'
import type { Facts } from './facts.js'

/** Granted and not taken back: for one order, or (with null) for the whole demand, which takes its orders along. */
export function isSetAside(file: CaseFile, legId: string | null): boolean {
  return (file.setAsides ?? []).some(
    (one) => one.state === 'granted' && (one.subject === 'demand' || (legId !== null && one.legId === legId)),
  )
}

/** A step that was reversed on appeal counts in none of these but its own. */
export function ladderFacts(steps: readonly Supervision[]): Facts {
  const standing = steps.filter(({ state }) => state !== 'reversed')
  const answered = standing.filter(({ answer }) => answer)
  return {
    supervised: standing.length,
    stepsReversed: steps.length - standing.length,
    stepsClosed: standing.filter(({ closedAt }) => closedAt !== null).length,
    stepsAnswered: answered.length,
    stepsUnanswered: standing.filter(({ raised }) => raised === true).length,
    points: standing.reduce((sum, { points }) => sum + (points ?? 0), 0),
  }
}
