// A file that came from the other platform and holds nothing of its own any more is closed here; the demand goes on over there.
import { endPause } from './deeds/clock.js'
import type { Working } from './working.js'

export function closeIfIdle(w: Working): void {
  if (w.file.origin !== 'transfer' || w.file.state !== 'open' || w.file.legs.some((leg) => leg.open)) return
  endPause(w, 'held_by_peer')
  w.emit('file_closed', {
    facts: { because: 'held_by_peer' },
    change: { file: { state: 'closed', clock: { ...w.file.clock, stoppedAt: w.now } } },
  })
}
