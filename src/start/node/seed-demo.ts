// Makes the demo accounts that are missing. They exist only under `npm start`; a node that runs alone refuses to run beside them.
import type { AccountService } from '../../access/account-service.js'
import { isRole } from '../../access/roles.js'
import { Fault } from '../../terms/refusal.js'
import { DEMO_MARK } from '../demo/accounts.js'
import type { NodeSettings } from './settings.js'

export async function seedDemo(accounts: AccountService, demo: NonNullable<NodeSettings['demo']>): Promise<number> {
  const present = new Map((await accounts.list()).map((account) => [account.name, account]))
  const missing = demo.accounts.filter((account) => {
    const there = present.get(account.name)
    return !there || there.disabled || there.roles.join() !== account.roles.join() || there.unit !== account.unit
  })
  // Hashing is slow on purpose; side by side it uses every core.
  const saved = await Promise.all(
    missing.map((account) =>
      accounts.save({ ...account, roles: account.roles.filter(isRole), password: demo.password }),
    ),
  )
  for (const result of saved) {
    if (!result.ok)
      throw new Fault(
        'demo_account_refused',
        `A demo account was refused (${result.refusal.code}): ${JSON.stringify(result.refusal.facts)}`,
      )
  }
  return missing.length
}

export async function refuseDemoAccounts(accounts: AccountService): Promise<void> {
  const demo = (await accounts.list()).filter((account) => !account.disabled && account.display.endsWith(DEMO_MARK))
  if (demo.length === 0) return
  throw new Fault(
    'demo_accounts_refused',
    `This database holds ${demo.length} demo accounts (${demo[0]?.name}, …), whose password was shown on a screen. Give the node a database of its own, not the one of “npm start”.`,
  )
}
