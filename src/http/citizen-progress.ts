// What a citizen is told about their matter: the worst open leg in plain words, who has it, until when, and the steps so far.
// Nothing else of the file: no names, no words of the case, no opinions exchanged between the desks.

import type { Action } from '../cases/action.js'
import { ACTION_WORDS } from '../cases/action-words.js'
import type { CaseFile, Leg, WorkResult } from '../cases/case-file.js'
import type { Pack, Place } from '../instruments/pack.js'
import { findWorstLeg } from '../store/write/worst-leg.js'
import type { Bilingual } from '../terms/text.js'
import type { Instant } from '../terms/time.js'
import type { ProgressView } from './contract/public.js'
import { REQUEST_TYPE_WORDS } from './messages/program-words.js'

/** Steps that a citizen recognises as something happening to their matter; the rest is the desks' own book-keeping. */
const TOLD: ReadonlySet<string> = new Set([
  'contact_received',
  'demand_supplemented',
  'demand_answered',
  'demand_turned_away',
  'demand_referred',
  'transfer_offered',
  'peer_accepted',
  'peer_declined',
  'peer_wrote_back',
  'transfer_recalled',
  'negotiation_opened',
  'negotiation_settled',
  'negotiation_undecided',
  'order_dispatched',
  'order_signed_for',
  'return_upheld',
  'extension_decided',
  'result_accepted',
  'desk_completed',
  'follow_up_recorded',
  'demand_reopened',
  'supervision_opened',
  'clock_paused',
  'clock_resumed',
  'call_back_done',
  'petitioner_joined',
  'case_closed',
  'file_closed',
  'merged_into',
])

export interface ProgressOf {
  /** The file the citizen was given a number for. */
  readonly own: CaseFile
  /** Where the matter is handled now: the same file, or the one it was merged into. */
  readonly main: CaseFile
  readonly timeline: readonly Action[]
  readonly pack: Pack
  readonly place: Place
  readonly now: Instant
}

export function citizenProgress({ own, main, timeline, pack, place, now }: ProgressOf): ProgressView {
  const leg = findWorstLeg(main) ?? main.legs.at(-1)
  const closed = main.state !== 'open'
  const result = resultOf(main)
  return {
    number: own.number,
    receivedAt: own.firstContactAt,
    requestType: own.requestType,
    requestTypeName: REQUEST_TYPE_WORDS[own.requestType],
    summary: summaryOf(main, leg, pack),
    holder: holderOf(main, closed ? undefined : leg, place),
    dueAt: closed ? null : main.clock.dueAt,
    provisional: !closed && main.clock.provisional,
    waitedMinutes: waited(own, main, now),
    pauses: pausesOf(main, pack),
    closed,
    steps: timeline.filter((action) => TOLD.has(action.kind)).map(stepOf),
    ...(result === undefined ? {} : { result: { at: result.at, text: result.text, resolved: result.resolved } }),
  }
}

/** Their own first contact counts, also where the matter was merged into somebody else's. */
function waited(own: CaseFile, main: CaseFile, now: Instant): number {
  return Math.max(0, Math.floor((Date.parse(main.clock.stoppedAt ?? now) - Date.parse(own.firstContactAt)) / 60_000))
}

function pausesOf({ clock }: CaseFile, pack: Pack): ProgressView['pauses'] {
  const named = (rule: string): Bilingual =>
    pack.procedure?.pausing.rules.find(({ id }) => id === rule)?.name ?? { zh: rule, en: rule }
  const ended = clock.pauses.map(({ rule, from, to }) => ({ rule: named(rule), from, to }))
  return clock.paused ? [...ended, { rule: named(clock.paused.rule), from: clock.paused.since, to: null }] : ended
}

function summaryOf(file: CaseFile, leg: Leg | undefined, pack: Pack): Bilingual {
  const state =
    leg === undefined ? undefined : pack.procedure?.legs[leg.kind]?.states.find((one) => one.id === leg.state)
  if (file.state === 'closed') return { zh: '已结案。', en: 'Closed.' }
  return state?.forCitizen ?? { zh: '已登记。', en: 'Recorded.' }
}

function holderOf(file: CaseFile, leg: Leg | undefined, place: Place): Bilingual {
  if (leg === undefined || leg.holder.kind === 'none') return { zh: '—', en: '—' }
  const { kind, id } = leg.holder
  if (kind === 'unit')
    return place.units.find((unit) => unit.id === id)?.name ?? { zh: '承办单位', en: 'the handling unit' }
  const platform = kind === 'desk' ? file.platform : id
  return place.platforms.find((one) => one.id === platform)?.name ?? { zh: platform, en: platform }
}

/** What may be told of the outcome: only what has been accepted at the desk or written back, not a unit's draft. */
function resultOf(file: CaseFile): WorkResult | undefined {
  const told = file.legs.filter((leg) => leg.kind === 'desk' || leg.kind === 'transfer_out')
  return told
    .flatMap((leg) => (leg.result === null ? [] : [leg.result]))
    .sort((a, b) => a.at.localeCompare(b.at))
    .at(-1)
}

function stepOf(action: Action): ProgressView['steps'][number] {
  const clause = action.cites.find((cite) => cite.clause !== undefined)?.clause ?? null
  return { at: action.at, what: ACTION_WORDS[action.kind] ?? { zh: action.kind, en: action.kind }, clause }
}
