// Who is logged in, if anyone; the login page also asks which platform of which place it stands in front of.
import { accept } from '../../terms/refusal.js'
import { sessionView } from '../contract/session.js'
import { defineOperation } from '../operation.js'
import { accountShown, nodeShown } from '../session-shown.js'

export const readSession = defineOperation({
  id: 'session.read',
  method: 'GET',
  path: '/api/session',
  summary: { zh: '当前登录', en: 'Who is logged in' },
  answers: { 200: sessionView },
  async handle(ask, deps) {
    const { session } = ask
    if (session === null) return accept({ status: 200, body: { account: null, ...nodeShown(deps) } })
    const { account, expiresAt } = session
    return accept({ status: 200, body: { account: accountShown(account), ...nodeShown(deps), expiresAt } })
  },
})
