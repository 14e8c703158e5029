// Towns with too few demands are put together under one name, with the next larger one where they are still too few together: every
// line of an open table then adds up to enough to be told.

/** Group → the name it is published under. */
export function mergeSmall(
  totals: ReadonlyMap<string, number>,
  least: number,
  together: string,
): ReadonlyMap<string, string> {
  const rising = [...totals].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
  const merged = new Set<string>()
  let sum = 0
  for (const [name, total] of rising) {
    if (total >= least && (merged.size === 0 || sum >= least)) break
    merged.add(name)
    sum += total
  }
  // One alone under another name is still one alone: it takes the next with it.
  const next = rising[merged.size]
  if (merged.size === 1 && next !== undefined) merged.add(next[0])
  return new Map([...totals.keys()].map((name) => [name, merged.has(name) ? together : name]))
}
