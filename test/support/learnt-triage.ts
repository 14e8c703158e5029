// The triage of the published list with the model built from its utterances, as a node opens it. Without that model the tests of what is
// learnt would measure the pack's words alone, so its absence is a failure and says what to do.
import { createTriage, type NamedModel, type Triage } from '../../src/cases/triage.js'
import { packInForce } from '../../src/instruments/in-force.js'
import type { Pack } from '../../src/instruments/pack.js'
import { openBuiltModels } from '../../src/start/models/built-models.js'
import { haimenBook, INSTRUMENT } from './two-desks.js'

export interface Learnt {
  readonly pack: Pack
  readonly model: NamedModel
}

let opened: Promise<Learnt> | undefined
export function learntHaimen(): Promise<Learnt> {
  opened ??= open()
  return opened
}

export async function learntTriage(): Promise<Triage> {
  const { pack, model } = await learntHaimen()
  return createTriage(await haimenBook(), INSTRUMENT, (asked) => (asked === pack ? model : null))
}

async function open(): Promise<Learnt> {
  const book = await haimenBook()
  const models = await openBuiltModels(book, (pack) => {
    throw new Error(`Nothing was learnt of ${pack.id} as it is now: run \`npm run liandong -- build-models\` first.`)
  })
  const pack = packInForce(book, INSTRUMENT, '2026-11-21')
  const model = pack && models(pack)
  if (!pack || !model) throw new Error(`No version of ${INSTRUMENT} that could be learnt from is in force.`)
  return { pack, model }
}
