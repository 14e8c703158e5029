// `add-account`: a person's account on a node that runs alone. The password is read from standard input, never from the command line.
import { parseArgs } from 'node:util'
import { createAccountService } from '../../access/account-service.js'
import { isRole } from '../../access/roles.js'
import { Fault } from '../../terms/refusal.js'
import { instant } from '../../terms/time.js'
import { readConfig } from '../config.js'
import { openStore } from '../node/open-store.js'
import { readNodeFile } from '../node/settings.js'
import { UsageFault } from './usage.js'

export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      name: { type: 'string' },
      display: { type: 'string' },
      roles: { type: 'string' },
      unit: { type: 'string' },
    },
  })
  const { nodeFile } = readConfig()
  if (nodeFile === null)
    throw new Fault('node_file_missing', 'LIANDONG_NODE_FILE is not set; it names the node the account is for.')
  if (!values.name || !values.roles) throw new UsageFault('add-account', '--name and --roles are needed')
  const wanted = values.roles.split(',')
  const roles = wanted.filter(isRole)
  if (roles.length !== wanted.length) throw new UsageFault('add-account', `unknown role among ${values.roles}`)

  const password = (await readStandardInput()).trim()
  const { store } = await openStore(await readNodeFile(nodeFile))
  try {
    const accounts = createAccountService({ store, now: () => instant(Date.now()) })
    const { name, display = values.name, unit = null } = values
    const saved = await accounts.save({ name, display, roles, unit, password })
    if (!saved.ok) {
      throw new Fault(
        saved.refusal.code,
        `The account was refused: ${saved.refusal.code} ${JSON.stringify(saved.refusal.facts)}`,
      )
    }
    process.stdout.write(`${saved.value.name}  ${saved.value.roles.join(', ')}  ${saved.value.unit ?? ''}\n`)
    return 0
  } finally {
    await store.close()
  }
}

async function readStandardInput(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('密码 password: ')
  let text = ''
  for await (const chunk of process.stdin) {
    text += String(chunk)
    if (text.includes('\n')) break
  }
  return text
}
