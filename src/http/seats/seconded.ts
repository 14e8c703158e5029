// Whether a secondment of this account runs today. It is looked up at every reading, so the right ends with the record: by its last day,
// or the moment it is ended early.
import type { Instant } from '../../terms/time.js'
import { today } from '../book-today.js'
import type { Deps } from '../dependencies.js'
import { textOf } from './roster-read.js'

export async function isSeconded(account: string, now: Instant, deps: Deps): Promise<boolean> {
  const day = today(deps, now)
  const { items } = await deps.store.listRecords({ register: 'secondments', fields: { account }, limit: 50 })
  return items.some((record) => {
    const [first, last] = [textOf(record, 'first'), textOf(record, 'last')]
    return record.state === 'agreed' && first !== null && last !== null && first <= day && day <= last
  })
}
