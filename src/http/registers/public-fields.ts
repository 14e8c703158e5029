// The fields of a record that everybody may see; a cover stands in for what is told otherwise outside (a donor's pseudonym).
import type { Register } from '../../instruments/register.js'
import type { RecordFile } from '../../registers/record-file.js'
import { asJson } from '../../registers/see.js'
import type { Json } from '../../terms/json.js'

export function publicFields(
  record: RecordFile,
  shows: NonNullable<Register['public']>,
  reckon: (text: string) => unknown,
): Record<string, Json> {
  const told = shows.fields.map((id) => {
    const cover = shows.covers?.[id]
    return [id, cover === undefined ? (record.fields[id] ?? null) : asJson(reckon(cover))] as const
  })
  return Object.fromEntries(told)
}
