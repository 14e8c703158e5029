// `accounts`: who can log in to the running demo, with the one password they share.
import { loadBook } from '../../instruments/load-book.js'
import { PLATFORMS } from '../../terms/platform.js'
import { readConfig } from '../config.js'
import { demoAccounts } from '../demo/accounts.js'
import { findDemo } from './running-demo.js'

export async function main(): Promise<number> {
  const config = readConfig()
  const demo = findDemo(config.home)
  const { place } = await loadBook(config.packs)
  process.stdout.write(`密码都是 password for all: ${demo.password}\n`)
  for (const platform of PLATFORMS) {
    const url = platform === '12345' ? demo.urls.hotline : demo.urls.police
    process.stdout.write(`\n${platform}  ${url}\n`)
    for (const account of demoAccounts(platform, place)) {
      process.stdout.write(`  ${account.name.padEnd(28)} ${account.roles.join(', ').padEnd(12)} ${account.display}\n`)
    }
  }
  return 0
}
