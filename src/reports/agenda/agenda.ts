// The agenda of a joint meeting (clauses 2 and 8), reckoned from what happened since the last one: disputes by matter and by pair,
// gaps of the list, steps of supervision nobody closed, what else still lies open. Ranked by points that the pack gives.
import type { MeetingRules } from '../../instruments/meeting-rules.js'
import type { Matter } from '../../instruments/pack.js'
import type { Id } from '../../terms/ids.js'
import type { Instant } from '../../terms/time.js'
import type { Incident, IncidentKind } from './incidents.js'

/** How often a row was used in a time, and which unit got the first order. */
export interface RowUse {
  /** Null: no row fitted, or only one that catches the rest. */
  readonly row: string | null
  readonly unit: string | null
  readonly count: number
}

/** Something open elsewhere that the meeting should know of: a refused request for data, an unanswered warning, an overdue duty. */
export interface OpenElsewhere {
  readonly kind: 'sharing_refused' | 'warning_open' | 'duty_overdue'
  readonly id: Id
  readonly number: string
  readonly headline: string
}

export interface AgendaFacts {
  readonly rules: MeetingRules
  readonly matters: readonly Matter[]
  readonly incidents: readonly Incident[]
  readonly use: readonly RowUse[]
  /** Rows with the last time anybody's demand stood under them; null: never. */
  readonly lastUsed: ReadonlyMap<string, Instant | null>
  /** Rows not used since then are named. Null where nobody has used the list for that long yet. */
  readonly unusedSince: Instant | null
  readonly elsewhere: readonly OpenElsewhere[]
}

export type AgendaKind = 'matter' | 'pair' | 'supervised' | 'no_row' | 'other_unit' | 'unused' | OpenElsewhere['kind']

export interface AgendaEntry {
  /** The same for the same thing at every reckoning, e.g. `matter:A20`. */
  readonly key: string
  readonly kind: AgendaKind
  readonly row: string | null
  readonly parties: readonly string[]
  readonly weight: number
  readonly count: number
  readonly unresolved: number
  /** Incidents by kind, for `matter` and `pair`. */
  readonly kinds: Readonly<Partial<Record<IncidentKind, number>>>
  /** What stands behind it, newest first, each case once. Empty where only a count is known. */
  readonly cases: readonly { readonly caseId: Id; readonly number: string; readonly at: Instant }[]
  /** Covered numbers for the paper; a file of the five kinds is counted and not named, since minutes go to both platforms. */
  readonly samples: readonly string[]
  readonly records: readonly { readonly id: Id; readonly number: string; readonly headline: string }[]
  /** So many unresolved disputes of one matter call a meeting out of turn. */
  readonly callsMeeting: boolean
}

const SAMPLES = 5

export function agendaOf(facts: AgendaFacts): readonly AgendaEntry[] {
  const disputes = facts.incidents.filter(({ kind }) => kind !== 'supervised')
  const entries = [
    ...grouped(disputes, ({ row }) => `matter:${row ?? 'none'}`).map(([key, of]) =>
      disputeEntry(key, 'matter', of, facts),
    ),
    ...grouped(disputes, ({ row, between }) =>
      between.length === 2 ? `pair:${between.join('+')}:${row ?? 'none'}` : null,
    )
      .filter(([, of]) => new Set(of.map(({ caseId }) => caseId)).size >= facts.rules.repeatedPair)
      .map(([key, of]) => disputeEntry(key, 'pair', of, facts)),
    ...grouped(
      facts.incidents.filter(({ kind }) => kind === 'supervised'),
      ({ between }) => `supervised:${between.join('+')}`,
    ).map(([key, of]) => disputeEntry(key, 'supervised', of, facts)),
    ...gaps(facts),
    ...facts.elsewhere.map((one) => recordEntry(one, facts.rules)),
  ]
  const urgent = (one: AgendaEntry) => Number(one.callsMeeting)
  return entries.sort((a, b) => urgent(b) - urgent(a) || b.weight - a.weight || (a.key < b.key ? -1 : 1))
}

