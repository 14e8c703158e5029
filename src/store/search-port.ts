// What the other rooms may ask of the list of case files: by filters and by words, with words near to mistyped ones.
import type { Lamp } from '../deadlines/lamp.js'
import type { Id } from '../terms/ids.js'
import type { Instant } from '../terms/time.js'
import type { Page } from './page.js'

export interface CaseRow {
  readonly id: Id
  readonly number: string
  readonly title: string
  readonly state: string
  readonly requestType: string
  readonly channel: string
  readonly origin: string
  readonly town: string | null
  readonly danger: boolean
  readonly firstContactAt: Instant
  readonly dueAt: Instant | null
  readonly amberAt: Instant | null
  readonly lamp: Lamp
  readonly version: number
  /** State and holder of the worst open leg; null when none is open. */
  readonly worst: {
    readonly kind: string
    readonly state: string
    readonly holderKind: string
    readonly holderId: string
  } | null
}

export interface CaseQuery {
  readonly state?: string
  readonly town?: string
  readonly danger?: boolean
  /** Part of a number, title or text. One character alone is looked for among the newest 20,000 files. */
  readonly search?: string
  /** Same requester's phone: looked up by keyed hash, never by the number itself. */
  readonly phone?: string
  readonly after?: string
  readonly limit?: number
}

/** A word as typed that next to no file has, and what was looked for beside it. */
export interface Near {
  readonly typed: string
  readonly found: string
}

/** `near`: empty unless something was found by other words than those typed. */
export type CasePage = Page<CaseRow> & { readonly near: readonly Near[] }

export interface SearchStore {
  list(query: CaseQuery): Promise<CasePage>
  /** Makes words written before an upgrade searchable; answers how many there were. Asked between batches whether to stop. */
  readBySound(stopping: () => boolean): Promise<number>
}
