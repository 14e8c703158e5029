// `export`: fetches a case file's actions with their chain from the running demo, one JSON per line. The node audits it.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { CasePage } from '../../http/contract/cases.js'
import { Fault } from '../../terms/refusal.js'
import type { ApiClient } from './api-client.js'
import { connectToDemo } from './demo-client.js'
import type { NodeName } from './running-demo.js'
import { UsageFault } from './usage.js'

const EXPORTERS: Readonly<Record<NodeName, string>> = { hotline: 'audit', police: 'paudit' }
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      case: { type: 'string' },
      node: { type: 'string', default: 'hotline' },
      out: { type: 'string' },
      reason: { type: 'string', default: 'command line export' },
    },
  })
  if (!values.case) throw new UsageFault('export', '--case is missing')
  if (values.node !== 'hotline' && values.node !== 'police') {
    throw new UsageFault('export', `--node must be hotline or police, not “${values.node}”`)
  }
  const client = await connectToDemo().as(values.node, EXPORTERS[values.node])
  const id = UUID.test(values.case) ? values.case : await findByNumber(client, values.case)
  const answer = await client.getText(`/api/cases/${id}/export?reason=${encodeURIComponent(values.reason)}`)
  if (!answer.ok) throw new Fault(answer.problem.code, `${answer.problem.title}. ${answer.problem.detail}`)
  if (values.out === undefined) {
    process.stdout.write(answer.body)
    return 0
  }
  await writeFile(values.out, answer.body)
  const lines = answer.body.trimEnd().split('\n').length
  process.stderr.write(
    `${path.resolve(values.out)}：${lines} 行 · ${lines} lines. 核验 check it: npm run liandong -- verify ${values.out}\n`,
  )
  return 0
}

async function findByNumber(client: ApiClient, number: string): Promise<string> {
  const found = await client.get<CasePage>(`/api/cases?search=${encodeURIComponent(number)}&limit=5`)
  if (!found.ok) throw new Fault(found.problem.code, `${found.problem.title}. ${found.problem.detail}`)
  const row = found.body.items.find((item) => item.number === number)
  if (!row)
    throw new Fault(
      'case_unknown',
      `${client.url} has no case file with the number ${number}. Check --node and the number.`,
    )
  return row.id
}
