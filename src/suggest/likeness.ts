// How alike a text and a row's words are in their character pairs (cosine of tf-idf): catches what no listed phrase matched.

interface Document {
  readonly id: string
  readonly text: string
}

/** Row id → 0 … 1, only rows that share a pair. */
export type Likeness = (text: string) => ReadonlyMap<string, number>

export function createLikeness(documents: readonly Document[]): Likeness {
  const counts = documents.map((document) => ({ id: document.id, pairs: pairsOf(document.text) }))
  const inDocuments = new Map<string, number>()
  for (const { pairs } of counts)
    for (const pair of pairs.keys()) inDocuments.set(pair, (inDocuments.get(pair) ?? 0) + 1)
  const rarity = (pair: string) => Math.log((documents.length + 1) / ((inDocuments.get(pair) ?? 0) + 0.5))
  const byPair = new Map<string, { row: number; weight: number }[]>()
  counts.forEach(({ pairs }, row) => {
    const weights = [...pairs].map(([pair, count]) => [pair, (1 + Math.log(count)) * rarity(pair)] as const)
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
    for (const [pair, weight] of weights) {
      const list = byPair.get(pair) ?? []
      list.push({ row, weight: weight / length })
      byPair.set(pair, list)
    }
  })
  return (text) => {
    const pairs = [...pairsOf(text)].map(([pair, count]) => [pair, (1 + Math.log(count)) * rarity(pair)] as const)
    const length = Math.sqrt(pairs.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
    const sums = new Float64Array(documents.length)
    for (const [pair, weight] of pairs) {
      for (const { row, weight: theirs } of byPair.get(pair) ?? [])
        sums[row] = (sums[row] ?? 0) + (weight / length) * theirs
    }
    const alike = new Map<string, number>()
    sums.forEach((sum, row) => {
      const id = counts[row]?.id
      if (id !== undefined && sum > 0.02) alike.set(id, sum)
    })
    return alike
  }
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2)
    if (/[\p{P}\p{S}]/u.test(pair)) continue
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}
