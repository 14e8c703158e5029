// `serve`: runs one node in this process from the file that `provision` wrote; how a platform runs on a network of its own.
import { Fault } from '../../terms/refusal.js'
import { readConfig } from '../config.js'
import { runNode } from '../node/run-node.js'
import { readNodeFile } from '../node/settings.js'

export async function main(): Promise<number> {
  const { nodeFile } = readConfig()
  if (nodeFile === null) {
    throw new Fault(
      'node_file_missing',
      'LIANDONG_NODE_FILE is not set. Write the file with “npm run liandong -- provision” and set it.',
    )
  }
  const settings = await readNodeFile(nodeFile)
  if (settings.demo !== null) {
    throw new Fault(
      'demo_accounts_refused',
      `${nodeFile} names demo accounts; they exist only under “npm start”. Remove “demo”.`,
    )
  }
  const stopAsked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  const node = await runNode(settings)
  process.stderr.write(`liandong  ${settings.platform} listens on ${settings.host}:${node.port}\n`)
  await stopAsked
  await node.stop()
  return 0
}
