// Actions → state. An action carries the change it made, so a file replays years later without the pack it was opened under.
import type { Action } from './action.js'
import type {
  CallRecord,
  CaseFile,
  Duty,
  FollowUp,
  Leg,
  Petitioner,
  SetAside,
  Supervision,
  Verification,
} from './case-file.js'

type Keyed<T, K extends keyof T> = Partial<T> & Pick<T, K>

/** The part of an action's body that changes state; everything else in a body is there to be read. */
export interface Change {
  readonly file?: Partial<Omit<CaseFile, 'legs' | 'calls' | 'duties' | 'supervisions' | 'version' | 'head'>>
  /** A new leg (whole) or the changed fields of an existing one. */
  readonly leg?: Keyed<Leg, 'id'>
  readonly call?: Keyed<CallRecord, 'opId'>
  readonly duty?: Keyed<Duty, 'id'>
  readonly supervision?: Keyed<Supervision, 'id'>
  readonly setAside?: Keyed<SetAside, 'id'>
  readonly followUp?: FollowUp
  readonly verification?: Verification
  readonly supplement?: CaseFile['supplements'][number]
  readonly petitioner?: Petitioner
}

export function applyAction(file: CaseFile | undefined, action: Action): CaseFile {
  const change = (action.body.change ?? {}) as Change
  const before = file ?? (EMPTY as CaseFile)
  return {
    ...before,
    ...change.file,
    legs: change.leg ? patch(before.legs, change.leg, 'id') : before.legs,
    calls: change.call ? patch(before.calls, change.call, 'opId') : before.calls,
    duties: change.duty ? patch(before.duties, change.duty, 'id') : before.duties,
    supervisions: change.supervision ? patch(before.supervisions, change.supervision, 'id') : before.supervisions,
    ...(change.setAside ? { setAsides: patch(before.setAsides ?? [], change.setAside, 'id') } : {}),
    followUps: change.followUp ? [...before.followUps, change.followUp] : before.followUps,
    ...(change.verification ? { verifications: [...(before.verifications ?? []), change.verification] } : {}),
    supplements: change.supplement ? [...before.supplements, change.supplement] : before.supplements,
    petitioners: change.petitioner ? [...before.petitioners, change.petitioner] : before.petitioners,
    version: action.seq,
    head: action.hash,
  }
}

/** The file that a whole list of actions leads to. */
export function fold(actions: readonly Action[]): CaseFile | undefined {
  let file: CaseFile | undefined
  for (const action of actions) file = applyAction(file, action)
  return file
}

const EMPTY: Partial<CaseFile> = {
  legs: [],
  calls: [],
  duties: [],
  supervisions: [],
  followUps: [],
  supplements: [],
  petitioners: [],
}

function patch<T, K extends keyof T>(list: readonly T[], item: Keyed<T, K>, key: K): readonly T[] {
  const at = list.findIndex((one) => one[key] === item[key])
  if (at < 0) return [...list, item as T]
  return list.map((one, index) => (index === at ? { ...one, ...item } : one))
}