function disputeEntry(
  key: string,
  kind: 'matter' | 'pair' | 'supervised',
  of: readonly Incident[],
  { rules }: AgendaFacts,
): AgendaEntry {
  const kinds: Partial<Record<IncidentKind, number>> = {}
  for (const one of of) kinds[one.kind] = (kinds[one.kind] ?? 0) + 1
  const unresolved = of.filter((one) => one.unresolved)
  const open = new Set(unresolved.map(({ caseId }) => caseId)).size
  const points = of.reduce(
    (sum, one) => sum + rules.weights[one.kind] * (one.unresolved ? rules.unresolvedTimes : 1),
    0,
  )
  const sides = [...new Set(of.flatMap(({ between }) => between))].sort()
  return {
    ...EMPTY,
    key,
    kind,
    row: kind === 'supervised' ? null : (of[0]?.row ?? null),
    parties: sides,
    weight: points + (kind === 'pair' ? rules.weights.pair : 0),
    count: of.length,
    unresolved: open,
    kinds,
    cases: newestFirst(of),
    samples: newestFirst(of.filter(({ inside }) => !inside))
      .slice(0, SAMPLES)
      .map(({ number }) => maskedNumber(number)),
    callsMeeting: kind === 'matter' && open >= rules.outOfTurn,
  }
}

/** What the list leaves open: demands no row fits, rows whose demands another unit answers, rows nobody used. */
function gaps({ rules, matters, use, lastUsed, unusedSince }: AgendaFacts): AgendaEntry[] {
  const found: AgendaEntry[] = []
  const none = use.filter(({ row }) => row === null).reduce((sum, { count }) => sum + count, 0)
  if (none > 0)
    found.push({ ...EMPTY, key: 'no_row', kind: 'no_row', weight: none * rules.weights.no_row, count: none })
  const byId = new Map(matters.map((matter) => [matter.id, matter]))
  for (const { row, unit, count } of use) {
    const named = row === null ? undefined : byId.get(row)
    if (
      !named ||
      row === null ||
      unit === null ||
      named.unit === null ||
      named.unit === unit ||
      count < rules.otherUnit
    )
      continue
    const parties = [named.unit, unit]
    found.push({
      ...EMPTY,
      key: `other_unit:${row}:${unit}`,
      kind: 'other_unit',
      row,
      parties,
      weight: count * rules.weights.other_unit,
      count,
    })
  }
  if (unusedSince === null) return found
  for (const { id, fallback, validFrom } of matters) {
    const last = lastUsed.get(id) ?? null
    const young = validFrom !== null && validFrom > unusedSince.slice(0, 10)
    if (fallback || young || (last !== null && last >= unusedSince)) continue
    found.push({ ...EMPTY, key: `unused:${id}`, kind: 'unused', row: id, weight: rules.weights.unused, count: 0 })
  }
  return found
}

function recordEntry({ kind, id, number, headline }: OpenElsewhere, rules: MeetingRules): AgendaEntry {
  return {
    ...EMPTY,
    key: `${kind}:${number}`,
    kind,
    weight: rules.weights[kind],
    count: 1,
    unresolved: 1,
    records: [{ id, number, headline }],
  }
}

const EMPTY = {
  row: null,
  parties: [],
  count: 0,
  unresolved: 0,
  kinds: {},
  cases: [],
  samples: [],
  records: [],
  callsMeeting: false,
} as const

function grouped(
  of: readonly Incident[],
  keyOf: (one: Incident) => string | null,
): readonly (readonly [string, readonly Incident[]])[] {
  const groups = new Map<string, Incident[]>()
  for (const one of of) {
    const key = keyOf(one)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups]
}

function newestFirst(of: readonly Incident[]): AgendaEntry['cases'] {
  const latest = new Map<Id, Incident>()
  for (const one of of) {
    const known = latest.get(one.caseId)
    if (!known || known.at < one.at) latest.set(one.caseId, one)
  }
  return [...latest.values()]
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.caseId < b.caseId ? -1 : 1))
    .map(({ caseId, number, at }) => ({ caseId, number, at }))
}

/** The last three digits stay: enough to speak of a case in a meeting, too little to look it up. */
export function maskedNumber(number: string): string {
  return `${number.slice(0, 6)}…${number.slice(-3)}`
}
