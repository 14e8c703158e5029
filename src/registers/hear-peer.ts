// A word of the other platform's register becomes a command here: a record opened, or the one it is about moved. What this side's
// version of the register does not hear, and fields it does not have, are passed over: the other side may be newer (docs/protocol §12).
import type { Register } from '../instruments/register.js'
import type { Json, JsonObject } from '../terms/json.js'
import { typed } from './decide-record.js'
import type { RecordCommand } from './record-command.js'

export interface PeerWord {
  readonly type: string
  /** What it is about, as this side can find it; null for something new. */
  readonly ref: string | null
  readonly fields: JsonObject
}

export interface HeardWord {
  readonly command: RecordCommand
  /** The record it is about: field and value; null opens one. */
  readonly find: { readonly by: string; readonly value: string } | null
}

export function hearPeer(register: Register, word: PeerWord): HeardWord | undefined {
  const hearing = register.hears?.find(({ type }) => type === word.type)
  if (hearing === undefined) return undefined
  if ('state' in hearing) {
    const fields = only(word.fields, typed(register))
    return { command: { kind: 'open', register: register.id, state: hearing.state, fields }, find: null }
  }
  if (word.ref === null) return undefined
  const takes = register.moves.find(({ id }) => id === hearing.move)?.takes ?? []
  return {
    command: { kind: 'move', move: hearing.move, fields: only(word.fields, takes) },
    find: { by: hearing.by, value: word.ref },
  }
}

function only(fields: JsonObject, names: readonly string[]): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      names.includes(name) && value !== undefined ? [[name, value]] : [],
    ),
  )
}
