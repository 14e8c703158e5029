// Accounts and sessions. Passwords and session tokens arrive here hashed.

import type { Instant } from '../../terms/time.js'
import type { Account, AccountStore } from '../port.js'
import type { Workshop } from '../workshop.js'

type Accounts = Omit<AccountStore, 'audit' | 'auditMany' | 'listAudit'>
type WithPassword = NonNullable<Awaited<ReturnType<AccountStore['findAccount']>>>
type Session = NonNullable<Awaited<ReturnType<AccountStore['findSession']>>>

const ACCOUNT = 'a.id, a.name, a.display, a.roles, a.unit, a.disabled'

export function createAccounts({ pool, tenant }: Workshop): Accounts {
  return {
    async findAccount(name) {
      const { rows } = await pool.query<WithPassword>({
        text: `select ${ACCOUNT}, a.password_hash as "passwordHash", a.failed_logins as "failedLogins", a.locked_until as "lockedUntil"
          from accounts a where a.tenant = $1 and a.name = $2`,
        values: [tenant, name],
      })
      return rows[0]
    },
    async saveAccount(account) {
      const { name, id, display, roles, unit, disabled, passwordHash } = account
      await pool.query({
        text: `insert into accounts (tenant, name, id, display, roles, unit, disabled, password_hash)
          values ($1, $2, $3, $4, $5, $6, $7, $8)
          on conflict (tenant, name) do update set display = excluded.display, roles = excluded.roles, unit = excluded.unit,
            disabled = excluded.disabled, password_hash = excluded.password_hash`,
        values: [tenant, name, id, display, roles, unit, disabled, passwordHash],
      })
    },
    async listAccounts() {
      const { rows } = await pool.query<Account>({
        text: `select ${ACCOUNT} from accounts a where a.tenant = $1 order by a.name`,
        values: [tenant],
      })
      return rows
    },
    async recordLogin(name, success, at, lockUntil) {
      await pool.query({
        text: success
          ? `update accounts set failed_logins = 0, locked_until = null, last_login_at = $3 where tenant = $1 and name = $2`
          : `update accounts set failed_logins = failed_logins + 1, locked_until = $3 where tenant = $1 and name = $2`,
        values: [tenant, name, success ? at : lockUntil],
      })
    },
    async createSession({ tokenHash, account, createdAt, expiresAt }) {
      // Whoever logs in sweeps up what has run out; no separate duty is needed for that.
      await pool.query({
        text: `with swept as (delete from sessions where tenant = $1 and expires_at < $4)
          insert into sessions (tenant, token_hash, account, created_at, expires_at) values ($1, $2, $3, $4, $5)`,
        values: [tenant, tokenHash, account, createdAt, expiresAt],
      })
    },
    async findSession(tokenHash, now) {
      const { rows } = await pool.query<Account & { createdAt: Instant; expiresAt: Instant }>({
        name: 'find-session',
        text: `select ${ACCOUNT}, s.created_at as "createdAt", s.expires_at as "expiresAt"
          from sessions s join accounts a on a.tenant = s.tenant and a.name = s.account
          where s.tenant = $1 and s.token_hash = $2 and s.expires_at > $3 and not a.disabled`,
        values: [tenant, tokenHash, now],
      })
      const [row] = rows
      if (!row) return undefined
      const { createdAt, expiresAt, ...account } = row
      return { account, createdAt, expiresAt } satisfies Session
    },
    async extendSession(tokenHash, expiresAt) {
      await pool.query({
        text: 'update sessions set expires_at = $3 where tenant = $1 and token_hash = $2',
        values: [tenant, tokenHash, expiresAt],
      })
    },
    async endSession(tokenHash) {
      await pool.query({
        text: 'delete from sessions where tenant = $1 and token_hash = $2',
        values: [tenant, tokenHash],
      })
    },
  }
}
