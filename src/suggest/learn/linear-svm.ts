// One linear separator per class against the rest: L2-regularised squared hinge loss, solved by dual coordinate descent
// (Hsieh et al., ICML 2008). Deterministic: the order of visits comes from a seeded generator.
import type { SparseRow } from './features.js'

export interface SvmSettings {
  /** Cost of an error; larger fits the training texts more closely. */
  readonly cost: number
  readonly passes: number
  /** A pass whose largest step is below this ends the training. */
  readonly tolerance: number
}

export const SVM: SvmSettings = { cost: 0.5, passes: 30, tolerance: 0.05 }

/** Weights of one class. `sign` of a row: +1 for the class, −1 for the rest. */
export function separate(
  rows: readonly SparseRow[],
  isClass: (row: number) => boolean,
  features: number,
  settings: SvmSettings,
): Float32Array {
  const weights = new Float32Array(features + 1)
  const alpha = new Float64Array(rows.length)
  const damping = 1 / (2 * settings.cost)
  // Rows have length one and a constant feature of one, so their square is 2 (1 for an empty row).
  const square = Float64Array.from(rows, (row) => (row.index.length > 0 ? 2 : 1) + damping)
  const order = Int32Array.from(rows, (_, at) => at)
  const random = generator(20230324)
  for (let pass = 0; pass < settings.passes; pass++) {
    shuffle(order, random)
    let largest = 0
    for (const at of order) {
      const row = rows[at] as SparseRow
      const sign = isClass(at) ? 1 : -1
      const gradient = sign * product(weights, row) - 1 + damping * (alpha[at] as number)
      const projected = (alpha[at] as number) === 0 ? Math.min(gradient, 0) : gradient
      if (projected === 0) continue
      if (Math.abs(projected) > largest) largest = Math.abs(projected)
      const before = alpha[at] as number
      const after = Math.max(before - gradient / (square[at] as number), 0)
      alpha[at] = after
      addTo(weights, row, (after - before) * sign)
    }
    if (largest < settings.tolerance) break
  }
  return weights
}

function product(weights: Float32Array, { index, value }: SparseRow): number {
  let sum = weights[weights.length - 1] as number
  for (let i = 0; i < index.length; i++) sum += (weights[index[i] as number] as number) * (value[i] as number)
  return sum
}

function addTo(weights: Float32Array, { index, value }: SparseRow, step: number): void {
  for (let i = 0; i < index.length; i++) {
    const at = index[i] as number
    weights[at] = (weights[at] as number) + step * (value[i] as number)
  }
  const bias = weights.length - 1
  weights[bias] = (weights[bias] as number) + step
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const held = order[i] as number
    order[i] = order[j] as number
    order[j] = held
  }
}

/** A small seeded generator (mulberry32): the same training gives the same model, bit for bit. */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
