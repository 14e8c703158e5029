// What the other rooms may ask of the store about accounts, sessions and the audit ledger.
import type { Id } from '../terms/ids.js'
import type { JsonObject } from '../terms/json.js'
import type { Instant } from '../terms/time.js'

export interface Account {
  readonly id: Id
  readonly name: string
  readonly display: string
  readonly roles: readonly string[]
  readonly unit: string | null
  readonly disabled: boolean
}

export interface AccountStore {
  findAccount(
    name: string,
  ): Promise<
    | (Account & { readonly passwordHash: string; readonly failedLogins: number; readonly lockedUntil: Instant | null })
    | undefined
  >
  saveAccount(account: Account & { readonly passwordHash: string }): Promise<void>
  listAccounts(): Promise<readonly Account[]>
  recordLogin(name: string, success: boolean, at: Instant, lockUntil: Instant | null): Promise<void>
  createSession(row: { tokenHash: string; account: string; createdAt: Instant; expiresAt: Instant }): Promise<void>
  /** `createdAt` bounds the sliding expiry: a session ends for good twelve hours after it began. */
  findSession(
    tokenHash: string,
    now: Instant,
  ): Promise<{ readonly account: Account; readonly createdAt: Instant; readonly expiresAt: Instant } | undefined>
  extendSession(tokenHash: string, expiresAt: Instant): Promise<void>
  endSession(tokenHash: string): Promise<void>
  /** Append-only: who looked at or exported what, and why. */
  audit(row: {
    at: Instant
    account: string
    operation: string
    caseId: Id | null
    allowed: boolean
    reason: string
    detail: JsonObject
  }): Promise<void>
  /** The same for many rows in one commit, in order: commands are audited in batches, off the citizen's path. */
  auditMany(
    rows: readonly {
      at: Instant
      account: string
      operation: string
      caseId: Id | null
      allowed: boolean
      reason: string
      detail: JsonObject
    }[],
  ): Promise<void>
  /** `phone`: rows about any file of that number (who looked at whose identity), found by its keyed hash. Newest first. */
  listAudit(query: {
    caseId?: Id
    account?: string
    operation?: string
    phone?: string
    from?: Instant
    to?: Instant
    limit: number
  }): Promise<readonly JsonObject[]>
}
