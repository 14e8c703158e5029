// How alike a text and a row's words are in their character pairs (cosine of tf-idf): catches what no listed phrase matched.

interface Document {
  readonly id: string
  readonly text: string
}

/** Row id → 0 … 1, only rows that share a pair. */
export type Likeness = (text: string) => ReadonlyMap<string, number>

interface Pair {
  readonly rarity: number
  /** Documents that hold the pair, and its share of each. */
  readonly rows: number[]
  readonly weights: number[]
}

/** Below this two texts share only everyday pairs. */
const ALIKE = 0.02

export function createLikeness(documents: readonly Document[]): Likeness {
  const counts = documents.map((document) => pairsOf(document.text))
  const inDocuments = new Map<string, number>()
  for (const pairs of counts) for (const pair of pairs.keys()) inDocuments.set(pair, (inDocuments.get(pair) ?? 0) + 1)
  const rarity = (count: number) => Math.log((documents.length + 1) / (count + 0.5))
  const unknown = rarity(0)
  const known = new Map<string, Pair>()
  for (const [pair, count] of inDocuments) known.set(pair, { rarity: rarity(count), rows: [], weights: [] })
  counts.forEach((pairs, row) => {
    const weighed = [...pairs].map(
      ([pair, count]) => [pair, often(count) * rarity(inDocuments.get(pair) ?? 0)] as const,
    )
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
    for (const [pair, weight] of weighed) {
      known.get(pair)?.rows.push(row)
      known.get(pair)?.weights.push(weight / length)
    }
  })
  return (text) => {
    const sums = new Float64Array(documents.length)
    let squares = 0
    for (const [pair, count] of pairsOf(text)) {
      const entry = known.get(pair)
      const weight = often(count) * (entry?.rarity ?? unknown)
      squares += weight * weight
      if (!entry) continue
      for (let i = 0; i < entry.rows.length; i++) {
        const row = entry.rows[i] as number
        sums[row] = (sums[row] as number) + weight * (entry.weights[i] as number)
      }
    }
    const length = Math.sqrt(squares) || 1
    const alike = new Map<string, number>()
    documents.forEach(({ id }, row) => {
      const cosine = (sums[row] as number) / length
      if (cosine > ALIKE) alike.set(id, cosine)
    })
    return alike
  }
}

function often(count: number): number {
  return count === 1 ? 1 : 1 + Math.log(count)
}

const MARK = /[\p{P}\p{S}]/u

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  let marked = text.length > 0 && MARK.test(text.charAt(0))
  for (let i = 0; i + 1 < text.length; i++) {
    const next = MARK.test(text.charAt(i + 1))
    if (!marked && !next) {
      const pair = text.slice(i, i + 2)
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
    marked = next
  }
  return pairs
}
