// What hangs on a file beside its legs and has a procedure of its own: a step of supervision, a request to be left out of the
// assessment. States, movers and clocks are the pack's (procedure.legs.supervision, procedure.legs.set_aside).
import type { LegProcedure } from '../instruments/pack.js'
import type { Citation } from '../terms/citation.js'
import type { Clock } from './case-file.js'
import { startClock } from './clocks.js'
import type { Context } from './context.js'
import { stop, type Working } from './working.js'

export type SideKind = 'supervision' | 'set_aside'

export interface Standing {
  readonly state: string
  readonly open: boolean
  readonly clock: Clock
}

export function findSideProcedure(context: Pick<Context, 'procedure'>, kind: SideKind): LegProcedure | undefined {
  return context.procedure.legs[kind]
}

/** Where it stands at first; undefined under a procedure that does not know it. */
export function openedStanding(w: Working, kind: SideKind, step?: string): Standing | undefined {
  const procedure = findSideProcedure(w.context, kind)
  return procedure && standingIn(w, procedure, procedure.initial, step)
}

/** Where it stands after an action, with what the procedure cites for it; refuses what the state does not allow. */
export function movedStanding(
  w: Working,
  kind: SideKind,
  from: string | undefined,
  action: string,
  step?: string,
): Standing & { readonly cites: readonly Citation[] } {
  const procedure = findSideProcedure(w.context, kind)
  const move = procedure?.moves.find((one) => one.action === action && from !== undefined && one.from.includes(from))
  if (!procedure || !move) stop('not_allowed_in_state', { leg: kind, state: from ?? '', action }, [])
  return { ...standingIn(w, procedure, move.to, step), cites: move.cites }
}

function standingIn(w: Working, procedure: LegProcedure, id: string, step?: string): Standing {
  const state = procedure.states.find((one) => one.id === id)
  const { file, context } = w
  const about = { requestType: file.requestType, danger: file.danger, ...(step ? { step } : {}) }
  const clock = startClock(context, about, state?.clock ?? null, w.now)
  return { state: id, open: state?.open ?? false, clock: state?.open ? clock : { ...clock, stoppedAt: w.now } }
}
