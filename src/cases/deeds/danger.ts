// Danger first (clause 4): raised by anyone at once, lowered only by two people, and sent back to 110 when it rises later (回流, row A62).
import { aboutLeg, followsDemand, tightenedClock } from '../clocks.js'
import type { ConfirmDowngrade, EscalateBack, ProposeDowngrade, RaiseDanger } from '../command.js'
import { cite } from '../context.js'
import { NO_DANGER, stop, type Working } from '../working.js'
import { endPause, shortenDemand } from './clock.js'
import { offer } from './offer-transfer.js'

export function raiseDanger(w: Working, command: RaiseDanger): void {
  // An ended file has nobody who would act on it: danger heard now is a new contact.
  if (w.file.state !== 'open') stop('file_ended', { state: w.file.state })
  const words = [...w.file.danger.words, command.words]
  const facts = [...new Set([...w.file.danger.facts, ...command.facts])]
  w.emit('danger_raised', {
    facts: { words: command.words, dangerFacts: command.facts },
    cites: [cite(w.context, '4')],
    change: { file: { danger: { ...NO_DANGER, present: true, words, facts } } },
  })
  shortenForDanger(w)
  tellPeer(w)
}

/** Stricter circumstances only ever shorten: what was due earlier stays due earlier, and nothing waits under a pause any more. */
export function shortenForDanger(w: Working): void {
  endPause(w, 'danger')
  const { file, context } = w
  const about = { ...file, town: file.place.town, matters: file.decision.matters.map(({ id }) => id) }
  shortenDemand(w, tightenedClock(context, about, file.clock, 'danger'), { rule: 'danger' })
  for (const leg of w.file.legs) {
    if (!leg.open || followsDemand(leg.clock)) continue
    const clock = tightenedClock(context, aboutLeg(w.file, leg), leg.clock, 'danger')
    if (!clock) continue
    w.emit('clock_shortened', {
      legId: leg.id,
      facts: { rule: 'danger', limit: clock.limit, before: leg.clock.dueAt, dueAt: clock.dueAt },
      cites: clock.cites,
      change: { leg: { id: leg.id, clock } },
    })
  }
}

export function escalateBack(w: Working, command: EscalateBack): void {
  if (w.context.platform !== '12345') stop('only_hotline_escalates', {})
  raiseDanger(w, { kind: 'raise_danger', facts: command.facts, words: command.reason })
  offer(w, { mode: 'system_push', reason: command.reason, matters: [ESCALATION_ROW], escalated: true })
}

/** 处置中事态不断升级的事项 of the police list. */
const ESCALATION_ROW = 'A62'

export function proposeDowngrade(w: Working, command: ProposeDowngrade): void {
  if (w.file.state !== 'open') stop('file_ended', { state: w.file.state })
  if (!w.file.danger.present) stop('no_danger', {})
  if (w.file.danger.downgradeProposedBy === w.context.by.account) stop('downgrade_already_proposed', {})
  w.emit('downgrade_proposed', {
    facts: { reason: command.reason },
    change: { file: { danger: { ...w.file.danger, downgradeProposedBy: w.context.by.account } } },
  })
}

export function confirmDowngrade(w: Working, command: ConfirmDowngrade): void {
  const { danger } = w.file
  const { account } = w.context.by
  if (!danger.present) stop('no_danger', {})
  if (danger.downgradeProposedBy === null) stop('downgrade_not_proposed', {}, [cite(w.context, '4')])
  if (danger.downgradeProposedBy === account) stop('needs_second_person', { account }, [cite(w.context, '4')])
  w.emit('danger_downgraded', {
    facts: { reason: command.reason, by: [danger.downgradeProposedBy, account] },
    cites: [cite(w.context, '4')],
    change: { file: { danger: { ...danger, present: false, downgradedBy: [danger.downgradeProposedBy, account] } } },
  })
}

/** At the hotline, nothing ends or goes to a unit while danger stands that 110 has not been given. */
export function refuseBeforePolice(w: Working): void {
  if (!w.file.danger.present || w.context.platform !== '12345') return
  const given = w.legs('transfer_out', ['offered', 'accepted', 'written_back', 'closed']).length > 0
  // A matter that 110 sent here after its own first response has been seen by 110 already.
  const came = w.legs('transfer_in').length > 0
  if (!given && !came) stop('danger_goes_first', { words: w.file.danger.words }, [cite(w.context, '4')])
}

function tellPeer(w: Working): void {
  const linked = w.file.legs.some((leg) => leg.kind.startsWith('transfer') && leg.open)
  if (linked) w.send('danger.raised', { words: w.file.danger.words, facts: w.file.danger.facts })
}
