// The store of one node with the case room behind it: what the server, the worker and `add-account` all start from.
import { randomInt } from 'node:crypto'
import { createCaseDesk } from '../../cases/create-desk.js'
import { createTriage } from '../../cases/triage.js'
import { type AmendedBook, amendableBook } from '../../instruments/amend/amend-book.js'
import type { Decision, RoutingQuestion } from '../../routing/decision.js'
import { createStore } from '../../store/create-store.js'
import type { Store } from '../../store/port.js'
import { openBuiltModels, warnOfMissing } from '../models/built-models.js'
import { type CurrentModels, createCurrentModels } from '../models/current-models.js'
import { registerDeskOf } from '../register-desk.js'
import { type CurrentCatalogue, createCurrentCatalogue } from './current-catalogue.js'
import { linkageInstrument } from './linkage-instrument.js'
import { loadCheckedBook } from './load-checked-book.js'
import type { NodeSettings } from './settings.js'

export interface OpenStore {
  readonly store: Store
  /** With every change of the catalogue that was taken up so far. */
  readonly book: AmendedBook
  readonly catalogue: CurrentCatalogue
  /** Folder name of the paper the desks work by. */
  readonly instrument: string
  readonly triage: (question: RoutingQuestion) => Decision
  /** The model built with the product until `look` or `watch` finds that a later one is at work. */
  readonly models: CurrentModels
}

type StoreSettings = Pick<NodeSettings, 'platform' | 'packs' | 'databaseUrl' | 'phoneHashKey'>

export async function openStore(settings: StoreSettings): Promise<OpenStore> {
  const printed = await loadCheckedBook(settings.packs)
  const instrument = linkageInstrument(printed)
  const book = amendableBook(printed, instrument)
  const models = createCurrentModels(book, await openBuiltModels(book, warnOfMissing))
  const triage = createTriage(book, instrument, models.read)
  const { platform, databaseUrl, phoneHashKey } = settings
  const desk = createCaseDesk({ platform, book, instrument, triage, random: (below) => randomInt(below) })
  const store = createStore({
    url: databaseUrl,
    tenant: `${book.place.id}/${platform}`,
    desk,
    registers: registerDeskOf(book, platform),
    phoneKey: phoneHashKey,
  })
  const catalogue = createCurrentCatalogue(book, platform)
  return { store, book, catalogue, instrument, triage, models }
}
