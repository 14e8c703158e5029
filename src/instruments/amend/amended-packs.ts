// A paper with the changes that joint meetings decided: one version of the pack per day on which something changes, named by that
// day. The paper's own versions stay what they are, so that yesterday's files replay under theirs.
import type { Bilingual } from '../../terms/text.js'
import type { Day } from '../../terms/time.js'
import type { Pack } from '../pack.js'
import { applyChange, partsOf } from './apply-change.js'
import { activeOn, type CatalogueChange } from './change.js'

export interface Amended {
  readonly pack: Pack
  readonly from: Day
  /** The version it was made from. */
  readonly base: Pack
  readonly changes: readonly CatalogueChange[]
  /** Changes that do not fit together with the others, and why; they are left out. */
  readonly wrong: readonly { readonly change: CatalogueChange; readonly what: Bilingual }[]
}

/** Kept by what they are made of: a reader compiled for a version must find the same object again. */
const known = new WeakMap<Pack, Map<string, Amended>>()
const bases = new WeakMap<Pack, Pack>()

/** The version of the paper that an amended one was made from; itself where it was not. */
export function unamended(pack: Pack): Pack {
  return bases.get(pack) ?? pack
}

/**
 * `versions`: the paper's own, of one instrument. A change counts for the version it was decided on: whoever prints the paper anew
 * prints the list as it should be.
 */
export function amendedPacks(versions: readonly Pack[], changes: readonly CatalogueChange[]): readonly Amended[] {
  const own = [...versions].sort((a, b) => a.document.inForceFrom.localeCompare(b.document.inForceFrom))
  return own.flatMap((base, at) => {
    const until = own[at + 1]?.document.inForceFrom ?? '9999-12-31'
    const fitting = changes.filter(({ from }) => from >= base.document.inForceFrom && from < until)
    const days = [...new Set(fitting.map(({ from }) => from))].sort()
    return days.map((from) => amendedOn(base, from, activeOn(fitting, from)))
  })
}

function amendedOn(base: Pack, from: Day, changes: readonly CatalogueChange[]): Amended {
  const key = JSON.stringify([from, changes])
  const kept = known.get(base) ?? new Map<string, Amended>()
  known.set(base, kept)
  const there = kept.get(key)
  if (there) return there
  let parts = partsOf(base)
  const wrong: { change: CatalogueChange; what: Bilingual }[] = []
  for (const change of changes) {
    const applied = applyChange(parts, change)
    if (applied.parts) parts = applied.parts
    else wrong.push({ change, what: applied.wrong })
  }
  // The first day of a version is its name. It ends where the next begins, or with the paper.
  // Its targets stand once, with the paper.
  const document = { ...base.document, version: from, inForceFrom: from }
  const pack: Pack = { ...base, ...parts, document, targets: [] }
  bases.set(pack, base)
  const made = { pack, from, base, changes, wrong }
  kept.set(key, made)
  return made
}
