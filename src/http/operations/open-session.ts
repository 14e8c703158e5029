// Logging in. The ledger keeps who tried, also when it failed; the password is nowhere but in the comparison.
import { accept } from '../../terms/refusal.js'
import { loginRequest, sessionView } from '../contract/session.js'
import { defineOperation } from '../operation.js'
import { LOGINS } from '../rate-limits.js'
import { accountShown, nodeShown } from '../session-shown.js'

export const openSession = defineOperation({
  id: 'session.open',
  method: 'POST',
  path: '/api/session',
  summary: { zh: '登录', en: 'Log in' },
  body: loginRequest,
  answers: { 200: sessionView },
  limit: LOGINS,
  async handle(ask, deps) {
    const { name, password, token: wantsToken } = ask.body
    const login = await deps.accounts.logIn(name, password)
    await deps.audit.write({
      at: ask.now,
      account: name,
      operation: 'session.open',
      caseId: null,
      allowed: login.ok,
      reason: login.ok ? 'done' : login.refusal.code,
      detail: { from: ask.from },
    })
    if (!login.ok) return login
    const { account, expiresAt, token } = login.value
    return accept({
      status: 200,
      audited: true,
      cookie: token,
      body: {
        account: accountShown(account),
        ...nodeShown(deps),
        expiresAt,
        ...(wantsToken === true ? { token } : {}),
      },
    })
  },
})
