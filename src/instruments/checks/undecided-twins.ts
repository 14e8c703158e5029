// Two rows of opposite platforms that the same words catch need a stated fact that decides between them.
import { bi, errorAt, type Finding } from '../finding.js'
import type { Matter } from '../pack.js'
import type { Check } from './check.js'

export const undecidedTwins: Check = ({ pack, at }) => {
  const strong = new Map(pack.words.map((words) => [words.id, words.strong]))
  const decided = new Set(pack.pairs.flatMap((pair) => pair.rows.flatMap((a) => pair.rows.map((b) => `${a}/${b}`))))
  const findings: Finding[] = []
  const seen = new Map<string, Matter[]>()
  for (const [index, matter] of pack.matters.entries()) {
    // A fallback row catches what no other row does, by definition, and needs no pair.
    if (matter.fallback) continue
    const named = new Set<string>()
    for (const word of [...matter.subjects, ...(strong.get(matter.id) ?? [])]) {
      const earlier = seen.get(word) ?? []
      for (const other of earlier) {
        if (other.accepts === matter.accepts || decided.has(`${other.id}/${matter.id}`)) continue
        if (!bothInForceSomeDay(other, matter) || named.has(other.id)) continue
        named.add(other.id)
        findings.push(
          errorAt(
            at('catalogue.csv', [index]),
            bi(
              `${other.id}（${other.accepts}）与 ${matter.id}（${matter.accepts}）都接「${word}」，却没有区分条件。`,
              `${other.id} (${other.accepts}) and ${matter.id} (${matter.accepts}) both catch “${word}”, and nothing decides between them.`,
            ),
            bi(
              '在 pairs.yaml 写出区分这两行的事实，或从其中一行去掉这个词。',
              'State in pairs.yaml the fact that tells the two rows apart, or take the word from one of them.',
            ),
          ),
        )
      }
      if (!earlier.includes(matter)) seen.set(word, [...earlier, matter])
    }
  }
  return findings
}

function bothInForceSomeDay(a: Matter, b: Matter): boolean {
  const endsBefore = (one: Matter, other: Matter): boolean =>
    one.validTo !== null && other.validFrom !== null && one.validTo < other.validFrom
  return !endsBefore(a, b) && !endsBefore(b, a)
}
