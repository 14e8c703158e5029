// What may still be said of a matter that has to stay inside (clause 5): that a leg moved and on what ground, never in anybody's words.
import type { JsonObject } from '../terms/json.js'

/** These would carry the matter itself. */
const NEVER: ReadonlySet<string> = new Set(['transfer.offered', 'negotiation.opened'])
/** Nothing of these is left once the words are taken out, and no leg waits for them. */
const NOT_NEEDED: ReadonlySet<string> = new Set(['demand.supplemented', 'danger.raised', 'progress.noted'])
const WORDS: ReadonlySet<string> = new Set(['note', 'reason', 'because'])

export type Said =
  | { readonly may: 'go'; readonly data: JsonObject }
  | { readonly may: 'stay' }
  | { readonly may: 'not'; readonly type: string }

export function sayOutside(type: string, data: JsonObject): Said {
  if (NEVER.has(type)) return { may: 'not', type }
  if (NOT_NEEDED.has(type)) return { may: 'stay' }
  const covered = Object.entries(data).map(([key, value]) => {
    if (WORDS.has(key)) return [key, ''] as const
    return key === 'text' ? ([key, null] as const) : ([key, value] as const)
  })
  return { may: 'go', data: Object.fromEntries(covered) }
}
