// One step of the supervision ladder against one unit (催办、督办、联合督办、通报、约谈、考核): opened by the clock or by a person
// with a ground. Clause 8; what the steps are, what they ask and weigh stands in the procedure.
import type { Id } from '../../terms/ids.js'
import type { Supervision } from '../case-file.js'
import type { OpenSupervision } from '../command.js'
import { cite } from '../context.js'
import { noteProgress } from '../progress.js'
import { openedStanding } from '../side-procedure.js'
import { later } from '../timers.js'
import { stop, type Working } from '../working.js'

export interface StepOpened {
  readonly step: string
  readonly ground: string
  readonly legId: Id
  /** The clock that was missed, or the ground where none was: a leg has each step once for each. */
  readonly limit: string | null
  readonly note?: string
  readonly dueAt?: string | null
}

export function openStep(w: Working, { step, ground, legId, limit, note, dueAt }: StepOpened): void {
  const { context } = w
  const leg = w.leg(legId)
  const named = context.procedure.escalation.find((one) => one.step === step)
  const standing = openedStanding(w, 'supervision', step)
  // What the desk itself holds is not laid at the unit's door.
  const unit = leg.holder.kind === 'desk' && ground === 'overdue' ? null : leg.unit
  const asks = named?.asksAnswer === true
  const more: Partial<Supervision> = standing
    ? {
        ...standing,
        // Where no answer is asked the step waits for the person who closes it, under no clock of the unit's.
        clock: asks ? standing.clock : { ...standing.clock, dueAt: null, amberAt: null, limit: null },
        ground,
        by: context.by.account,
        unit,
        points: unit === null ? 0 : (named?.points ?? 0),
        ...(named?.onSiteWithinMinutes ? { arriveBy: later(w.now, named.onSiteWithinMinutes) } : {}),
        answer: null,
        appeal: null,
        appealDecided: null,
      }
    : {}
  w.emit('supervision_opened', {
    legId,
    facts: {
      step,
      ground,
      limit,
      holder: leg.holder.id,
      unit,
      ...(dueAt === undefined ? {} : { dueAt }),
      ...(note ? { note } : {}),
      ...(more.clock?.dueAt ? { answerBy: more.clock.dueAt } : {}),
    },
    cites: named?.cites ?? [cite(context, '8')],
    change: {
      supervision: { id: context.newId(), step, legId, limit, openedAt: w.now, closedAt: null, note: null, ...more },
    },
  })
  noteProgress(w, 'supervision_opened', { step })
}

/** By hand: a ground of the procedure's list, a step that the ground allows. */
export function openSupervision(w: Working, command: OpenSupervision): void {
  const { supervising, escalation } = w.context.procedure
  if (!supervising) stop('not_allowed_in_state', { leg: 'supervision', state: '', action: 'supervision_opened' })
  if (w.file.state === 'merged') stop('file_ended', { state: w.file.state })
  const { grounds, cites } = supervising
  const ground = grounds.find((one) => one.id === command.ground)
  if (!ground) stop('ground_not_listed', { ground: command.ground, grounds: grounds.map((one) => one.id) }, cites)
  const steps = escalation.map((one) => one.step).filter((step) => ground.steps.includes(step))
  if (!steps.includes(command.step))
    stop('step_not_for_ground', { step: command.step, steps, ground: ground.id }, cites)
  const legId = command.legId ?? mainLeg(w)
  const running = w.file.supervisions.find(
    (one) => one.legId === legId && one.step === command.step && one.ground === ground.id && one.closedAt === null,
  )
  if (running) stop('supervision_running', { step: command.step, since: running.openedAt }, cites)
  openStep(w, { step: command.step, ground: ground.id, legId, limit: ground.id, note: command.note })
}

/** The lead's last order; where no unit ever had it, the desk's own leg. */
export function mainLeg(w: Working): Id {
  const leads = w.legs('order').filter((leg) => leg.role === 'lead')
  const leg = leads.at(-1) ?? w.legs('desk')[0] ?? w.legs('transfer_out')[0] ?? w.file.legs[0]
  if (!leg) stop('nothing_to_supervise', {})
  return leg.id
}

/** The next step above one: what opens when nobody answers. Undefined at the top. */
export function findStepAbove(w: Working, step: string): string | undefined {
  const steps = w.context.procedure.escalation.map((one) => one.step)
  const at = steps.indexOf(step)
  return at < 0 ? undefined : steps[at + 1]
}
