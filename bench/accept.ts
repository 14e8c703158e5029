// `npm run bench -- accept`: the whole accept path over HTTP (validate, route, one transaction, 201) at 1, 4 and 16 clients, against
// the same statement driven bare on the same PostgreSQL with the same durability, turn by turn in the same run.
import { parseArgs } from 'node:util'
import pg from 'pg'
import { logIn } from '../src/start/commands/api-client.js'
import { type Used, usedBy } from '../test/support/processes.js'
import { type OneNode, ROOT, startOneNode } from './support/one-node.js'
import { type LoadResult, runLoad } from './support/run-load.js'
import { median, milliseconds, percentile, rate, table } from './support/table.js'

const CLIENTS = [1, 4, 16]
const ROUNDS = 3

interface Round {
  readonly bare: LoadResult
  readonly accept: LoadResult
  readonly cost: Cost
}

interface Cost {
  readonly node: Used | null
  readonly postgres: Used | null
  readonly walBytes: number
}

export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: { count: { type: 'string', default: '1500' }, 'database-url': { type: 'string' } },
  })
  const count = Number(values.count)
  const server = await startOneNode(values['database-url'])
  const admin = new pg.Client({ connectionString: server.adminUrl })
  try {
    await admin.connect()
    process.stdout.write(await durability(admin))
    const token = await tokenOf(server)
    // Once before counting: code is compiled, connections are open, the statement is planned.
    await runLoad({ kind: 'http', url: server.url, token, clients: 4, count: 300, mark: 'warm' })
    const lines: (string | number)[][] = []
    let last: Round | undefined
    for (const clients of CLIENTS) {
      const rounds: Round[] = []
      for (let round = 0; round < ROUNDS; round++) {
        rounds.push(
          await oneRound(
            server,
            admin,
            token,
            clients,
            clients === 1 ? Math.ceil(count / 2) : count,
            `${clients}-${round}`,
          ),
        )
      }
      lines.push(summaryLine(clients, rounds))
      last = rounds[rounds.length - 1]
    }
    process.stdout.write(
      `\n${table(['clients', 'bare/s', 'accept/s', 'ratio', 'bare p50 ms', 'p99', 'accept p50 ms', 'p99', 'failed'], lines)}`,
    )
    if (last) process.stdout.write(`\n${costTable(last)}`)
    return lines.some((line) => line[8] !== 0) ? 1 : 0
  } finally {
    await admin.end()
    await server.stop()
  }
}

async function oneRound(
  server: OneNode,
  admin: pg.Client,
  token: string,
  clients: number,
  count: number,
  mark: string,
): Promise<Round> {
  process.stderr.write(`${clients} clients, round ${mark}: bare … `)
  const bare = await runLoad({
    kind: 'bare',
    databaseUrl: server.appUrl,
    packs: `${ROOT}/packs/haimen`,
    clients,
    count,
  })
  process.stderr.write(`${rate(bare.done / bare.seconds)}/s, accept … `)
  const before = await look(server, admin)
  const accept = await runLoad({ kind: 'http', url: server.url, token, clients, count, mark })
  const after = await look(server, admin)
  process.stderr.write(`${rate(accept.done / accept.seconds)}/s\n`)
  for (const { failed, firstFailure } of [bare, accept])
    if (failed > 0) process.stderr.write(`  ${failed} failed: ${firstFailure}\n`)
  return { bare, accept, cost: difference(before, after) }
}

function summaryLine(clients: number, rounds: readonly Round[]): (string | number)[] {
  const bare = median(rounds.map((round) => round.bare.done / round.bare.seconds))
  const accept = median(rounds.map((round) => round.accept.done / round.accept.seconds))
  const latencies = (side: 'bare' | 'accept'): number[] =>
    rounds.flatMap((round) => round[side].latencies).sort((a, b) => a - b)
  const shown = (side: 'bare' | 'accept', share: number): string => milliseconds(percentile(latencies(side), share))
  const failed = rounds.reduce((sum, round) => sum + round.bare.failed + round.accept.failed, 0)
  const ratio = (accept / bare).toFixed(2)
  return [
    clients,
    rate(bare),
    rate(accept),
    ratio,
    shown('bare', 0.5),
    shown('bare', 0.99),
    shown('accept', 0.5),
    shown('accept', 0.99),
    failed,
  ]
}

function costTable({ accept, cost }: Round): string {
  const per = 1000 / Math.max(1, accept.done)
  const used = (side: Used | null): [string, string] =>
    side === null
      ? ['not known here', 'not known here']
      : [(side.cpuSeconds * per).toFixed(2), side.written === null ? 'not known here' : megabytes(side.written * per)]
  return table(
    ['per 1,000 cases at 16 clients', 'CPU seconds', 'MB written'],
    [
      ['node process', ...used(cost.node)],
      ['postgres processes', ...used(cost.postgres)],
      ['of that, write-ahead log', '', megabytes(cost.walBytes * per)],
    ],
  )
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)

async function look(server: OneNode, admin: pg.Client): Promise<Cost> {
  const { rows } = await admin.query<{ lsn: string }>(
    "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::text as lsn",
  )
  const pid = server.node.pid()
  return {
    node: pid === undefined ? null : usedBy(pid),
    postgres: server.postgresPid === null ? null : usedBy(server.postgresPid),
    walBytes: Number(rows[0]?.lsn ?? 0),
  }
}

function difference(before: Cost, after: Cost): Cost {
  const less = (a: Used | null, b: Used | null): Used | null =>
    a &&
    b && {
      cpuSeconds: b.cpuSeconds - a.cpuSeconds,
      written: a.written === null || b.written === null ? null : b.written - a.written,
    }
  return {
    node: less(before.node, after.node),
    postgres: less(before.postgres, after.postgres),
    walBytes: after.walBytes - before.walBytes,
  }
}

async function durability(admin: pg.Client): Promise<string> {
  const { rows } = await admin.query<Record<string, string>>(
    "select current_setting('server_version') as version, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages",
  )
  const { version, fsync, commit, pages } = rows[0] ?? {}
  return `PostgreSQL ${version}: fsync ${fsync}, synchronous_commit ${commit}, full_page_writes ${pages} (as the server says)\n`
}

async function tokenOf({ url, account }: OneNode): Promise<string> {
  const client = await logIn(url, account.name, account.password)
  if (client.token === null) throw new Error('The node gave no token.')
  return client.token
}
