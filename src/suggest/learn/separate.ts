// One class against the rest: L2-regularised squared hinge loss, solved by dual coordinate descent with shrinking
// (Hsieh et al., ICML 2008). Deterministic: the order of visits comes from a seeded generator.

/** Rows in flat arrays: row r holds the values [start[r], start[r + 1]) at `feature`. */
export interface Matrix {
  readonly rows: number
  readonly features: number
  readonly start: Int32Array
  readonly feature: Int32Array
  readonly value: Float32Array
}

export interface SeparateSettings {
  /** Cost of an error; larger fits the training texts more closely. */
  readonly cost: number
  readonly passes: number
  /** When the largest step of a pass over all rows is below this, the training ends. */
  readonly tolerance: number
}

/** Square of the length of every row, with the constant's one; the same for every class that reads the same values. */
export function squaresOf({ rows, start }: Matrix, value: Float32Array): Float64Array {
  const squares = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    let sum = 1
    for (let i = start[row] as number, end = start[row + 1] as number; i < end; i++) sum += (value[i] as number) ** 2
    squares[row] = sum
  }
  return squares
}

/** The weights, with the constant as the last of them. `value` may stand in for the matrix's own values, with its squares. */
export function separate(
  matrix: Matrix,
  isClass: Uint8Array,
  settings: SeparateSettings,
  value: Float32Array,
  squares: Float64Array,
): Float32Array {
  const { rows, features, start, feature } = matrix
  const weights = new Float32Array(features + 1)
  const alpha = new Float64Array(rows)
  const damping = 1 / (2 * settings.cost)
  const order = Int32Array.from({ length: rows }, (_, row) => row)
  const random = generator(20230324)
  let active = rows
  // A row whose gradient lies above the last pass's largest one is left out until the end.
  let bound = Number.POSITIVE_INFINITY
  for (let pass = 0; pass < settings.passes; pass++) {
    shuffle(order, active, random)
    let largest = 0
    for (let at = 0; at < active; at++) {
      const row = order[at] as number
      const from = start[row] as number
      const end = start[row + 1] as number
      const sign = isClass[row] === 1 ? 1 : -1
      let sum = weights[features] as number
      for (let i = from; i < end; i++) sum += (weights[feature[i] as number] as number) * (value[i] as number)
      const before = alpha[row] as number
      const gradient = sign * sum - 1 + damping * before
      if (before === 0 && gradient > 0) {
        if (gradient > bound) {
          active--
          order[at] = order[active] as number
          order[active] = row
          at--
        }
        continue
      }
      if (Math.abs(gradient) > largest) largest = Math.abs(gradient)
      const after = Math.max(before - gradient / ((squares[row] as number) + damping), 0)
      const step = (after - before) * sign
      if (step === 0) continue
      alpha[row] = after
      for (let i = from; i < end; i++) {
        const k = feature[i] as number
        weights[k] = (weights[k] as number) + step * (value[i] as number)
      }
      weights[features] = (weights[features] as number) + step
    }
    if (largest < settings.tolerance) {
      if (active === rows) break
      active = rows
      bound = Number.POSITIVE_INFINITY
    } else bound = largest
  }
  return weights
}

function shuffle(order: Int32Array, length: number, random: () => number): void {
  for (let i = length - 1; i > 0; i--) {
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
