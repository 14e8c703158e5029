// A text that states a danger goes to 110 first, wherever it was typed: also into a register. The record is kept as it is; beside it
// a demand is opened at the desk, decided and handed over like any other, once per key.
import type { ReceiveContact } from '../../cases/command.js'
import type { Register } from '../../instruments/register.js'
import type { Values } from '../../registers/record-file.js'
import { accept, type Result } from '../../terms/refusal.js'
import type { Bilingual } from '../../terms/text.js'
import { actorOf } from '../actor.js'
import { today } from '../book-today.js'
import type { Deps } from '../dependencies.js'
import type { Ask } from '../operation.js'

const SPOKEN = ['text', 'longtext']

/** Null where nothing in it is dangerous; otherwise what to say to whoever typed it. */
export async function hearDanger(
  fields: Values,
  register: Register,
  ask: Ask<unknown, unknown, unknown>,
  deps: Deps,
): Promise<Result<Bilingual | null>> {
  const said = register.fields
    .filter(({ type, secretFor }) => SPOKEN.includes(type) && secretFor === undefined)
    .flatMap(({ id }) => (typeof fields[id] === 'string' ? [String(fields[id])] : []))
  const text = said.join('。').slice(0, 4_000)
  if (text.trim() === '') return accept(null)
  const heard = deps.triage({ text, receivedBy: deps.platform, channel: 'internet', asOf: today(deps, ask.now) })
  if (!heard.danger.present) return accept(null)
  const town = register.fields.find(({ type }) => type === 'town')
  const named = deps.book.place.towns.find(({ id }) => town !== undefined && id === fields[town.id])
  const command: ReceiveContact = {
    kind: 'receive_contact',
    channel: 'internet',
    text,
    requester: {},
    place: named === undefined ? {} : { town: named.id },
  }
  const opened = await deps.store.open({ command, by: actorOf(ask, deps), key: `${ask.key}/danger` })
  if (!opened.ok) return opened
  const { number } = opened.value.file
  return accept({
    zh: `您说的情况有危险：请立即拨打 110。已同时登记为诉求 ${number} 并交 110。`,
    en: `What you describe is dangerous: dial 110 now. It has also been recorded as demand ${number} and passed to 110.`,
  })
}
