// A record being worked on within one command: computes what is computed, keeps the state's clock, and writes the action.
import { type Action, CHAIN_START, hashOf } from '../cases/action.js'
import { feel } from '../instruments/feel.js'
import type { Guard, Register } from '../instruments/register.js'
import type { Citation } from '../terms/citation.js'
import type { Json, JsonObject } from '../terms/json.js'
import type { Refusal } from '../terms/refusal.js'
import type { Bilingual } from '../terms/text.js'
import { limitOf, wakeOf } from './clock.js'
import { computeFields } from './compute-fields.js'
import { effectsOf } from './effects.js'
import type { RecordEffect, RecordOutcome, RegisterContext } from './record-command.js'
import { applyRecordAction, type RecordChange, type RecordFile, type Values } from './record-file.js'
import { RefusedRecord, stop } from './refused.js'
import { see } from './see.js'

export class Work {
  readonly actions: Action[] = []
  readonly effects: RecordEffect[] = []
  readonly advice: { readonly say: Bilingual; readonly cites: readonly Citation[] }[] = []
  secrets: Record<string, Json> = {}

  constructor(
    readonly context: RegisterContext,
    public record: RecordFile,
  ) {}

  get register(): Register {
    return this.context.register
  }

  /** Puts values in, sets what the move sets, computes the computed; returns what has really changed. */
  change(values: Values, sets: Readonly<Record<string, string>> = {}): Values {
    const before = this.record.fields
    const secret = this.register.fields.filter((field) => field.secretFor !== undefined).map(({ id }) => id)
    const open = Object.fromEntries(Object.entries(values).filter(([id]) => !secret.includes(id)))
    for (const id of secret) {
      if (values[id] === undefined) continue
      this.secrets = { ...this.secrets, [id]: values[id] }
      const filled = values[id] !== null
      const others = this.record.secrets.filter((name) => name !== id)
      this.record = { ...this.record, secrets: filled ? [...others, id] : others }
    }
    const after = computeFields({ ...this.record, fields: { ...before, ...open } }, sets, this.context)
    const changed = Object.entries(after).filter(([id, value]) => !same(before[id] ?? null, value))
    this.record = { ...this.record, fields: after }
    return Object.fromEntries(changed)
  }

  /** Refuses at the first guard that does not hold; what only advises is collected. */
  hold(guards: readonly Guard[], cites: readonly Citation[]): void {
    const seen = see(this.record, this.context)
    for (const guard of guards) {
      if (feel(guard.that, seen).value === true) continue
      if (guard.advise) this.advice.push({ say: guard.else, cites: guard.cites ?? cites })
      else stop('guard_not_held', { because: { ...guard.else } }, guard.cites ?? cites)
    }
  }

  /** Into a state (or on in the same one): holder, limit and the clock's next look follow from it. */
  enter(state: string): RecordChange {
    const known = this.register.states.find(({ id }) => id === state)
    if (known === undefined) stop('state_unknown', { state })
    const stays = state === this.record.state
    const entered = stays ? {} : { state, enteredAt: this.context.now, open: known?.open ?? false }
    this.record = { ...this.record, ...entered }
    const seen = see(this.record, this.context)
    const holder = known?.holder === undefined ? null : asHolder(feel(known.holder, seen).value)
    const headline = String(feel(this.register.headline, seen).value ?? this.record.number).slice(0, 200)
    const town = this.register.fields.find(({ type }) => type === 'town')
    const dueAt = known?.open ? limitOf(known, this.record, seen, this.context) : null
    this.record = { ...this.record, holder, headline, dueAt, town: textOf(town && this.record.fields[town.id]) }
    this.record = { ...this.record, wakeAt: wakeOf(this.record, this.context) }
    const { open, enteredAt, wakeAt } = this.record
    return { state, open, enteredAt, holder, headline, dueAt, wakeAt, town: this.record.town }
  }

  emit(kind: string, facts: JsonObject, change: RecordChange, cites: readonly Citation[]): void {
    const { context } = this
    const before = this.record
    const whole: RecordChange = { ...change, secrets: before.secrets }
    const draft: Omit<Action, 'hash'> = {
      caseId: before.id,
      seq: (before.version ?? 0) + 1,
      kind,
      at: context.now,
      by: context.by,
      legId: null,
      // Through JSON once, so that what is hashed is what the database gives back.
      body: JSON.parse(JSON.stringify({ ...facts, change: whole })) as JsonObject,
      cites,
      key: context.key,
      prev: before.version === 0 ? CHAIN_START : before.head,
    }
    const action: Action = { ...draft, hash: hashOf(draft) }
    this.record = applyRecordAction(this.record, action)
    this.actions.push(action)
  }

  /** Undoes everything since when `deed` is refused, and says why; for what may be tried without the whole command failing. */
  attempt(deed: () => void): Refusal | undefined {
    const { record, secrets } = this
    const [actions, effects, advice] = [this.actions.length, this.effects.length, this.advice.length]
    try {
      deed()
      return undefined
    } catch (error) {
      if (!(error instanceof RefusedRecord)) throw error
      this.record = record
      this.secrets = secrets
      this.actions.length = actions
      this.effects.length = effects
      this.advice.length = advice
      return error.refusal
    }
  }

  setOff(effects: Parameters<typeof effectsOf>[0], cites: readonly Citation[]): void {
    this.effects.push(...effectsOf(effects, this.record, this.context, cites))
  }

  outcome(): RecordOutcome {
    const keys: Record<string, string> = {}
    for (const field of this.register.fields) {
      const value = this.record.fields[field.id]
      if (field.unique && value !== null && value !== undefined) keys[field.id] = String(value).normalize('NFKC')
    }
    const { record, actions, effects, secrets, advice } = this
    return { record, actions, effects, secrets, keys, advice }
  }
}

function same(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function asHolder(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null
}
