// What a paper is on a given day, why, and which paper says so (R52, R87). Repeal counts from the day the repealing paper was signed,
// because none of them prints a day of its own, and it does not reach back to what was decided before.
import type { Bilingual } from '../../terms/text.js'
import type { Day } from '../../terms/time.js'
import type { PaperEntry } from './paper-entry.js'
import { partsOfNumber } from './paper-number.js'
import type { PaperRegister } from './register-of-papers.js'
import * as because from './status-reasons.js'

export const PAPER_STATUSES = [
  'not_yet',
  'in_force',
  'task_ended',
  'expired',
  'repealed',
  'annulled',
  'replaced',
  'external_unknown',
  'report',
] as const
export type PaperStatusKind = (typeof PAPER_STATUSES)[number]

export interface PaperStatus {
  readonly status: PaperStatusKind
  /** First day of this status, where it is known. */
  readonly since: Day | null
  /** Last day of it, where it is known. */
  readonly until: Day | null
  readonly why: Bilingual
  /** What a reader must know beside it: body not printed, reaches back, amended. */
  readonly notes: readonly Bilingual[]
  /** Key of the paper, and the clause, that says so; null where nothing printed does. */
  readonly cite: { readonly paper: string; readonly clause: string | null } | null
}

type Answer = Omit<PaperStatus, 'notes'>

export function paperStatus(register: PaperRegister, paper: PaperEntry, day: Day): PaperStatus {
  const answer = paper.inHouse ? inHouse(register, paper, day) : mentioned(paper, day)
  return { ...answer, notes: because.notesOf(paper, answer.status, day) }
}

/** A paper stands while its matters, rules and limits may be applied: its tasks may be over, its validity not. */
export function stands({ status }: Pick<PaperStatus, 'status'>): boolean {
  return status === 'in_force' || status === 'task_ended'
}

function inHouse(register: PaperRegister, paper: PaperEntry, day: Day): Answer {
  const own = { paper: paper.key, clause: paper.validityClause }
  const { from, to, read } = forceOf(register, paper)
  const ended = paper.endings.find((one) => one.from !== null)
  if (from !== null && day < from) {
    return { status: 'not_yet', since: null, until: dayBefore(from), why: because.notYet(from), cite: own }
  }
  if (paper.kind === 'report') {
    return { status: 'report', since: from, until: null, why: because.report(), cite: own }
  }
  // What ended first ended it: a paper whose period is over cannot be repealed any more.
  if (to !== null && to < day && (ended?.from == null || to < ended.from)) {
    return { status: 'expired', since: dayAfter(to), until: null, why: because.expired(paper, to), cite: own }
  }
  if (ended?.from != null && ended.from <= day) return byOther(ended.how, ended.from, ended.by, ended.clause)
  if (paper.tasksEnd !== null && paper.tasksEnd < day) {
    const why = because.taskEnded(paper.tasksEnd)
    return { status: 'task_ended', since: dayAfter(paper.tasksEnd), until: lastDay(to, ended?.from), why, cite: own }
  }
  const until = lastDay(to, ended?.from)
  return { status: 'in_force', since: from, until, why: because.inForce(paper, { from, to, day, read }), cite: own }
}

/** Known by mention only. That it was repealed on a day says that it stood the day before; when it began, only its number hints at. */
function mentioned(paper: PaperEntry, day: Day): Answer {
  const year = partsOfNumber(paper.key)?.year ?? null
  const ended = paper.endings.find((one) => one.from !== null)
  if (ended?.from != null && ended.from <= day) return byOther(ended.how, ended.from, ended.by, ended.clause)
  if (year !== null && day < `${year}-01-01`) {
    return { status: 'not_yet', since: null, until: null, why: because.beforeItsYear(year), cite: null }
  }
  if (ended?.from != null && year !== null && day > `${year}-12-31`) {
    const why = because.stoodUntilRepealed(ended.from)
    const cite = { paper: ended.by, clause: ended.clause }
    return { status: 'in_force', since: null, until: dayBefore(ended.from), why, cite }
  }
  const mention = paper.relatedBy[0]
  const cite = mention === undefined ? null : { paper: mention.key, clause: mention.clause }
  const announced = paper.relatedBy.length > 0 && paper.relatedBy.every(({ type }) => type === 'to_be_made')
  return { status: 'external_unknown', since: null, until: null, why: because.external(announced), cite }
}

function byOther(how: 'repealed' | 'annulled' | 'replaced', from: Day, by: string, clause: string | null): Answer {
  return { status: how, since: from, until: null, why: because.ended(how, from, by), cite: { paper: by, clause } }
}

export interface Force {
  readonly from: Day | null
  readonly to: Day | null
  /** True when `from` is taken from the neighbours, because the paper prints no date. */
  readonly read: boolean
}

/** First and last day over all versions; a printed paper without a pack counts from its signature. */
export function forceOf(register: PaperRegister, paper: PaperEntry): Force {
  const [first] = paper.versions
  if (first !== undefined) {
    const last = paper.versions.at(-1) ?? first
    return { from: first.from, to: last.to, read: paper.signedOn === null && !paper.retroactive }
  }
  if (paper.signedOn !== null) return { from: paper.signedOn, to: null, read: false }
  return { from: neighbourDay(register, paper), to: null, read: true }
}

/** The latest day among the papers of the same series and year that bear a lower number. */
function neighbourDay(register: PaperRegister, paper: PaperEntry): Day | null {
  const own = partsOfNumber(paper.key)
  if (own === null) return null
  const days = register.papers.flatMap(({ key, signedOn }) => {
    const parts = partsOfNumber(key)
    const below = parts?.series === own.series && parts.year === own.year && parts.ordinal < own.ordinal
    return below && signedOn !== null ? [signedOn] : []
  })
  return days.sort().at(-1) ?? null
}

function lastDay(to: Day | null, endedFrom: Day | null | undefined): Day | null {
  const before = endedFrom == null ? null : dayBefore(endedFrom)
  if (to === null || before === null) return to ?? before
  return to < before ? to : before
}

export function dayAfter(day: Day): Day {
  return shift(day, 1)
}

export function dayBefore(day: Day): Day {
  return shift(day, -1)
}

function shift(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
