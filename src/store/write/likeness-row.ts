// What is kept of a case file to find others like it (并单), and only written anew when one of these things has changed.
import type { CaseFile } from '../../cases/case-file.js'
import { bandsOf } from '../../suggest/alike.js'
import { placesOf, placesOfAddress } from '../../suggest/alike-places.js'
import { findPhoneHash } from '../phone-hash.js'

/** Null for a drill, and when nothing of it has changed. */
export function likenessRow(before: CaseFile | undefined, file: CaseFile, phoneKey: string): object | null {
  if (file.drill) return null
  if (before && comparedOf(before) === comparedOf(file)) return null
  return {
    case_id: file.id,
    received_at: file.receivedAt,
    town: file.place.town,
    places: placesNamed(file),
    rows: rowsLookedAt(file),
    phone_hash: findPhoneHash(file.requester.phone, phoneKey) ?? null,
    bands: bandsOf(file.text),
  }
}

function comparedOf(file: CaseFile): string {
  return JSON.stringify([file.text, file.place, file.requester.phone, rowsLookedAt(file)])
}

export function placesNamed({ text, place }: { readonly text: string; readonly place: CaseFile['place'] }) {
  return [...new Set([...placesOfAddress(place.address ?? ''), ...placesOf(text)])].slice(0, 12)
}

/** Rows of the legs, in their order. A fallback row says only that no other was found: two of them are not the same matter. */
export function rowsLookedAt(file: CaseFile): readonly string[] {
  if (file.decision.because === 'fallback_row' && file.legs.every((leg) => leg.kind !== 'order')) return []
  return [...new Set(file.legs.flatMap((leg) => leg.matters))].filter((row) => row !== '').slice(0, 8)
}
