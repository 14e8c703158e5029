// Loads a case file for somebody: found, and theirs to see. What is shown of it is masked, harder for readers from outside.
import { decide, type Resource } from '../access/decide.js'
import { maskAction, maskCase } from '../access/masking.js'
import type { Action } from '../cases/action.js'
import type { CaseFile } from '../cases/case-file.js'
import { accept, type Result, refuse } from '../terms/refusal.js'
import { unitsOf } from './allowed-deeds.js'
import type { Deps } from './dependencies.js'
import type { Ask } from './operation.js'
import { askingOf } from './register-operation.js'

type AnyAsk = Ask<unknown, unknown, unknown>

export async function findForReading(caseId: string, ask: AnyAsk, deps: Deps): Promise<Result<CaseFile>> {
  const file = await deps.store.find(caseId)
  if (file === undefined) return refuse('case_unknown')
  const against = againstAccess(file, ask, deps)
  return against ?? accept(file)
}

export function againstAccess(file: CaseFile, ask: AnyAsk, deps: Deps, legId?: string): Result<never> | undefined {
  const leg = legId === undefined ? undefined : file.legs.find((one) => one.id === legId)
  const resource: Resource = {
    units: unitsOf(file),
    secret: file.requester.secret,
    ...(leg === undefined ? {} : { legUnit: leg.unit }),
  }
  const access = decide(askingOf(ask.session, deps), ask.operation, resource)
  return access.allowed ? undefined : refuse(access.because)
}

/** Only accounts of a unit are bound to particular files; for everyone else the role has already decided. */
export function isBoundToUnit(ask: AnyAsk): boolean {
  return ask.session?.account.unit != null
}

export function caseShown(file: CaseFile, ask: AnyAsk): CaseFile {
  return maskCase(file, isOutsider(ask))
}

export function actionsShown(actions: readonly Action[], file: CaseFile, ask: AnyAsk): readonly Action[] {
  return actions.map((action) => maskAction(action, file, isOutsider(ask)))
}

function isOutsider(ask: AnyAsk): boolean {
  return ask.role === 'evaluator'
}
