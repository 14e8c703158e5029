// The answer to something done to a record: the record as it now stands, and what was advised.
import type { FoundRegister } from '../../registers/create-register-desk.js'
import type { RecordPerformed } from '../../store/register-port.js'
import type { Deps } from '../dependencies.js'
import type { Ask } from '../operation.js'
import { askingNow } from './reach.js'
import { recordShown } from './shown.js'

export async function performedShown(
  { record, repeated, advice }: RecordPerformed,
  found: FoundRegister,
  ask: Ask<unknown, unknown, unknown>,
  deps: Deps,
) {
  const shown = await recordShown(record, found, askingNow(ask, deps), ask.now, deps)
  return { version: record.version, body: { record: shown, repeated, advice: advice.map(({ say }) => say) } }
}
