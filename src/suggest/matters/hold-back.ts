// The newest fifth of what closed demands teach is not learnt from, so that a new model can be judged on it. Near copies of one letter
// stay on one side: a model that has read one copy would be praised for knowing the others.
import { nearDuplicates } from '../learn/near-duplicates.js'

const SHARE = 5

export interface Dated {
  readonly text: string
  readonly at: string
}

/** Which of them are held back, in their order. Never more than a fifth (rounded up); a campaign larger than that is learnt from. */
export function holdBack(items: readonly Dated[]): readonly boolean[] {
  const groupOf = nearDuplicates(items.map(({ text }) => text))
  const groups = new Map<number, number[]>()
  for (const [at, group] of groupOf.entries()) groups.set(group, [...(groups.get(group) ?? []), at])
  const newest = (members: readonly number[]): string =>
    members.reduce((latest, at) => ((items[at]?.at ?? '') > latest ? (items[at]?.at ?? '') : latest), '')
  const dated = [...groups.values()].map((members) => ({ members, at: newest(members) }))
  // Of one moment, the one listed last: the same lessons are always held back.
  dated.sort((a, b) => (a.at === b.at ? (b.members[0] ?? 0) - (a.members[0] ?? 0) : a.at < b.at ? 1 : -1))
  const most = Math.ceil(items.length / SHARE)
  const held = new Array<boolean>(items.length).fill(false)
  let count = 0
  for (const { members } of dated) {
    if (count + members.length > most) continue
    for (const at of members) held[at] = true
    count += members.length
  }
  return held
}
