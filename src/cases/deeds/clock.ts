// The citizen's clock stops only under a named rule, for all to see, and goes on by itself when the rule's longest time is over.

import { pausedClock, resumedClock } from '../clocks.js'
import type { PauseClock } from '../command.js'
import { stop, type Working } from '../working.js'

export function pauseClock(w: Working, command: PauseClock): void {
  const { rules, cites } = w.context.procedure.pausing
  const rule = rules.find((one) => one.id === command.rule)
  if (!rule) stop('pause_rule_not_listed', { rule: command.rule, rules: rules.map((one) => one.id) }, cites)
  if (w.file.clock.paused) stop('already_paused', { rule: w.file.clock.paused.rule })
  if (w.file.state !== 'open' || w.file.clock.dueAt === null) stop('no_clock_to_pause', {})
  w.emit('clock_paused', {
    facts: { rule: rule.id, reason: command.reason, atMostDays: rule.maxDays },
    cites,
    change: { file: { clock: pausedClock(w.file.clock, rule.id, w.now) } },
  })
  eachHandling(w, (clock) => pausedClock(clock, rule.id, w.now))
}

export function resumeClock(w: Working): void {
  const { paused } = w.file.clock
  if (!paused) stop('not_paused', {})
  w.emit('clock_resumed', {
    facts: { rule: paused.rule, since: paused.since },
    change: { file: { clock: resumedClock(w.context, w.file.clock, w.now) } },
  })
  eachHandling(w, (clock) => resumedClock(w.context, clock, w.now))
}

function eachHandling(
  w: Working,
  turn: (clock: ReturnType<typeof pausedClock>) => ReturnType<typeof pausedClock>,
): void {
  for (const leg of w.legs('order', ['in_progress'])) {
    w.emit('order_clock_followed', { legId: leg.id, change: { leg: { id: leg.id, clock: turn(leg.clock) } } })
  }
}
