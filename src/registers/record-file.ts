// A record (登记件) of a register as it stands now, folded from its actions. Its schema is data: see instruments/register.ts.
import { type Action, CHAIN_START } from '../cases/action.js'
import type { Id } from '../terms/ids.js'
import type { Json } from '../terms/json.js'
import type { Day, Instant } from '../terms/time.js'

export type Values = Readonly<Record<string, Json>>

/** A demand at the hotline desk that the record asked for. */
export interface LinkedDemand {
  readonly caseId: Id
  readonly number: string
  /** Move to make when the demand ends; null: only noted. */
  readonly hears: string | null
  readonly endedAt: Instant | null
}

export interface RecordFile {
  readonly id: Id
  readonly register: string
  readonly pack: string
  /** The version the record was opened under. */
  readonly packVersion: Day
  readonly number: string
  readonly headline: string
  readonly state: string
  readonly open: boolean
  /** Unit id, `desk`, or null. */
  readonly holder: string | null
  readonly town: string | null
  readonly fields: Values
  /** Names of secret fields that are filled; what they say is kept elsewhere. */
  readonly secrets: readonly string[]
  readonly openedAt: Instant
  readonly enteredAt: Instant
  readonly dueAt: Instant | null
  /** When the clock has something to do with it next. */
  readonly wakeAt: Instant | null
  readonly doneBy: Readonly<Record<string, string>>
  readonly doneAt: Readonly<Record<string, Instant>>
  readonly demands: readonly LinkedDemand[]
  readonly version: number
  readonly head: string
}

/** What an action changes; `fields`, `doneBy`, `doneAt` are merged, a demand is replaced by its case id. */
export type RecordChange = Partial<Omit<RecordFile, 'version' | 'head' | 'demands'>> & {
  readonly demand?: LinkedDemand
}

export function applyRecordAction(record: RecordFile | undefined, action: Action): RecordFile {
  const change = (action.body.change ?? {}) as RecordChange
  const { demand, ...rest } = change
  const before = record ?? (EMPTY as RecordFile)
  return {
    ...before,
    ...rest,
    fields: { ...before.fields, ...change.fields },
    doneBy: { ...before.doneBy, ...change.doneBy },
    doneAt: { ...before.doneAt, ...change.doneAt },
    demands: demand ? [...before.demands.filter(({ caseId }) => caseId !== demand.caseId), demand] : before.demands,
    version: action.seq,
    head: action.hash,
  }
}

export function foldRecord(actions: readonly Action[]): RecordFile | undefined {
  let record: RecordFile | undefined
  for (const action of actions) record = applyRecordAction(record, action)
  return record
}

const EMPTY: Partial<RecordFile> = { fields: {}, secrets: [], doneBy: {}, doneAt: {}, demands: [], head: CHAIN_START }
