// What a move sets off elsewhere: a record opened, a record moved, a posting, a word to the other platform, a demand at the
// hotline desk.
import Big from 'big.js'
import { feel } from '../instruments/feel.js'
import type { Effect } from '../instruments/register.js'
import type { Citation } from '../terms/citation.js'
import type { Json } from '../terms/json.js'
import type { RecordEffect, RegisterContext } from './record-command.js'
import type { RecordFile } from './record-file.js'
import { stop } from './refused.js'
import { asJson, exactAmount, see } from './see.js'

export function effectsOf(
  effects: readonly Effect[],
  record: RecordFile,
  context: RegisterContext,
  cites: readonly Citation[],
): readonly RecordEffect[] {
  const seen = see(record, context)
  const value = (text: string): Json => asJson(feel(text, seen).value)
  const text = (source: string | undefined): string | null => {
    const said = source === undefined ? null : value(source)
    return said === null ? null : String(said)
  }
  const values = (given: Readonly<Record<string, string>> = {}): Record<string, Json> => {
    const read = Object.entries(given).map(([name, source]) => [name, keptAs(source, record, value)] as const)
    return Object.fromEntries(read.filter(([, said]) => said !== null))
  }
  return effects.flatMap((effect): readonly RecordEffect[] => {
    if (effect.when !== undefined && feel(effect.when, seen).value !== true) return []
    if ('open' in effect) return [{ kind: 'open', register: effect.open, fields: values(effect.with) }]
    if ('move' in effect) {
      const fields = values(effect.with)
      return targetsOf(effect.on, record, seen).map((id) => ({ kind: 'move', id, move: effect.move, fields }))
    }
    if ('post' in effect) {
      const amount = exactAmount(effect.amount, record.fields, seen)
      if (amount === null || new Big(amount).lt(0)) stop('amount_missing', { ledger: effect.post }, cites)
      // Nothing moves, nothing is written: a zero would only be noise in the book.
      if (new Big(amount ?? 0).eq(0)) return []
      const said = text(effect.text) ?? record.number
      const { post: ledger, debit, credit } = effect
      return [{ kind: 'post', ledger, debit, credit, amount: amount ?? '0', text: said, cites }]
    }
    if ('peer' in effect) {
      return [{ kind: 'peer', type: effect.peer, ref: text(effect.ref), fields: values(effect.with) }]
    }
    const said = text(effect.demand)
    if (said === null) return []
    const hears = effect.hears ?? null
    const rows = effect.rows ?? []
    return [{ kind: 'demand', text: said, town: text(effect.town), address: text(effect.address), hears, rows }]
  })
}

/** A field named alone passes on as it is kept, so that decimals stay exact. */
function keptAs(source: string, record: RecordFile, value: (text: string) => Json): Json {
  const named = source.trim()
  return named in record.fields ? (record.fields[named] ?? null) : value(source)
}

function targetsOf(on: string, record: RecordFile, seen: Readonly<Record<string, unknown>>): readonly string[] {
  const linked = record.fields[on]
  if (typeof linked === 'string') return [linked]
  const looked = seen[on] as { readonly list?: readonly { readonly id?: unknown }[] } | null | undefined
  return (looked?.list ?? []).flatMap((one) => (typeof one?.id === 'string' ? [one.id] : []))
}
