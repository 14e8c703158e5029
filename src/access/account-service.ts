// Accounts and their sessions: logging in, recognising a token, logging out. Sliding expiry with an absolute end.
import type { Account, AccountStore } from '../store/port.js'
import { newId } from '../terms/ids.js'
import { accept, type Result, refuse } from '../terms/refusal.js'
import { type Instant, instant, ms } from '../terms/time.js'
import { createQueue, createUnknownNames, lockAfter } from './lockout.js'
import { checkPassword, hashPassword, passwordFits } from './password.js'
import { isRole, type Role } from './roles.js'
import { looksLikeToken, newToken, tokenHash } from './session-token.js'

/** A seat left alone for an hour is nobody's seat; a shift is at most twelve. */
export const IDLE_MS = 60 * 60_000
export const LONGEST_MS = 12 * 60 * 60_000
/** Moving the end of a session is a write; once a minute is often enough. */
const EXTEND_EVERY_MS = 60_000
/** How long this process may go on believing a session it has just looked up. */
const BELIEVE_MS = 3_000

export interface Session {
  readonly account: Account
  readonly expiresAt: Instant
}

export interface NewAccount {
  readonly name: string
  readonly display: string
  readonly roles: readonly Role[]
  readonly unit?: string | null
  readonly password: string
}

export interface AccountService {
  logIn(name: string, password: string): Promise<Result<Session & { readonly token: string }>>
  authenticate(token: string): Promise<Session | undefined>
  logOut(token: string): Promise<void>
  /** Adds an account or gives an existing one new roles and a new password. */
  save(account: NewAccount): Promise<Result<Account>>
  list(): Promise<readonly Account[]>
}

export interface AccountServiceOptions {
  readonly store: AccountStore
  readonly now: () => Instant
}

export function createAccountService({ store, now }: AccountServiceOptions): AccountService {
  const unknown = createUnknownNames()
  const oneByOne = createQueue()
  const believed = new Map<string, { readonly session: Session; readonly until: number }>()

  async function logIn(name: string, password: string): Promise<Result<Session & { readonly token: string }>> {
    const known = await store.findAccount(name)
    const at = now()
    const lockedUntil = known === undefined ? unknown.lockedUntil(name) : known.lockedUntil
    const locked = lockedUntil !== null && ms(lockedUntil) > ms(at)
    // The work is done even for a locked name: a quick answer would tell that no password was looked at.
    const fits = await passwordFits(known?.passwordHash, password)
    if (locked) return refuse('account_locked', { until: lockedUntil })
    if (known === undefined || !fits) {
      const failures = known === undefined ? unknown.failures(name) : known.failedLogins
      const lockUntil = lockAfter(failures, at)
      if (known === undefined) unknown.failed(name, lockUntil)
      else await store.recordLogin(name, false, at, lockUntil)
      return lockUntil === null ? refuse('wrong_name_or_password') : refuse('account_locked', { until: lockUntil })
    }
    if (known.disabled) return refuse('account_disabled')
    await store.recordLogin(name, true, at, null)
    const token = newToken()
    const expiresAt = instant(ms(at) + IDLE_MS)
    await store.createSession({ tokenHash: tokenHash(token), account: name, createdAt: at, expiresAt })
    return accept({ account: publicPart(known), expiresAt, token })
  }

  async function authenticate(token: string): Promise<Session | undefined> {
    if (!looksLikeToken(token)) return undefined
    const hash = tokenHash(token)
    const at = now()
    const recent = believed.get(hash)
    if (recent !== undefined && recent.until > ms(at) && ms(recent.session.expiresAt) > ms(at)) return recent.session
    believed.delete(hash)
    const found = await store.findSession(hash, at)
    if (found === undefined || found.account.disabled || ms(found.expiresAt) <= ms(at)) return undefined
    const session = { account: found.account, expiresAt: await slide(hash, found, at) }
    if (believed.size > 5_000) believed.clear()
    believed.set(hash, { session, until: ms(at) + BELIEVE_MS })
    return session
  }

  async function slide(hash: string, found: { createdAt: Instant; expiresAt: Instant }, at: Instant): Promise<Instant> {
    const end = Math.min(ms(at) + IDLE_MS, ms(found.createdAt) + LONGEST_MS)
    if (end - ms(found.expiresAt) < EXTEND_EVERY_MS) return found.expiresAt
    const expiresAt = instant(end)
    await store.extendSession(hash, expiresAt)
    return expiresAt
  }

  async function logOut(token: string): Promise<void> {
    if (!looksLikeToken(token)) return
    const hash = tokenHash(token)
    believed.delete(hash)
    await store.endSession(hash)
  }

  async function save(account: NewAccount): Promise<Result<Account>> {
    const checked = checkPassword(account.name, account.password)
    if (!checked.ok) return checked
    const strange = account.roles.filter((role) => !isRole(role))
    if (strange.length > 0) return refuse('unknown_role', { roles: strange })
    const unit = account.unit ?? null
    const forUnit = account.roles.some((role) => role === 'unit_clerk' || role === 'unit_leader')
    if (forUnit !== (unit !== null)) return refuse('unit_role_needs_unit', { roles: [...account.roles], unit })
    const before = await store.findAccount(account.name)
    const kept: Account = {
      id: before?.id ?? newId(),
      name: account.name,
      display: account.display,
      roles: account.roles,
      unit,
      disabled: false,
    }
    await store.saveAccount({ ...kept, passwordHash: await hashPassword(account.password) })
    return accept(kept)
  }

  return {
    logIn: (name, password) => oneByOne(name, () => logIn(name, password)),
    authenticate,
    logOut,
    save,
    list: () => store.listAccounts(),
  }
}

function publicPart(known: Account): Account {
  const { id, name, display, roles, unit, disabled } = known
  return { id, name, display, roles, unit, disabled }
}
