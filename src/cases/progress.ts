// What one platform lets the other know of its progress, so that either end can see the whole chain (clause 3: 全程可溯).
// Kinds and units only, never words or persons; nothing at all of a matter whose circle is kept small (clause 5).
import { blockedBy } from '../sharing/may-leave.js'
import type { JsonObject } from '../terms/json.js'
import type { Working } from './working.js'

export function noteProgress(w: Working, what: string, facts: JsonObject): void {
  const linked = w.file.legs.some(
    (leg) => isShared(leg.kind) && (leg.state === 'accepted' || leg.state === 'written_back'),
  )
  if (!linked || blockedBy(w.context.platform, w.file.exclusions).length > 0) return
  w.send('progress.noted', { what, at: w.now, ...facts })
}

function isShared(kind: string): boolean {
  return kind === 'transfer_in' || kind === 'transfer_out'
}
