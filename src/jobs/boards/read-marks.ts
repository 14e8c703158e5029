// Reads the words of demands that have come in since the last look for grave signs, each once; behind a restart the last three days anew.
import { createSignReader } from '../../analysis/signs.js'
import type { BoardBook } from '../../instruments/boards.js'
import type { BoardStore } from '../../store/board-port.js'
import { type Instant, instant, ms } from '../../terms/time.js'

const BATCH = 500
const BEHIND_MS = 3 * 86_400_000
/** A transaction that began earlier may commit later: so far each look goes back. */
const OVERLAP_MS = 60_000

export function createMarking(
  store: Pick<BoardStore, 'unreadSigns' | 'keepMarks'>,
  book: BoardBook,
  fallback: readonly string[],
) {
  const read = createSignReader(book)
  let since: Instant | null = null
  return async (now: Instant): Promise<number> => {
    let place: readonly [Instant, string] = [since ?? instant(ms(now) - BEHIND_MS), '']
    let seen = 0
    for (;;) {
      const unread = await store.unreadSigns(place[0], place[1], BATCH)
      const marked = unread.map(({ caseId, receivedAt, row, ...heard }) => ({
        caseId,
        receivedAt,
        marks: read({ ...heard, row: row !== null && fallback.includes(row) ? null : row }),
      }))
      await store.keepMarks(marked.filter(({ marks }) => marks.length > 0))
      seen += unread.length
      const last = unread.at(-1)
      if (last !== undefined) place = [last.receivedAt, last.caseId]
      if (unread.length < BATCH) break
    }
    since = instant(Math.min(ms(place[0]), ms(now) - OVERLAP_MS))
    return seen
  }
}
