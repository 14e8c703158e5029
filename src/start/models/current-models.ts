// Which model reads: the one built with the product, or a later one that a person put to work. A node looks for a switch every half
// minute and takes it up without a restart; a model that does not fit the pack any more is not taken up, and the built one goes on.
import { createHash } from 'node:crypto'
import type { Models, NamedModel } from '../../cases/triage.js'
import type { Book, Pack } from '../../instruments/pack.js'
import type { ModelStore, StoredModel } from '../../store/model-port.js'
import { readMatterModel } from '../../suggest/matters/matter-model.js'
import type { Id } from '../../terms/ids.js'
import { Fault } from '../../terms/refusal.js'
import { packDigest } from './built-models.js'

export interface TakenUp {
  /** Null: the model built with the product. */
  readonly model: Id | null
  /** Why the model that was promoted is not the one that reads. */
  readonly because?: 'pack_changed'
}

type Switches = Pick<ModelStore, 'lastSwitch' | 'findModel'>

export interface CurrentModels {
  readonly read: Models
  /** What has been taken up just now; undefined when nothing changed. */
  look(store: Switches): Promise<TakenUp | undefined>
  /** Looks again and again until the answered function is called; a look that fails is told and tried again. */
  watch(store: Switches, tell: (taken: TakenUp) => void, failed: (cause: unknown) => void): () => Promise<void>
}

const LOOK_EVERY_MS = 30_000

export function createCurrentModels(book: Book, built: Models, everyMs: number = LOOK_EVERY_MS): CurrentModels {
  let seen = 0
  let later: { readonly pack: Pack; readonly model: NamedModel } | undefined

  async function look(store: Switches): Promise<TakenUp | undefined> {
    const last = await store.lastSwitch()
    if (!last || last.seq === seen) return undefined
    const stored = last.model === null ? undefined : await getModel(store, last.model)
    const pack = stored && fittingPack(book, stored)
    later = stored && pack && { pack, model: namedModel(stored) }
    // Only now: a look that failed half-way is made again.
    seen = last.seq
    if (stored && !pack) return { model: null, because: 'pack_changed' }
    return { model: last.model }
  }

  return {
    read: (pack) => (later?.pack === pack ? later.model : built(pack)),
    look,
    watch(store, tell, failed) {
      let looking = Promise.resolve()
      const timer = setInterval(() => {
        looking = looking.then(async () => {
          try {
            const taken = await look(store)
            if (taken) tell(taken)
          } catch (cause) {
            failed(cause)
          }
        })
      }, everyMs)
      timer.unref()
      return async () => {
        clearInterval(timer)
        await looking
      }
    },
  }
}

export async function getModel(
  store: Pick<ModelStore, 'findModel'>,
  id: Id,
): Promise<StoredModel & { readonly bytes: Uint8Array }> {
  const model = await store.findModel(id)
  if (model) return model
  throw new Fault(
    'model_unknown',
    `There is no model ${id} here; “npm run liandong -- models list” shows those there are.`,
  )
}

/** The pack a model was learnt for, as long as nothing it was learnt from has changed. */
export function fittingPack(book: Book, model: StoredModel): Pack | undefined {
  const pack = book.packs.find((one) => one.id === model.instrument && one.document.version === model.packVersion)
  return pack && packDigest(pack) === model.packDigest ? pack : undefined
}

export function namedModel({ id, bytes, digest }: StoredModel & { readonly bytes: Uint8Array }): NamedModel {
  if (createHash('sha256').update(bytes).digest('hex') !== digest) {
    throw new Fault('model_damaged', `The model ${id} is not what was saved: its digest does not fit. Train another.`)
  }
  return { ...readMatterModel(bytes), name: id }
}
