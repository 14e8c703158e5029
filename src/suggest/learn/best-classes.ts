// Scores of all classes → the best few, best first. Of equal scores the class that comes first in the list of labels leads.

export interface Best {
  readonly of: number
  readonly score: number
}

export function bestClasses(scores: Float32Array, count: number): Best[] {
  const best: Best[] = []
  for (let of = 0; of < scores.length; of++) {
    const score = scores[of] as number
    if (best.length === count && score <= (best[count - 1] as Best).score) continue
    let at = best.length
    while (at > 0 && score > (best[at - 1] as Best).score) at--
    best.splice(at, 0, { of, score })
    if (best.length > count) best.pop()
  }
  return best
}
