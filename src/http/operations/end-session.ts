// Logging out ends the session in the database, not only in the browser.
import { z } from 'zod'
import { accept } from '../../terms/refusal.js'
import { defineOperation } from '../operation.js'

export const endSession = defineOperation({
  id: 'session.end',
  method: 'DELETE',
  path: '/api/session',
  summary: { zh: '退出登录', en: 'Log out' },
  answers: { 204: z.undefined() },
  async handle(ask, deps) {
    if (ask.session !== null) await deps.accounts.logOut(ask.session.token)
    return accept({ status: 204, body: undefined, cookie: null, audited: ask.session === null })
  },
})
