// `models list`: the models there are, which is at work, and every switch.
import type { StoredModel } from '../../../store/model-port.js'
import { fittingPack } from '../../models/current-models.js'
import type { ReachedNode } from './reach-node.js'

const SHOWN = 50

export async function listModels({ store, book }: ReachedNode): Promise<string> {
  const [models, switches] = [await store.listModels(SHOWN), await store.listSwitches()]
  const atWork = switches.at(-1)?.model ?? null
  const mark = (is: boolean): string => (is ? '*' : ' ')
  return [
    `${mark(atWork === null)} built  随产品建立 built with the product`,
    ...models.map(
      (model) =>
        `${mark(model.id === atWork)} ${model.id}  ${minute(model.madeAt)}  ${String(model.learntFrom.trained).padStart(6)} 件 lessons  ${(
          model.size / 1e6
        ).toFixed(
          1,
        )} MB  ${told(model)}${fittingPack(book, model) ? '' : '  文件包已变，不再可用 of another pack: not used'}`,
    ),
    ...(switches.length > 0 ? ['', '切换 switches'] : []),
    ...switches.map(
      ({ seq, at, by, model, reason }) =>
        `  ${seq}  ${minute(at)}  ${reason === 'promoted' ? '启用 promoted' : '退回 rolled back to'}  ${model ?? 'built'}  ${by}`,
    ),
    '',
  ].join('\n')
}

function told({ measures }: StoredModel): string {
  const judgement = measures.judgement as
    | { readonly demands: number; readonly old: { firstRight: number }; readonly new: { firstRight: number } }
    | undefined
  if (!judgement) return ''
  const { old, new: fresh, demands } = judgement
  return `首选对 first right ${old.firstRight} → ${fresh.firstRight} / ${demands}`
}

const minute = (at: string): string => at.slice(0, 16).replace('T', ' ')
