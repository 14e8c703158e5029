// Both models decide the same demands as a node would, one after the other. Deciding is deterministic, so that this is the same as having
// let the new one run beside the old one when the demands came in.
import { createTriage, type NamedModel } from '../../cases/triage.js'
import type { Book } from '../../instruments/pack.js'
import { successorOf } from '../../instruments/successor.js'
import { type Comparison, compareAnswers, type ModelAnswer } from '../../suggest/matters/compare.js'
import type { Taught } from '../../suggest/matters/teach.js'
import type { Day } from '../../terms/time.js'

export interface Judgement extends Comparison {
  /** Processor time of reading and routing one text. */
  readonly microseconds: { readonly old: number; readonly new: number }
}

export interface Judging {
  readonly book: Book
  readonly instrument: string
  readonly today: Day
  /** Null: the words of the pack alone. */
  readonly old: NamedModel | null
  readonly new: NamedModel | null
}

/** Decisions before the clock counts, and at least so many under it: the first ones of a process cost several times as much. */
const WARMING = 400
const TIMED = 600

export function judge(taught: readonly Taught[], judging: Judging): Judgement {
  const old = answersOf(taught, judging, judging.old)
  const fresh = answersOf(taught, judging, judging.new)
  const pairings = taught.flatMap(({ utterance, side, unit }, at) => {
    const [one, other] = [old.answers[at], fresh.answers[at]]
    const truth = { rows: utterance.rows, side, danger: utterance.danger, unit }
    return one && other ? [{ truth, old: one, new: other }] : []
  })
  return { ...compareAnswers(pairings), microseconds: { old: old.microseconds, new: fresh.microseconds } }
}

function answersOf(taught: readonly Taught[], { book, instrument, today }: Judging, model: NamedModel | null) {
  const triage = createTriage(book, instrument, () => model)
  const decide = ({ lesson }: Taught) =>
    triage({ text: lesson.text, receivedBy: lesson.platform, channel: lesson.channel, asOf: today })
  const decisions = taught.map(decide)
  repeat(taught, WARMING - taught.length, decide)
  const before = process.cpuUsage()
  const timed = repeat(taught, TIMED, decide)
  const { user, system } = process.cpuUsage(before)
  const answers = decisions.map(
    (decision): ModelAnswer => ({
      rows: decision.matters.map((matter) => matter.id),
      side: decision.accept,
      danger: decision.danger.present,
      unit: decision.unit === null ? null : successorOf(book.place, decision.unit),
    }),
  )
  return { answers, microseconds: (user + system) / Math.max(1, timed) }
}

/** Goes round until there were so many; answers how many there were. */
function repeat(taught: readonly Taught[], times: number, deed: (one: Taught) => unknown): number {
  const [first] = taught
  if (!first) return 0
  for (let done = 0; done < times; done++) deed(taught[done % taught.length] ?? first)
  return Math.max(0, times)
}
