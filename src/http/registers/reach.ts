// Finding a register or a record for somebody: it exists, and they may see it. Who may do what stands in the pack.
import type { Asking } from '../../access/decide.js'
import type { Actor } from '../../cases/action.js'
import type { Register, Who } from '../../instruments/register.js'
import { type FoundRegister, findRegister } from '../../registers/create-register-desk.js'
import type { RecordFile } from '../../registers/record-file.js'
import { fits, readingScope } from '../../registers/who.js'
import { accept, type Result, refuse } from '../../terms/refusal.js'
import { actorOf } from '../actor.js'
import { today } from '../book-today.js'
import type { Deps } from '../dependencies.js'
import type { Ask } from '../operation.js'
import { askingOf } from '../register-operation.js'

type Asked = Ask<unknown, unknown, unknown>

export const NOBODY: Asking = { name: 'citizen', roles: ['citizen'], unit: null, disabled: false, platform: '12345' }

export function askingNow(ask: Asked, deps: Deps): Asking {
  return askingOf(ask.session, deps) ?? { ...NOBODY, platform: deps.platform }
}

/** The deed is done in the first of the account's roles that entitles it to it. */
export function actorFor(ask: Asked, deps: Deps, who: readonly Who[], record: RecordFile | null): Actor {
  const actor = actorOf(ask, deps)
  const roles = ask.session?.account.roles ?? []
  const role = roles.find((one) => fits(who, { roles: [one], unit: actor.unit }, record))
  return role === undefined ? actor : { ...actor, role }
}

export function reachRegister(id: string, ask: Asked, deps: Deps): Result<FoundRegister> {
  const found = findRegister(deps.book, id, today(deps, ask.now))
  if (found === undefined) return refuse('register_unknown', { register: id })
  if (scopeOf(found.register, ask, deps) === null && !fits(found.register.opens.by, askingNow(ask, deps), null)) {
    return refuse('role_not_entitled', { register: id })
  }
  return accept(found)
}

export function scopeOf(register: Register, ask: Asked, deps: Deps) {
  return readingScope(register.reads, askingNow(ask, deps))
}

export async function reachRecord(
  idOrNumber: string,
  ask: Asked,
  deps: Deps,
): Promise<Result<{ readonly record: RecordFile; readonly found: FoundRegister }>> {
  const record = await deps.store.findRecord(idOrNumber)
  if (record === undefined) return refuse('record_unknown', { id: idOrNumber })
  const found = findRegister(deps.book, record.register, today(deps, ask.now), record.packVersion)
  if (found === undefined) return refuse('register_unknown', { register: record.register })
  const asking = askingNow(ask, deps)
  if (!fits(found.register.reads ?? ['signed_in'], asking, record))
    return refuse('role_not_entitled', { record: record.number })
  return accept({ record, found })
}
