// `models train`: learns on from what closed demands taught. The candidate decides nothing; `compare` and `promote` come after.
import { MATTER_STEPS } from '../../../suggest/matters/score-unseen.js'
import { newId } from '../../../terms/ids.js'
import { namedModel } from '../../models/current-models.js'
import { gatherLessons } from '../../models/gather-lessons.js'
import { judgeCandidate } from '../../models/judge-candidate.js'
import { type Candidate, trainCandidate } from '../../models/train-candidate.js'
import { showProgress } from '../progress.js'
import { comparisonTable } from './comparison-table.js'
import { noteDeed, type ReachedNode } from './reach-node.js'

export async function trainModel(node: ReachedNode): Promise<string> {
  const { store, book, instrument, models, now, today, by } = node
  await models.look(store)
  const parent = (await store.lastSwitch())?.model ?? null
  const gathered = await gatherLessons(store, book, instrument, today)
  const progress = showProgress('学习 learning', MATTER_STEPS)
  const candidate = trainCandidate(gathered, { id: newId(), at: now, by, parent }, (done) => progress.update(done))
  progress.end()
  const lessons = [
    ...candidate.trained.map(({ lesson }) => rowOf(lesson, false)),
    ...candidate.held.map(({ lesson }) => rowOf(lesson, true)),
  ]
  const unmeasured = { ...candidate.model, measures: {} }
  const judged = judgeCandidate(gathered, book, {
    candidate: unmeasured,
    candidateModel: namedModel({ ...unmeasured, bytes: candidate.bytes }),
    lessons,
    atWork: models.read(gathered.pack),
  })
  await store.saveModel({ ...candidate.model, measures: JSON.parse(JSON.stringify(judged)) }, candidate.bytes, lessons)
  await noteDeed(node, 'models.train', { model: candidate.model.id, lessons: lessons.length })
  return `${toldOf(candidate, gathered)}${comparisonTable(judged)}`
}

function rowOf(lesson: Candidate['held'][number]['lesson'], held: boolean) {
  return { caseId: lesson.caseId, source: lesson.source, actionHash: lesson.decidedBy.hash, held }
}

function toldOf(
  { model, trained, held, bytes }: Candidate,
  { leftOut, passedOver, pack }: Awaited<ReturnType<typeof gatherLessons>>,
): string {
  const adjudicated = trained.filter(({ source }) => source === 'adjudicated_return').length
  const without = Object.entries({ ...leftOut, older: passedOver }).flatMap(([why, count]) =>
    count > 0 ? [`${why} ${count}`] : [],
  )
  return [
    `候选模型 candidate ${model.id}（${(bytes.length / 1e6).toFixed(1)} MB）`,
    `例句 utterances ${pack.utterances.length} · 办结件 lessons ${trained.length}（退改 adjudicated ${adjudicated}）· 留出 held back ${held.length}${
      without.length > 0 ? ` · 未用 left out ${without.join(', ')}` : ''
    }`,
    '',
  ].join('\n')
}
