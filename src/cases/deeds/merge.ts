// The same trouble told twice (并单): linked, not erased. The duplicate ends here, its petitioner is answered with the main file.
import { cite } from '../context.js'
import { stop, type Working } from '../working.js'
import { endPause, keepFirstContact, shortenTo } from './clock.js'
import { raiseDanger } from './danger.js'

export function merge(duplicate: Working, main: Working, reason: string): void {
  const [from, into] = [duplicate.file, main.file]
  if (from.id === into.id) stop('merge_into_itself', {})
  if (from.state !== 'open') stop('file_ended', { number: from.number, state: from.state })
  if (into.state !== 'open') stop('file_ended', { number: into.number, state: into.state })
  const transfer = from.legs.find((leg) => leg.kind.startsWith('transfer') && leg.open)
  // A matter the other platform knows by this file cannot vanish into another one here.
  if (transfer) stop('transfer_pending', { legId: transfer.id })
  endPause(duplicate, 'merged')
  for (const order of duplicate.legs('order').filter((leg) => leg.open)) {
    duplicate.moveLeg(order, 'order_withdrawn', { request: null })
  }
  for (const desk of duplicate.legs('desk', ['awaiting_dispatch', 'with_units'])) duplicate.moveLeg(desk, 'case_merged')
  duplicate.emit('merged_into', {
    facts: { main: into.number, reason },
    cites: [cite(duplicate.context, '8')],
    change: {
      file: {
        state: 'merged',
        mergedInto: into.id,
        clock: { ...duplicate.file.clock, stoppedAt: duplicate.now },
      },
    },
  })
  const self = { caseId: from.id, number: from.number, requester: from.requester, at: from.firstContactAt }
  for (const petitioner of [self, ...from.petitioners]) {
    main.emit('petitioner_joined', { facts: { number: petitioner.number, reason }, change: { petitioner } })
  }
  keepEarliest(main, duplicate)
  if (from.danger.present && !into.danger.present) {
    raiseDanger(main, { kind: 'raise_danger', facts: from.danger.facts, words: from.danger.words.join('、') })
  }
}

/** Whoever called first waits no longer for being merged: the main file takes the earlier first contact and the earlier due time. */
function keepEarliest(main: Working, duplicate: Working): void {
  const { firstContactAt, clock } = duplicate.file
  shortenTo(main, clock, 'merged')
  keepFirstContact(main, firstContactAt)
  const shared = main.file.legs.some((leg) => leg.kind.startsWith('transfer') && leg.open)
  if (!shared) return
  const { dueAt, within } = main.file.clock
  main.send('progress.noted', {
    what: 'clock_shortened',
    at: main.now,
    dueAt,
    within: within ?? null,
    firstContactAt: main.file.firstContactAt,
  })
}
