// Groups of texts → folds of nearly equal size; a group is never torn apart. The same groups give the same folds.
import { generator } from './separate.js'

const SEED = 12345

/** Fold of each text, 0 … folds − 1. */
export function dealFolds(groups: Int32Array, folds: number): Int32Array {
  const sizes = new Map<number, number>()
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const random = generator(SEED)
  const dealt = [...sizes].map(([group, size]) => ({ group, size, chance: random() }))
  // The large ones first, so that the small ones can even out.
  dealt.sort((a, b) => b.size - a.size || a.chance - b.chance)
  const filled = new Array<number>(folds).fill(0)
  const foldOf = new Map<number, number>()
  for (const { group, size } of dealt) {
    const fold = filled.indexOf(Math.min(...filled))
    filled[fold] = (filled[fold] as number) + size
    foldOf.set(group, fold)
  }
  return Int32Array.from(groups, (group) => foldOf.get(group) ?? 0)
}

/** Numbers of the texts for which it is so. */
export function rowsWhere(count: number, is: (row: number) => boolean): Int32Array {
  const found: number[] = []
  for (let row = 0; row < count; row++) if (is(row)) found.push(row)
  return Int32Array.from(found)
}
