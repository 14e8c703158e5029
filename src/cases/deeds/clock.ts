// The citizen's clock stops only under a named rule, for all to see, and goes on by itself when the rule's longest time is over. How
// often a rule may be used, and which rules need a second person, is the procedure's to say; the instrument is silent (clause 8).
import type { JsonObject } from '../../terms/json.js'
import type { Clock, Leg } from '../case-file.js'
import { earlierClock, followsDemand, lit, pausedClock, resumedClock, stageClock } from '../clocks.js'
import type { PauseClock } from '../command.js'
import { stop, type Working } from '../working.js'

/** Whose word it takes where a rule needs approval. */
const MAY_APPROVE: readonly string[] = ['shift_lead', 'supervisor']

export function pauseClock(w: Working, command: PauseClock): void {
  const { rules, cites } = w.context.procedure.pausing
  const rule = rules.find((one) => one.id === command.rule)
  if (!rule) stop('pause_rule_not_listed', { rule: command.rule, rules: rules.map((one) => one.id) }, cites)
  const { clock, pauseProposed } = w.file
  if (clock.paused) stop('already_paused', { rule: clock.paused.rule })
  if (w.file.state !== 'open' || clock.dueAt === null) stop('no_clock_to_pause', {})
  // A late clock that stood still would hold the ladder of supervision still with it.
  if (w.now > clock.dueAt) stop('pause_too_late', { dueAt: clock.dueAt }, cites)
  const allowed = rule.maxTimes ?? 1
  if (clock.pauses.filter((one) => one.rule === rule.id).length >= allowed) {
    stop('pause_used_up', { rule: rule.id, allowed }, cites)
  }
  const { account, role } = w.context.by
  if (rule.needsApproval === true) {
    if (pauseProposed?.rule !== rule.id) {
      const proposed = { rule: rule.id, reason: command.reason, by: account, at: w.now }
      const facts = { rule: rule.id, reason: command.reason, atMostDays: rule.maxDays }
      w.emit('pause_proposed', { facts, cites, change: { file: { pauseProposed: proposed } } })
      return
    }
    if (pauseProposed.by === account) stop('needs_second_person', { account }, cites)
    if (!MAY_APPROVE.includes(role)) stop('approval_missing', { rule: rule.id }, cites)
  }
  const approved = rule.needsApproval === true && pauseProposed ? pauseProposed : undefined
  const pause = {
    rule: rule.id,
    since: w.now,
    by: approved?.by ?? account,
    ...(approved ? { approvedBy: account } : {}),
    reason: approved?.reason ?? command.reason,
  }
  const before = w.file.clock
  w.emit('clock_paused', {
    facts: { ...pause, reason: command.reason, atMostDays: rule.maxDays },
    cites,
    change: { file: { clock: pausedClock(before, pause), pauseProposed: null } },
  })
  eachFollowing(w, before, (clock) => pausedClock(clock, pause))
}

export function resumeClock(w: Working, because?: string): void {
  const before = w.file.clock
  const { paused } = before
  if (!paused) stop('not_paused', {})
  const clock = resumedClock(w.context, before, w.now)
  const { rule, since } = paused
  const until = clock.pauses.at(-1)?.to ?? w.now
  w.emit('clock_resumed', {
    facts: { rule, since, until, dueAt: clock.dueAt, ...(because ? { because } : {}) },
    change: { file: { clock } },
  })
  eachFollowing(w, before, (leg) => resumedClock(w.context, leg, w.now))
}

/** What ends, and what danger takes over, does not stand still: the pause is closed first and listed like any other. */
export function endPause(w: Working, because: string): void {
  if (w.file.clock.paused) resumeClock(w, because)
}

/** The citizen has said what was waited for. */
export function endPauseOn(w: Working, what: 'supplement'): void {
  const { paused } = w.file.clock
  const rule = w.context.procedure.pausing.rules.find((one) => one.id === paused?.rule)
  if (rule?.endsOn?.includes(what)) resumeClock(w, what)
}

/** Makes the demand's clock end earlier, and with it every clock that runs on it. Nothing happens where it ends earlier already. */
export function shortenDemand(w: Working, clock: Clock | undefined, facts: JsonObject): void {
  if (!clock) return
  const before = w.file.clock
  w.emit('clock_shortened', {
    facts: { ...facts, before: before.dueAt, dueAt: clock.dueAt },
    cites: clock.cites,
    change: { file: { clock } },
  })
  for (const leg of w.file.legs) {
    if (!leg.open || !followsDemand(leg.clock)) continue
    const due = stageClock(w.context, w.file, leg.clock.limit ?? '', leg, leg.dispatchedAt ?? leg.openedAt)
    if (due.dueAt !== null && (leg.clock.dueAt === null || due.dueAt < leg.clock.dueAt)) follow(w, leg, due)
  }
}

/** The demand's clock, ending when somebody else's of the same demand does, and counted as that one is. */
export function shortenTo(
  w: Working,
  other: { readonly dueAt: string | null; readonly within?: Clock['within'] | null },
  rule: string,
): void {
  const { clock } = w.file
  const shorter = earlierClock(w.context, clock, other.dueAt, rule)
  if (!shorter) return
  const within = other.within ?? clock.within
  shortenDemand(w, within ? lit(w.context, { ...shorter, within }) : shorter, { rule })
}

/** The citizen's wait is counted from the earliest contact anybody knows of. */
export function keepFirstContact(w: Working, firstContactAt: string): void {
  const { file } = w
  if (firstContactAt >= file.firstContactAt) return
  const startedAt = firstContactAt < file.clock.startedAt ? firstContactAt : file.clock.startedAt
  w.emit('first_contact_earlier', {
    facts: { before: file.firstContactAt, firstContactAt },
    change: { file: { firstContactAt, clock: { ...file.clock, startedAt } } },
  })
}

export function eachFollowing(w: Working, demand: Clock, turn: (clock: Clock) => Clock): void {
  for (const leg of w.file.legs) {
    const follows = followsDemand(leg.clock) && (leg.clock.paused === null) === (demand.paused === null)
    if (leg.open && follows) follow(w, leg, turn(leg.clock))
  }
}

function follow(w: Working, leg: Leg, clock: Clock): void {
  w.emit('order_clock_followed', {
    legId: leg.id,
    facts: { dueAt: clock.dueAt },
    change: { leg: { id: leg.id, clock } },
  })
}
