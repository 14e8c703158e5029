// Read, then route: the whole way from a text to a decision, bound to a book. Readers are compiled once per pack version.
import { packInForce } from '../instruments/in-force.js'
import type { Book, Pack } from '../instruments/pack.js'
import type { Decision, RoutingQuestion } from '../routing/decision.js'
import { route } from '../routing/route.js'
import type { MatterModel } from '../suggest/matters/matter-model.js'
import { createReader, type Reader } from '../suggest/reader.js'
import { Fault } from '../terms/refusal.js'

export type Triage = (question: RoutingQuestion) => Decision

/** What was learnt from a pack's utterances, if anything was. */
export type Models = (pack: Pack) => MatterModel | null

export function createTriage(book: Book, instrument: string, models: Models = () => null): Triage {
  const readers = new Map<Pack, Reader>()
  return (question) => {
    const pack = packInForce(book, instrument, question.asOf)
    if (!pack) {
      throw new Fault(
        'no_pack_in_force',
        `No version of ${instrument} is in force on ${question.asOf}; publish one or set the dates in its document.yaml.`,
      )
    }
    let reader = readers.get(pack)
    if (!reader) {
      reader = createReader(pack, book.place, models(pack))
      readers.set(pack, reader)
    }
    return route(question, reader.read(question.text, question.asOf), pack)
  }
}
