// The pack's utterances and what closed demands taught → a candidate. It decides nothing yet; the newest fifth was kept from it, so that
// it can be judged.
import { createHash } from 'node:crypto'
import type { StoredModel } from '../../store/model-port.js'
import { holdBack } from '../../suggest/matters/hold-back.js'
import { learnMatters, MATTER_TRAINER } from '../../suggest/matters/learn-matters.js'
import { writeMatterModel } from '../../suggest/matters/matter-model.js'
import type { Taught } from '../../suggest/matters/teach.js'
import type { Id } from '../../terms/ids.js'
import type { JsonObject } from '../../terms/json.js'
import { Fault } from '../../terms/refusal.js'
import type { Instant } from '../../terms/time.js'
import { packDigest } from './built-models.js'
import type { Gathered } from './gather-lessons.js'

const FEWEST_LESSONS = 50

export interface Candidate {
  readonly model: Omit<StoredModel, 'measures'>
  readonly bytes: Uint8Array
  readonly trained: readonly Taught[]
  readonly held: readonly Taught[]
}

export interface Making {
  readonly id: Id
  readonly at: Instant
  readonly by: string
  readonly parent: Id | null
}

export function trainCandidate(gathered: Gathered, making: Making, tell: (done: number) => void): Candidate {
  const { taught, pack, leftOut } = gathered
  if (taught.length < FEWEST_LESSONS) {
    const without = Object.entries(leftOut).flatMap(([why, count]) => (count > 0 ? [`${why} ${count}`] : []))
    const told = without.length > 0 ? ` (${without.join(', ')})` : ''
    throw new Fault(
      'too_few_lessons',
      `办结件只有 ${taught.length} 件可供学习，少于 ${FEWEST_LESSONS} 件，不训练。 Only ${taught.length} closed demands teach something${told}; ${FEWEST_LESSONS} are the fewest to learn on from. Nothing was trained.`,
    )
  }
  const held = holdBack(taught.map(({ lesson }) => lesson))
  const trained = taught.filter((_, at) => held[at] !== true)
  const model = learnMatters(
    pack,
    tell,
    trained.map(({ utterance }) => utterance),
  )
  const bytes = writeMatterModel(model)
  return {
    model: {
      id: making.id,
      madeAt: making.at,
      madeBy: making.by,
      instrument: pack.id,
      packVersion: pack.document.version,
      packDigest: packDigest(pack),
      trainer: MATTER_TRAINER,
      parent: making.parent,
      digest: createHash('sha256').update(bytes).digest('hex'),
      learntFrom: learntFrom(gathered, trained),
    },
    bytes,
    trained,
    held: taught.filter((_, at) => held[at] === true),
  }
}

function learntFrom({ taught, pack, leftOut, passedOver }: Gathered, trained: readonly Taught[]): JsonObject {
  const [first, last] = [taught[0]?.lesson, taught.at(-1)?.lesson]
  return {
    utterances: pack.utterances.length,
    trained: trained.length,
    held: taught.length - trained.length,
    bySource: countBy(trained, ({ source }) => source),
    byUnit: countBy(trained, ({ unit }) => unit ?? ''),
    leftOut: { ...leftOut },
    passedOver,
    first: first ? { at: first.at, caseId: first.caseId } : null,
    last: last ? { at: last.at, caseId: last.caseId } : null,
  }
}

function countBy(items: readonly Taught[], keyOf: (item: Taught) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1
  return counts
}
