// Read, then route: the whole way from a text to a decision, bound to a book. Readers are compiled once per pack version.
import { unamended } from '../instruments/amend/amended-packs.js'
import { findPackVersion, packInForce } from '../instruments/in-force.js'
import type { Book, Pack } from '../instruments/pack.js'
import type { Decision, RoutingQuestion } from '../routing/decision.js'
import { route } from '../routing/route.js'
import type { MatterModel } from '../suggest/matters/matter-model.js'
import { createReader, type Reader } from '../suggest/reader.js'
import { Fault } from '../terms/refusal.js'

export type Triage = (question: RoutingQuestion) => Decision

/** `name`: by which a decision says where its reading came from. */
export type NamedModel = MatterModel & { readonly name?: string }

/** What was learnt from a pack's utterances, if anything was. The answer may change: another model is then read with from the next text on. */
export type Models = (pack: Pack) => NamedModel | null

export function createTriage(book: Book, instrument: string, models: Models = () => null): Triage {
  const readers = new Map<Pack, { readonly model: NamedModel | null; readonly reader: Reader }>()
  return (question) => {
    const pack =
      (question.packVersion === undefined ? undefined : findPackVersion(book, instrument, question.packVersion)) ??
      packInForce(book, instrument, question.asOf)
    if (!pack) {
      throw new Fault(
        'no_pack_in_force',
        `No version of ${instrument} is in force on ${question.asOf}; publish one or set the dates in its document.yaml.`,
      )
    }
    // Of rows that a meeting added nothing was learnt yet: they are heard by their words.
    const model = models(pack) ?? models(unamended(pack))
    let known = readers.get(pack)
    if (known?.model !== model) {
      known = { model, reader: createReader(pack, book.place, model) }
      readers.set(pack, known)
    }
    const { reader } = known
    const { text, asOf } = question
    const reading = reader.read(text, asOf)
    // Parts are read apart only where the text seems to have some: one in sixty (measured), at the cost of reading it twice.
    const parts = reading.parts.length > 1 ? reading.parts.map((part) => reader.read(part, asOf)) : []
    const decision = route(question, reading, pack, parts)
    return model?.name === undefined ? decision : { ...decision, model: model.name }
  }
}
