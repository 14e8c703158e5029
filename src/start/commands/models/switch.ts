// `models promote` puts a candidate to work if it is better on what it was not learnt from; `models rollback` goes back to the model
// before, without asking how good it was: whoever rolls back has seen something that no figure shows.
import type { ModelSwitch } from '../../../store/model-port.js'
import { Fault } from '../../../terms/refusal.js'
import { fittingPack, getModel } from '../../models/current-models.js'
import { judgeNow } from './candidate.js'
import { comparisonTable } from './comparison-table.js'
import { noteDeed, type ReachedNode } from './reach-node.js'

export interface Switched {
  readonly said: string
  readonly done: boolean
}

const TAKEN_UP = '节点一分钟内生效，无须重启 · the node takes it up within a minute, without a restart\n'

export async function promoteModel(node: ReachedNode, id: string | undefined): Promise<Switched> {
  const { candidate, judged, last } = await judgeNow(node, id)
  const said = comparisonTable(judged)
  if (!judged.verdict.better) return { said, done: false }
  const measures = JSON.parse(JSON.stringify(judged)) as ModelSwitch['measures']
  await add(node, last, { model: candidate.id, reason: 'promoted', measures })
  await noteDeed(node, 'models.promote', { model: candidate.id, before: last?.model ?? null })
  return { said: `${said}已启用 promoted ${candidate.id}\n${TAKEN_UP}`, done: true }
}

export async function rollBack(node: ReachedNode): Promise<Switched> {
  const switches = await node.store.listSwitches()
  const before = modelBefore(switches)
  if (before === undefined) {
    throw new Fault(
      'nothing_to_roll_back',
      '正在使用随产品建立的模型，没有更早的。 The model built with the product is at work; there is none before it.',
    )
  }
  // Told now rather than found out by the node: it would go on with the built model.
  const stale = before !== null && !fittingPack(node.book, await getModel(node.store, before))
  await add(node, switches.at(-1), { model: before, reason: 'rolled_back', measures: {} })
  await noteDeed(node, 'models.rollback', { model: before, before: switches.at(-1)?.model ?? null })
  const note = stale
    ? '文件包已变，节点改用随产品建立的模型 · the pack has changed: the node uses the built model\n'
    : ''
  return { said: `已退回 rolled back to ${before ?? 'built'}\n${note}${TAKEN_UP}`, done: true }
}

/** What was at work before the model that is: promotions pile up, a rollback takes the top one off. Undefined: nothing was promoted. */
export function modelBefore(switches: readonly Pick<ModelSwitch, 'model' | 'reason'>[]): string | null | undefined {
  const pile: (string | null)[] = [null]
  for (const { model, reason } of switches) {
    if (reason === 'promoted') pile.push(model)
    else if (pile.length > 1) pile.pop()
  }
  return pile.at(-2)
}

async function add(
  { store, now: at, by }: ReachedNode,
  last: ModelSwitch | undefined,
  row: Pick<ModelSwitch, 'model' | 'reason' | 'measures'>,
): Promise<void> {
  if (await store.addSwitch({ seq: (last?.seq ?? 0) + 1, at, by, ...row })) return
  throw new Fault(
    'switched_meanwhile',
    '刚有人切换过模型，请重新比较。 Somebody has just switched models; compare again before deciding.',
  )
}
