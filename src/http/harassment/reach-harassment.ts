// A record of harassment, for somebody who may read it.
import type { RecordFile } from '../../registers/record-file.js'
import { accept, type Result, refuse } from '../../terms/refusal.js'
import type { Deps } from '../dependencies.js'
import type { Ask } from '../operation.js'
import { reachRecord } from '../registers/reach.js'
import { HARASSMENT } from './count-contacts.js'

export async function reachHarassment(
  id: string,
  ask: Ask<unknown, unknown, unknown>,
  deps: Deps,
): Promise<Result<RecordFile>> {
  const reached = await reachRecord(id, ask, deps)
  if (!reached.ok) return reached
  const { record } = reached.value
  return record.register === HARASSMENT ? accept(record) : refuse('record_unknown', { id })
}
