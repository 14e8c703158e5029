// A candidate and the model at work, on what the candidate was not learnt from: the lessons held back and every demand closed since.
import type { NamedModel } from '../../cases/triage.js'
import type { Book } from '../../instruments/pack.js'
import type { ModelLesson, StoredModel } from '../../store/model-port.js'
import { nearDuplicates } from '../../suggest/learn/near-duplicates.js'
import { type Verdict, verdictOn } from '../../suggest/matters/compare.js'
import type { Taught } from '../../suggest/matters/teach.js'
import type { Gathered } from './gather-lessons.js'
import { type Judgement, judge } from './judge.js'

export interface CandidateJudged {
  readonly held: number
  readonly since: number
  /** Closed since, but nearly the same words as something it was learnt from: these would flatter it. */
  readonly copies: number
  readonly judgement: Judgement
  readonly verdict: Verdict
}

export interface Rivals {
  readonly candidate: StoredModel
  readonly candidateModel: NamedModel
  readonly lessons: readonly ModelLesson[]
  /** At work now; null: the words of the pack alone. */
  readonly atWork: NamedModel | null
}

export function judgeCandidate(gathered: Gathered, book: Book, rivals: Rivals): CandidateJudged {
  const { candidate, candidateModel, lessons, atWork } = rivals
  const known = new Map(lessons.map((lesson) => [lesson.caseId, lesson.held]))
  const trained = gathered.taught.filter(({ lesson }) => known.get(lesson.caseId) === false)
  const held = gathered.taught.filter(({ lesson }) => known.get(lesson.caseId) === true)
  const after = lastPlace(candidate)
  const since = gathered.taught.filter(({ lesson }) => !known.has(lesson.caseId) && placeOf(lesson) > after)
  const fresh = withoutCopies(since, trained)
  const judgement = judge([...held, ...fresh], {
    book,
    instrument: candidate.instrument,
    today: gathered.today,
    old: atWork,
    new: candidateModel,
  })
  return {
    held: held.length,
    since: fresh.length,
    copies: since.length - fresh.length,
    judgement,
    verdict: verdictOn(judgement),
  }
}

/** Ids sort within one moment, as the store lists them. */
function placeOf({ at, caseId }: { readonly at: string; readonly caseId: string }): string {
  return `${at} ${caseId}`
}

function lastPlace({ learntFrom, madeAt }: StoredModel): string {
  const last = learntFrom.last as { readonly at: string; readonly caseId: string } | null | undefined
  return last ? placeOf(last) : madeAt
}

function withoutCopies(since: readonly Taught[], trained: readonly Taught[]): readonly Taught[] {
  const groupOf = nearDuplicates([...trained, ...since].map(({ lesson }) => lesson.text))
  const learnt = new Set(groupOf.subarray(0, trained.length))
  return since.filter((_, at) => !learnt.has(groupOf[trained.length + at] ?? -1))
}
