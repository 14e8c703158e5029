// What registers tell the other platform and hear from it (clause 9: aid is asked for, lent, declined and ended on both sides). Both
// ways are errands, written in the transaction that caused them: a crash between loses nothing, a repetition does nothing twice.
import type { HeardWord, PeerWord } from '../registers/hear-peer.js'
import type { Store } from '../store/port.js'
import type { Errand } from '../store/register-port.js'
import type { JsonObject } from '../terms/json.js'
import { otherPlatform, type Platform } from '../terms/platform.js'
import { Fault } from '../terms/refusal.js'
import type { Instant } from '../terms/time.js'

type Telling = Pick<Store, 'enqueue'>
type Hearing = Pick<Store, 'hearPeer' | 'performRecord' | 'findRecord' | 'listRecords'>

/** The errand's id is the message's key: an errand run again after a crash puts in the same message, once. */
export async function tellPeer(store: Telling, platform: Platform, at: Instant, { id, body }: Errand): Promise<void> {
  const { type, register, ref, fields } = body
  if (typeof type !== 'string') throw new Fault('errand_malformed', `The errand ${id} names no message type.`)
  const data = { register: register ?? null, ref: ref ?? null, fields: fields ?? {} }
  await store.enqueue({ to: otherPlatform(platform), type, data, at, key: `errand:${id}` })
}

export async function hearWord(
  store: Hearing,
  platform: Platform,
  { id, body }: Errand,
  onFault: (error: unknown) => void,
): Promise<void> {
  const word = read(body)
  const heard = word && store.hearPeer(word.register, word)
  if (heard === undefined) return
  const about = await findAbout(store, String(word?.register), heard)
  if (about === undefined) {
    onFault(new Fault('peer_word_about_nothing', `${id}: no record of ${word?.register} is known as ${word?.ref}.`))
    return
  }
  const performed = await store.performRecord(about, {
    command: heard.command,
    by: { platform, account: 'peer', role: 'system', unit: null },
    key: `errand:${id}`,
  })
  // It crossed a move of this side's own (asked and withdrawn, lent and ended): repeating would not mend it.
  if (!performed.ok) {
    const { code, facts } = performed.refusal
    onFault(new Fault(code, `${id}: the record did not take the other side's word: ${code} ${JSON.stringify(facts)}.`))
  }
}

async function findAbout(store: Hearing, register: string, { find }: HeardWord): Promise<string | null | undefined> {
  if (find === null) return null
  if (find.by !== 'number') {
    const { items } = await store.listRecords({ register, fields: { [find.by]: find.value }, open: true, limit: 1 })
    return items[0]?.id
  }
  const found = await store.findRecord(find.value)
  return found?.register === register ? found.id : undefined
}

function read(body: JsonObject): (PeerWord & { readonly register: string }) | undefined {
  const { type, data } = body
  if (typeof type !== 'string' || data === null || typeof data !== 'object' || Array.isArray(data)) return undefined
  const { register, ref, fields } = data as JsonObject
  if (typeof register !== 'string') return undefined
  const plain = fields !== null && typeof fields === 'object' && !Array.isArray(fields) ? (fields as JsonObject) : {}
  return { type, register, ref: typeof ref === 'string' ? ref : null, fields: plain }
}
