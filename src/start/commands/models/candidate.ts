// The candidate a command speaks of, judged now against the model at work.
import type { ModelSwitch, StoredModel } from '../../../store/model-port.js'
import { Fault } from '../../../terms/refusal.js'
import { fittingPack, getModel, namedModel } from '../../models/current-models.js'
import { gatherLessons } from '../../models/gather-lessons.js'
import { type CandidateJudged, judgeCandidate } from '../../models/judge-candidate.js'
import type { ReachedNode } from './reach-node.js'

export interface JudgedNow {
  readonly candidate: StoredModel
  readonly judged: CandidateJudged
  /** The switch that says what is at work; a later one takes the ground from under the judgement. */
  readonly last: ModelSwitch | undefined
}

/** `id`: by default the newest there is. */
export async function judgeNow(node: ReachedNode, id: string | undefined): Promise<JudgedNow> {
  const { store, book, instrument, models, today } = node
  const wanted = id ?? (await store.listModels(1))[0]?.id
  if (wanted === undefined) {
    throw new Fault(
      'no_model',
      '还没有候选模型，请先训练。 No model has been trained here yet; run “models train” first.',
    )
  }
  const candidate = await getModel(store, wanted)
  const last = await store.lastSwitch()
  if (last?.model === candidate.id) {
    throw new Fault('model_at_work', `模型 ${wanted} 正在使用。 The model ${wanted} is the one at work.`)
  }
  if (!fittingPack(book, candidate)) {
    throw new Fault(
      'model_of_other_pack',
      `训练 ${wanted} 之后文件包已变，请重新训练。 The pack has changed since ${wanted} was trained; train another.`,
    )
  }
  await models.look(store)
  const gathered = await gatherLessons(store, book, instrument, today)
  const judged = judgeCandidate(gathered, book, {
    candidate,
    candidateModel: namedModel(candidate),
    lessons: await store.modelLessons(candidate.id),
    atWork: models.read(gathered.pack),
  })
  return { candidate, judged, last }
}
