// A file being worked on within one command: each emitted action changes it at once, so that the next line of a deed sees the new state.
import type { LegProcedure } from '../instruments/pack.js'
import { blockedBy } from '../sharing/may-leave.js'
import { sayOutside } from '../sharing/say-outside.js'
import type { Citation } from '../terms/citation.js'
import type { Id } from '../terms/ids.js'
import type { JsonObject } from '../terms/json.js'
import type { Refusal } from '../terms/refusal.js'
import { Fault } from '../terms/refusal.js'
import { type Action, type Actor, CHAIN_START, hashOf } from './action.js'
import type { CaseFile, Clock, Holder, Leg, LegKind } from './case-file.js'
import { stageClock, startClock, stoppedClock } from './clocks.js'
import { type Context, cite, peerOf } from './context.js'
import { applyAction, type Change } from './fold.js'
import type { OutgoingMessage } from './outcome.js'

export interface Emitted {
  readonly legId?: Id
  /** What a reader of the timeline is told. */
  readonly facts?: JsonObject
  readonly change?: Change
  readonly cites?: readonly Citation[]
  /** Who did it, where that is not whoever gave the command. */
  readonly by?: Actor
}

/** Thrown inside a deed by `stop`, caught where the command is decided; carries a refusal, not a fault. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

export function stop(code: string, facts: JsonObject = {}, cites: readonly Citation[] = []): never {
  throw new Refused({ code, facts, cites })
}

export class Working {
  readonly actions: Action[] = []
  readonly messages: OutgoingMessage[] = []
  tell: JsonObject = {}

  constructor(
    readonly context: Context,
    private current: CaseFile | undefined,
    readonly caseId: Id,
  ) {}

  get file(): CaseFile {
    if (!this.current) throw new Fault('no_file', 'A deed read the case file before its first action was emitted.')
    return this.current
  }

  get now() {
    return this.context.now
  }

  emit(kind: string, emitted: Emitted = {}): Action {
    const { context } = this
    const draft: Omit<Action, 'hash'> = {
      caseId: this.caseId,
      seq: (this.current?.version ?? 0) + 1,
      kind,
      at: context.now,
      by: emitted.by ?? context.by,
      legId: emitted.legId ?? null,
      // Through JSON once, so that what is hashed is what the database gives back.
      body: JSON.parse(JSON.stringify({ ...emitted.facts, ...(emitted.change ? { change: emitted.change } : {}) })),
      cites: emitted.cites ?? [],
      key: context.key,
      prev: this.current?.head ?? CHAIN_START,
    }
    const action: Action = { ...draft, hash: hashOf(draft) }
    this.current = applyAction(this.current, action)
    this.actions.push(action)
    return action
  }

  /** Opens a leg in the initial state of its kind. */
  openLeg(kind: LegKind, action: string, leg: Partial<Leg>, emitted: Omit<Emitted, 'change' | 'legId'> = {}): Leg {
    const procedure = this.procedureOf(kind)
    const id = leg.id ?? this.context.newId()
    const whole: Leg = {
      id,
      kind,
      openedAt: this.now,
      matters: [],
      mode: null,
      parent: null,
      role: null,
      dispatchedAt: null,
      adjudicated: false,
      request: null,
      extensions: 0,
      result: null,
      writtenBackAt: null,
      views: [],
      note: null,
      unit: null,
      ...this.stateFields(kind, procedure.initial, leg, leg),
      ...leg,
    }
    const cites = emitted.cites ?? procedure.moves.find((one) => one.action === action)?.cites ?? []
    this.emit(action, { ...emitted, cites, legId: id, change: { leg: whole } })
    return whole
  }

  /** Moves a leg along its procedure, or refuses: the state does not allow it. */
  moveLeg(leg: Leg, action: string, patch: Partial<Leg> = {}, emitted: Omit<Emitted, 'legId'> = {}): Leg {
    const procedure = this.procedureOf(leg.kind)
    const move = procedure.moves.find((one) => one.action === action && one.from.includes(leg.state))
    if (!move) stop('not_allowed_in_state', { leg: leg.kind, state: leg.state, action }, [])
    const state = move.to === leg.state ? {} : this.stateFields(leg.kind, move.to, patch, leg, leg)
    const change: Change = { ...emitted.change, leg: { ...state, ...patch, id: leg.id } }
    this.emit(action, { ...emitted, legId: leg.id, cites: emitted.cites ?? move.cites, change })
    return this.leg(leg.id)
  }

  canMove(leg: Leg, action: string): boolean {
    return this.procedureOf(leg.kind).moves.some((one) => one.action === action && one.from.includes(leg.state))
  }

  leg(id: Id): Leg {
    const leg = this.file.legs.find((one) => one.id === id)
    if (!leg) stop('leg_unknown', { legId: id })
    return leg
  }

  legOf(id: Id, kind: LegKind): Leg {
    const leg = this.leg(id)
    if (leg.kind !== kind) stop('leg_unknown', { legId: id, expected: kind })
    return leg
  }

  legs(kind: LegKind, states?: readonly string[]): readonly Leg[] {
    return this.file.legs.filter((leg) => leg.kind === kind && (!states || states.includes(leg.state)))
  }

  /** The one door to the other platform: what has to stay inside is held back here, whatever deed it comes from (clause 5). */
  send(type: string, data: JsonObject): void {
    const blocked = blockedBy(this.context.platform, this.file.exclusions)
    const said = blocked.length > 0 ? sayOutside(type, data) : ({ may: 'go', data } as const)
    if (said.may === 'not') stop('sharing_excluded', { exclusions: blocked }, [cite(this.context, '5')])
    if (said.may === 'stay') return
    const last = this.actions.at(-1)
    this.messages.push({
      id: this.context.newId(),
      to: peerOf(this.context),
      type,
      demandId: this.file.demandId,
      caseId: this.caseId,
      seq: last?.seq ?? this.file.version,
      at: this.now,
      data: JSON.parse(JSON.stringify(said.data)),
    })
  }

  private procedureOf(kind: LegKind): LegProcedure {
    const procedure = this.context.procedure.legs[kind]
    if (!procedure)
      throw new Fault('procedure_missing', `The procedure knows no leg "${kind}"; add it to procedure.yaml.`)
    return procedure
  }

  private stateFields(
    kind: LegKind,
    stateId: string,
    { holder, clock }: { readonly holder?: Holder; readonly clock?: Clock },
    about: Partial<Pick<Leg, 'unit' | 'matters' | 'dispatchedAt'>>,
    before?: Leg,
  ) {
    const state = this.procedureOf(kind).states.find((one) => one.id === stateId)
    if (!state) throw new Fault('state_missing', `The procedure of "${kind}" has no state "${stateId}".`)
    const of = { unit: about.unit ?? null, matters: about.matters ?? [] }
    // Counted from dispatch, not from sign-for: otherwise a unit could hold the clock still by never signing.
    const from = about.dispatchedAt ?? this.now
    const running = (limit: string | null): Clock =>
      limit === null ? noClock(this.context) : stageClock(this.context, this.file, limit, of, from)
    return {
      state: stateId,
      open: state.open,
      holder: holder ?? this.holderFor(state.holder, before),
      clock:
        clock ?? (state.open ? running(state.clock) : stoppedClock(before?.clock ?? noClock(this.context), this.now)),
    }
  }

  private holderFor(kind: 'desk' | 'unit' | 'peer' | 'none', before?: Leg): Holder {
    if (kind === 'desk') return { kind, id: this.context.platform }
    if (kind === 'peer') return { kind, id: peerOf(this.context) }
    if (kind === 'unit' && before?.unit) return { kind, id: before.unit }
    return { kind: 'none', id: '' }
  }
}

function noClock(context: Context): Clock {
  return startClock(context, { requestType: 'help', danger: NO_DANGER }, null, context.now)
}

export const NO_DANGER: CaseFile['danger'] = {
  present: false,
  words: [],
  facts: [],
  downgradeProposedBy: null,
  downgradedBy: null,
}
