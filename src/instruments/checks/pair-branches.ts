// A hard pair must settle something: every branch can win, and its question bears on a branch.
// Empty rows under `ifUnknown` are lawful: the reading of the text then stands.
import { bi, errorAt, type Finding, warningAt } from '../finding.js'
import type { HardPair } from '../pack.js'
import type { Check } from './check.js'
import { pairReferences } from './pair-references.js'

type When = HardPair['branches'][number]['when']

export const pairBranches: Check = (subject) => {
  const { pack, at } = subject
  return pack.pairs.flatMap((pair, index) => {
    // A pair that names what does not exist has been named already, and its branches prove nothing.
    if (pairReferences({ ...subject, pack: { ...pack, pairs: [pair] } }).length > 0) return []
    const findings: Finding[] = []
    for (const [later, branch] of pair.branches.entries()) {
      const earlier = pair.branches.slice(0, later).findIndex((other) => covers(other.when, branch.when))
      if (earlier === -1) continue
      findings.push(
        errorAt(
          at('pairs.yaml', [index, 'branches', later]),
          bi(
            `难分对「${pair.id}」的第 ${later + 1} 支永远轮不到：第 ${earlier + 1} 支已经接住。`,
            `Branch ${later + 1} of pair “${pair.id}” never answers: branch ${earlier + 1} catches everything it could.`,
          ),
          bi('删去这一支，或把更窄的一支放在前面。', 'Remove the branch, or put the narrower one first.'),
        ),
      )
    }
    if (pair.ask !== null && !pair.branches.some((branch) => Object.hasOwn(branch.when, pair.ask ?? ''))) {
      findings.push(
        warningAt(
          at('pairs.yaml', [index, 'ask']),
          bi(
            `难分对「${pair.id}」问的「${pair.ask}」不影响任何一支。`,
            `Pair “${pair.id}” asks for “${pair.ask}”, which no branch depends on.`,
          ),
          bi('问一个分支里用到的事实，或写 ask: null。', 'Ask for a fact that a branch uses, or write ask: null.'),
        ),
      )
    }
    return findings
  })
}

/** Everything `narrow` lets through, `wide` lets through as well. */
function covers(wide: When, narrow: When): boolean {
  return Object.entries(wide).every(([fact, values]) => {
    const wanted = narrow[fact]
    return wanted !== undefined && [wanted].flat().every((value) => [values].flat().includes(value))
  })
}
